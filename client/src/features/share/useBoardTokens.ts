import { useCallback, useEffect, useState } from 'react';
import { fetchLinks } from '../../api/boards.ts';
import { recentBoard, rememberBoard, type Tokens } from '../../local/recentBoards.ts';
import { useSession } from '../../session/SessionContext.tsx';

interface BoardTokens {
  /** That of the link by which the board is open. */
  readonly own: string | undefined;
  /** What may be handed on. */
  readonly tokens: Tokens;
  /** Takes new tokens in place of those that were known. */
  learn(tokens: Tokens): void;
}

/**
 * The tokens of a board that this browser may hand on. Facilitators have them from the server, since others may have
 * revoked those known from before; while the server cannot be reached, these have to do.
 */
export function useBoardTokens(): BoardTokens {
  const { boardId, role } = useSession();
  const [known, setKnown] = useState(() => recentBoard(boardId));
  const own = known?.token;
  const learn = useCallback(
    (tokens: Tokens) => {
      const board = recentBoard(boardId);
      if (board === undefined) return;
      rememberBoard({ ...board, tokens });
      setKnown(recentBoard(boardId));
    },
    [boardId],
  );
  useEffect(() => {
    if (role !== 'facilitate' || own === undefined) return;
    const controller = new AbortController();
    fetchLinks(boardId, own, controller.signal).then(learn, () => {});
    return () => controller.abort();
  }, [boardId, role, own, learn]);
  return { own, tokens: known?.tokens ?? {}, learn };
}
