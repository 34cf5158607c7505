import { useCallback } from 'react';
import type { BoardAccess } from '../../api/reports.ts';
import { fetchPast, keepVersion, type PastState } from '../../api/versions.ts';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useToast } from '../../ui/toasts.tsx';

/**
 * Makes the board what it was, as an edit of one's own: everybody sees it, and undo takes it back. What is on the
 * board now is kept first, for when this window is closed.
 * @throws ApiError
 */
export function useGoBack(access: BoardAccess): (past: PastState) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const { attempt, commands, undo } = useSession();
  const { boardId, token } = access;
  return useCallback(
    async (past) => {
      const board = await fetchPast({ boardId, token }, past);
      await keepVersion({ boardId, token });
      attempt(() => commands.restoreBoard(board));
      toast({
        tone: 'info',
        message: t('history.done'),
        action: { label: t('board.undo'), onPress: undo.undo },
      });
    },
    [boardId, token, attempt, commands, undo, toast, t],
  );
}
