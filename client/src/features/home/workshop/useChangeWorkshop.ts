import { useCallback, useRef } from 'react';
import {
  changeWorkshop,
  fetchWorkshop,
  type KnownWorkshop,
  type WorkshopAccess,
  type WorkshopChange,
} from '../../../api/workshops.ts';
import { rememberWorkshop } from '../../../local/recentWorkshops.ts';
import { useLoad } from '../../../ui/useLoad.ts';
import { useSubmit } from '../../../ui/useSubmit.ts';
import { choicesOf } from './choices.ts';
import { mergeChange } from './mergeChange.ts';

/** Somebody else changed the same name: what they made of it stays until this person saves once more. */
const OVERTAKEN = { code: 'workshop.overtaken' } as const;

/** Reads a workshop, changes it, and remembers in this browser what it is called then. */
export function useChangeWorkshop({ workshopId, token }: WorkshopAccess, onChanged: () => void) {
  const base = useRef<KnownWorkshop>(undefined);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const known = await fetchWorkshop({ workshopId, token }, signal);
      base.current = known;
      return { title: known.title, choices: choicesOf(known) };
    },
    [workshopId, token],
  );
  const { state: start } = useLoad(load);
  const { state: change, submit } = useSubmit(async (mine: WorkshopChange) => {
    const theirs = await fetchWorkshop({ workshopId, token });
    const merged = mergeChange({ base: base.current ?? theirs, mine, theirs });
    base.current = theirs;
    if (merged === undefined) throw OVERTAKEN;
    const { tokens } = await changeWorkshop({ workshopId, token }, merged);
    rememberWorkshop({ id: workshopId, title: merged.title, ...tokens });
    onChanged();
  });
  return { start, change, submit };
}
