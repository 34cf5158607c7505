import { useEffect, useState } from 'react';
import { useAlias } from '../features/presence/useAlias.ts';
import { recentBoard } from '../local/recentBoards.ts';
import { openSession } from '../session/openSession.ts';
import type { BoardSession } from '../session/session.ts';

export type Opening =
  | { readonly step: 'no-token' }
  | { readonly step: 'opening' }
  | { readonly step: 'open'; readonly session: BoardSession };

/** The session of a board, open for as long as the page shows it. */
export function useOpenBoard(boardId: string, linkToken: string | undefined): Opening {
  const token = linkToken ?? recentBoard(boardId)?.token;
  const { user } = useAlias();
  const [session, setSession] = useState<BoardSession>();
  // The alias may change while the board is open: the session is told, not opened again.
  const [firstUser] = useState(user);
  useEffect(() => {
    if (token === undefined) return;
    const opened = openSession({ boardId, token, user: firstUser });
    setSession(opened);
    return () => {
      setSession(undefined);
      opened.close();
    };
  }, [boardId, token, firstUser]);
  if (token === undefined) return { step: 'no-token' };
  return session === undefined ? { step: 'opening' } : { step: 'open', session };
}
