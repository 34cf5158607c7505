import type { Paper, RoundView } from '@parcours/shared/workshop';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useIsMuted, useLive } from '../../../live/hooks.ts';
import { forgetPaper, keepPaper, keptPaper } from '../../../local/keptPapers.ts';
import { PaperDraft, type PaperForm } from './paperDraft.ts';

/**
 * What a person writes in a round, for as long as it is drawn; where it goes, or the round closes, what is not sent yet is
 * handed in at once.
 */
export function usePaper<P extends Paper>(
  form: PaperForm<P>,
  workshop: string,
  { id, own, standing }: RoundView,
) {
  const { ask } = useLive();
  // Of another kind it is none of this round.
  const ownPaper = form.read(own);
  const [draft] = useState(
    () =>
      new PaperDraft(form, ownPaper, keptPaper(workshop, id), {
        send: (paper) => ask({ do: 'write', round: id, paper: writable(paper) }),
        keep: (unsaved) =>
          unsaved === undefined ? forgetPaper(workshop) : keepPaper(workshop, { round: id, ...unsaved }),
      }),
  );
  const state = useStore(draft.store);
  useEffect(() => draft.hear(ownPaper));
  const isClosing = standing.kind === 'closing';
  const isMuted = useIsMuted();
  useEffect(() => {
    if (isClosing) draft.handIn();
  }, [draft, isClosing]);
  useEffect(() => {
    addEventListener('pagehide', draft.handIn);
    return () => {
      removeEventListener('pagehide', draft.handIn);
      draft.handIn();
    };
  }, [draft]);
  return { ...state, isReadOnly: isClosing || isMuted, change: draft.change, handIn: draft.handIn };
}

type Writable = Parameters<ReturnType<typeof useLive>['ask']>[0] & { readonly do: 'write' };

/** As the command has it, whose lists are its own. */
function writable(paper: Paper): Writable['paper'] {
  switch (paper.kind) {
    case 'private':
      return { kind: 'private', entries: [...paper.entries] };
    case 'vote':
      return { ...paper, dots: { ...paper.dots } };
    case 'question':
      return paper;
  }
}
