import { useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import type { RejectedChange } from '../../session/rejected/reapply.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChangeItem } from './ChangeItem.tsx';
import { DownloadCopy } from './DownloadCopy.tsx';
import { keysOf } from './keysOf.ts';
import styles from './Rejected.module.css';

interface RejectedDialogProps {
  readonly left: readonly RejectedChange[];
  onClose(): void;
}

/** The changes that were not taken, each with the reason, and what can be done about them. */
export function RejectedDialog({ left, onClose }: RejectedDialogProps) {
  const t = useT();
  const { rejected } = useSession();
  const keys = keysOf(left);
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
            <Button variant="danger" onPress={rejected.discard}>
              {t('kept.forget.confirm')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="danger" onPress={() => setAsking(true)}>
              {t('kept.forget')}
            </Button>
            <DownloadCopy />
            <Button variant="primary" onPress={rejected.reapply}>
              {t('kept.retry')}
            </Button>
          </>
        )
      }
    >
      <p>{t('kept.text')}</p>
      <ul className={styles.changes}>
        {left.map((each, at) => (
          <ChangeItem key={keys[at]} left={each} />
        ))}
      </ul>
    </Dialog>
  );
}
