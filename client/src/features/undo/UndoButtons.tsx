import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '../../i18n/useT.ts';
import { useUndoState } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { hasOwnUndo } from '../../ui/ownText.ts';
import { shortcutOf } from '../../ui/shortcuts.ts';
import { flushDrafts } from '../../ui/useDraft.ts';
import styles from './UndoButtons.module.css';

/** Undo and redo of one's own changes, by buttons and by keys. */
export function UndoButtons() {
  const t = useT();
  const { undo } = useSession();
  const { canUndo, canRedo } = useUndoState();
  useUndoKeys();
  return (
    <div className={styles.buttons}>
      <IconButton label={t('board.undo')} shortcut="undo" isDisabled={!canUndo} onPress={() => undo.undo()}>
        <Undo2 size={19} aria-hidden />
      </IconButton>
      <IconButton label={t('board.redo')} shortcut="redo" isDisabled={!canRedo} onPress={() => undo.redo()}>
        <Redo2 size={19} aria-hidden />
      </IconButton>
    </div>
  );
}

/**
 * Undo and redo of the board by keys, wherever they are pressed on the page: fields that show the board are undone
 * with it, since what others write in them leaves the browser's own undo with nothing that fits.
 */
function useUndoKeys(): void {
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
