import { Redo2, Undo2 } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useUndoState } from '../../session/useUndoState.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ariaKeys } from '../../ui/shortcuts.ts';
import styles from './UndoButtons.module.css';
import { useUndoKeys } from './useUndoKeys.ts';

/** Undo and redo of one's own changes, by buttons and by keys. */
export function UndoButtons() {
  const t = useT();
  const { undo } = useSession();
  const { canUndo, canRedo } = useUndoState();
  useUndoKeys();
  return (
    <div className={styles.buttons}>
      <IconButton
        label={t('board.undo')}
        shortcut={ariaKeys('undo')}
        isDisabled={!canUndo}
        onPress={() => undo.undo()}
      >
        <Undo2 size={19} aria-hidden />
      </IconButton>
      <IconButton
        label={t('board.redo')}
        shortcut={ariaKeys('redo')}
        isDisabled={!canRedo}
        onPress={() => undo.redo()}
      >
        <Redo2 size={19} aria-hidden />
      </IconButton>
    </div>
  );
}
