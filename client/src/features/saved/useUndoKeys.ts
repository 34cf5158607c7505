import { useEffect } from 'react';
import { useSession } from '../../session/SessionContext.tsx';
import { flushDrafts } from '../../ui/openDrafts.ts';
import { hasOwnUndo } from '../../ui/ownText.ts';
import { shortcutOf } from '../../ui/shortcuts.ts';

/**
 * Undo and redo of the board by keys, wherever they are pressed on the page: fields that show the board are undone
 * with it, since what others write in them leaves the browser's own undo with nothing that fits.
 */
export function useUndoKeys(): void {
  const { undo, canEdit } = useSession();
  useEffect(() => {
    if (!canEdit) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      if ((shortcut !== 'undo' && shortcut !== 'redo') || hasOwnUndo(event.target)) return;
      event.preventDefault();
      // What is typed and not on the board yet is the last change.
      flushDrafts();
      undo[shortcut]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, canEdit]);
}
