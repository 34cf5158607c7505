import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type KeptPlace, keptPlace, watchPlaces } from '../../local/seats.ts';

/** What this browser keeps of a place in a workshop, whichever of its windows changes it. */
export function useKeptPlace(workshop: string): KeptPlace | undefined {
  const read = useCallback(() => JSON.stringify(keptPlace(workshop)), [workshop]);
  const kept = useSyncExternalStore(watchPlaces, read);
  return useMemo<KeptPlace | undefined>(() => kept && JSON.parse(kept), [kept]);
}
