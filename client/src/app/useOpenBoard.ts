import { CLOSE } from '@parcours/shared/protocol';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAlias } from '../features/presence/useAlias.ts';
import { recentBoard } from '../local/recentBoards.ts';
import { isErrorCode, type Kept } from '../session/kept/kept.ts';
import { openSession } from '../session/openSession.ts';
import type { BoardSession } from '../session/session.ts';
import type { Stance } from '../store/uiStore.ts';

export type Opening =
  | { readonly step: 'no-token' }
  | { readonly step: 'opening' }
  | { readonly step: 'open'; readonly session: BoardSession };

/** What a session set aside, for the next one on the same board. */
interface Aside {
  readonly boardId: string;
  readonly kept: Kept;
  readonly stance: Stance;
}

const NOTHING_ASIDE: Partial<Aside> = {};

/** The session of a board, open for as long as the page shows it. */
export function useOpenBoard(boardId: string, linkToken: string | undefined): Opening {
  const token = linkToken ?? recentBoard(boardId)?.token;
  const { user } = useAlias();
  const [session, setSession] = useState<BoardSession>();
  // The alias may change while the board is open: the session is told, not opened again.
  const [firstUser] = useState(user);
  // Each refused change, or copy, is another reason to open the board anew.
  const [refusals, setRefusals] = useState(0);
  const aside = useRef<Aside>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal opens the board anew
  useEffect(() => {
    if (token === undefined) return;
    const { kept, stance } = aside.current?.boardId === boardId ? aside.current : NOTHING_ASIDE;
    aside.current = undefined;
    const opened = openSession({ boardId, token, user: firstUser, kept, stance });
    setSession(opened);
    const stopWatching = opened.status.subscribe(({ closeCode, closeReason }) => {
      // By a link that was cut off one can look on, at what there was.
      if (closeCode === CLOSE.unauthorised) setSession({ ...opened, canEdit: false });
      if (closeCode !== CLOSE.forbidden && closeCode !== CLOSE.beginAnew) return;
      // What is being typed at this moment is written as the page leaves the board, and belongs to what is set aside.
      flushSync(() => setSession(undefined));
      const code = isErrorCode(closeReason) ? closeReason : 'access.change';
      void opened.setAside(code).then((left) => {
        aside.current = { boardId, kept: left, stance: opened.ui.getState() };
        setRefusals((count) => count + 1);
      });
    });
    return () => {
      stopWatching();
      setSession(undefined);
      opened.close();
    };
  }, [boardId, token, firstUser, refusals]);
  if (token === undefined) return { step: 'no-token' };
  return session === undefined ? { step: 'opening' } : { step: 'open', session };
}
