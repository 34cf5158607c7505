import type { RoundView } from '@parcours/shared/workshop';
import { useEffect, useState } from 'react';
import { forgetPaper } from '../../../local/keptPapers.ts';

/** Whether what somebody writes in a round is in sight: it opens with the round, and stays for what comes of it. */
export interface RoundPanelState {
  readonly isOpen: boolean;
  /** Somebody asked for it, so that the keyboard goes there. */
  readonly isAsked: boolean;
  open(): void;
  fold(): void;
}

export function useRoundPanel(workshop: string, round: RoundView | undefined): RoundPanelState {
  const [state, setState] = useState({ round: round?.id, isOpen: isWritten(round), isAsked: false });
  if (state.round !== round?.id) setState({ round: round?.id, isOpen: isWritten(round), isAsked: false });
  const isOver = !isWritten(round);
  useEffect(() => {
    if (isOver) forgetPaper(workshop);
  }, [workshop, isOver]);
  return {
    isOpen: state.isOpen && round !== undefined,
    isAsked: state.isAsked,
    open: () => setState({ round: round?.id, isOpen: true, isAsked: true }),
    fold: () => setState({ round: round?.id, isOpen: false, isAsked: false }),
  };
}

function isWritten(round: RoundView | undefined): boolean {
  return round?.standing.kind === 'open' || round?.standing.kind === 'closing';
}
