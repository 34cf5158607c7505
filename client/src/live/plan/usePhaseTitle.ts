import type { Phase } from '@parcours/shared/workshop';
import { useCallback } from 'react';
import { useLiveT } from '../LiveWords.tsx';

/** What a phase is called: by the trainer, else by its kind. */
export function usePhaseTitle(): (phase: Pick<Phase, 'kind' | 'title'>) => string {
  const say = useLiveT();
  return useCallback(({ kind, title }) => title?.trim() || say(`phase.${kind}.title`), [say]);
}
