import { Download } from 'lucide-react';
import { useState } from 'react';
import { fileName } from '../../api/reports.ts';
import { useT } from '../../i18n/useT.ts';
import type { LeftChange } from '../../session/kept/applyChanges.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { ChangeItem } from './ChangeItem.tsx';
import styles from './Kept.module.css';

interface KeptDialogProps {
  readonly left: readonly LeftChange[];
  onClose(): void;
}

/** The changes that were not taken, each with the reason, and what can be done about them. */
export function KeptDialog({ left, onClose }: KeptDialogProps) {
  const t = useT();
  const { kept } = useSession();
  const [isAsking, setAsking] = useState(false);
  const download = () => {
    const board = kept.boardWith();
    const name = fileName(board.meta.title, 'board', new Date().toISOString().slice(0, 10));
    saveFile(new Blob([JSON.stringify(board, null, 2)], { type: 'application/json' }), name);
  };
  return (
    <Dialog
      title={t('kept.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        isAsking ? (
          <>
            <Button onPress={() => setAsking(false)}>{t('kept.forget.keep')}</Button>
            <Button variant="danger" onPress={kept.forget}>
              {t('kept.forget.confirm')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="danger" onPress={() => setAsking(true)}>
              {t('kept.forget')}
            </Button>
            <Button icon={<Download size={18} aria-hidden />} onPress={download}>
              {t('kept.download')}
            </Button>
            <Button variant="primary" onPress={kept.retry}>
              {t('kept.retry')}
            </Button>
          </>
        )
      }
    >
      <p>{t('kept.text')}</p>
      <ul className={styles.changes}>
        {left.map((each) => (
          <ChangeItem key={'id' in each.change ? each.change.id : 'meta'} left={each} />
        ))}
      </ul>
    </Dialog>
  );
}
