import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { LeftChange } from '../../session/kept/applyChanges.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChangeItem } from './ChangeItem.tsx';
import { DownloadCopy } from './DownloadCopy.tsx';
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
            <DownloadCopy />
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
