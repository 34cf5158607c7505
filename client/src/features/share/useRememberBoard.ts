import { useEffect } from 'react';
import { rememberBoard } from '../../local/recentBoards.ts';
import { ownTokens } from '../../local/tokens.ts';
import { useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { sortedRecords } from '../../store/recordMaps.ts';

/** Keeps the board in this browser's list of recent ones, under its present title, with the token it is open by. */
export function useRememberBoard(): void {
  const { boardId, token, isByLink } = useSession();
  const title = useBoard(({ meta }) => meta.title);
  const persona = useBoard(({ records }) => sortedRecords(records.personas)[0]?.name);
  const isReady = useBoard(({ ready }) => ready);
  useEffect(() => {
    // The place in the workshop is kept, and not the board.
    if (isReady && isByLink)
      rememberBoard({
        id: boardId,
        title,
        ...(persona !== undefined && { persona }),
        tokens: ownTokens(boardId, token),
        openedAt: Date.now(),
      });
  }, [boardId, title, persona, isReady, token, isByLink]);
}
