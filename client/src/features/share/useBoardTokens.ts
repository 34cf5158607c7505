import { useCallback, useState } from 'react';
import { fetchLinks } from '../../api/boards.ts';
import { recentBoard, rememberTokens } from '../../local/recentBoards.ts';
import type { Tokens } from '../../local/tokens.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';

interface BoardTokens {
  /** What was handed out of this board's links, as far as this browser knows. */
  readonly tokens: Tokens;
  /** Takes new tokens in place of those that were known. */
  learn(tokens: Tokens): void;
}

/**
 * The tokens of a board that facilitators may hand on. They have them from the server, since others may have revoked
 * those known from before; while the server cannot be reached, these have to do.
 */
export function useBoardTokens(): BoardTokens {
  const { boardId, role, token } = useSession();
  const [learnt, setLearnt] = useState<Tokens>();
  const load = useCallback(
    async (signal: AbortSignal) => {
      const tokens = await fetchLinks(boardId, token, signal);
      rememberTokens(boardId, tokens);
      return tokens;
    },
    [boardId, token],
  );
  const { state } = useLoad(role === 'facilitate' ? load : undefined);
  const learn = useCallback(
    (tokens: Tokens) => {
      rememberTokens(boardId, tokens);
      setLearnt(tokens);
    },
    [boardId],
  );
  const [known] = useState<Tokens>(() => recentBoard(boardId)?.tokens ?? {});
  return { tokens: learnt ?? loadedValue(state) ?? known, learn };
}
