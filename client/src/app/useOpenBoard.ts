import { CLOSE } from '@parcours/shared/protocol';
import { useEffect, useState } from 'react';
import { useAlias } from '../features/presence/useAlias.ts';
import { recentBoard } from '../local/recentBoards.ts';
import { openSession } from '../session/openSession.ts';
import type { BoardSession } from '../session/session.ts';

export type Opening =
  | { readonly step: 'no-token' }
  | { readonly step: 'opening' }
  | { readonly step: 'open'; readonly session: BoardSession };

/** A change that the server did not take: each one is another reason to open the board anew. */
interface Refusal {
  readonly code: string;
}

/** The session of a board, open for as long as the page shows it. */
export function useOpenBoard(boardId: string, linkToken: string | undefined): Opening {
  const token = linkToken ?? recentBoard(boardId)?.token;
  const { user } = useAlias();
  const [session, setSession] = useState<BoardSession>();
  // The alias may change while the board is open: the session is told, not opened again.
  const [firstUser] = useState(user);
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    if (token === undefined) return;
    const opened = openSession({ boardId, token, user: firstUser });
    setSession(opened);
    if (refusal) opened.ui.actions.notify(refusal.code);
    const stopWatching = opened.status.subscribe(({ closeCode, closeReason }) => {
      // The copy is erased before the board is opened anew, or the change would come back with it.
      if (closeCode !== CLOSE.forbidden) return;
      void opened.discard().then(() => setRefusal({ code: closeReason ?? 'access.change' }));
    });
    return () => {
      stopWatching();
      setSession(undefined);
      opened.close();
    };
  }, [boardId, token, firstUser, refusal]);
  if (token === undefined) return { step: 'no-token' };
  return session === undefined ? { step: 'opening' } : { step: 'open', session };
}
