import { useEffect, useState } from 'react';
import {
  changeWorkshop,
  fetchWorkshop,
  type WorkshopAccess,
  type WorkshopChange,
} from '../../../api/workshops.ts';
import { rememberWorkshop } from '../../../local/recentWorkshops.ts';
import { type BoardChoice, choicesOf } from './choices.ts';

interface Start {
  readonly title: string;
  readonly choices: readonly BoardChoice[];
}

/** From asking what a workshop is to having changed it. */
type ChangingState =
  | { readonly step: 'loading' }
  | { readonly step: 'lost'; readonly error: unknown }
  | { readonly step: 'ready' | 'changing'; readonly start: Start }
  | { readonly step: 'failed'; readonly start: Start; readonly error: unknown };

/** Reads a workshop, changes it, and remembers in this browser what it is called then. */
export function useChangeWorkshop({ workshopId, token }: WorkshopAccess, onChanged: () => void) {
  const [state, setState] = useState<ChangingState>({ step: 'loading' });
  useEffect(() => {
    const aborter = new AbortController();
    fetchWorkshop({ workshopId, token }, aborter.signal).then(
      (known) => setState({ step: 'ready', start: { title: known.title, choices: choicesOf(known) } }),
      (error: unknown) => aborter.signal.aborted || setState({ step: 'lost', error }),
    );
    return () => aborter.abort();
  }, [workshopId, token]);
  const change = async (wish: WorkshopChange) => {
    if (state.step !== 'ready' && state.step !== 'failed') return;
    const { start } = state;
    setState({ step: 'changing', start });
    try {
      const { tokens } = await changeWorkshop({ workshopId, token }, wish);
      rememberWorkshop({ id: workshopId, title: wish.title, ...tokens });
      onChanged();
    } catch (error) {
      setState({ step: 'failed', start, error });
    }
  };
  return { state, change };
}
