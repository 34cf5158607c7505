import { useEffect } from 'react';
import { recentBoard, rememberBoard } from '../../local/recentBoards.ts';
import { useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';

/**
 * Keeps the board in this browser's list of recent ones, under its present title. The token is that of the link in
 * the address bar, else the one known from before.
 */
export function useRememberBoard(linkToken: string | undefined): void {
  const { boardId } = useSession();
  const title = useBoard(({ meta }) => meta.title);
  const isReady = useBoard(({ ready }) => ready);
  useEffect(() => {
    const token = linkToken ?? recentBoard(boardId)?.token;
    if (isReady && token !== undefined) {
      rememberBoard({ id: boardId, title, token, openedAt: Date.now() });
    }
  }, [boardId, title, isReady, linkToken]);
}
