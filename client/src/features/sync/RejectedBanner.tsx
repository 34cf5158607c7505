import { CircleAlert, PackageOpen } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useFieldWords } from '../../i18n/fieldWords.ts';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import type { RejectedChange } from '../../session/rejected/reapply.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { changeTitle, type Edited, editedFields } from './changeWords.ts';
import { DownloadCopy } from './DownloadCopy.tsx';
import styles from './Rejected.module.css';

/** Says that changes of this person's were not taken, and shows them on demand; nothing while there are none. */
export function RejectedBanner() {
  const t = useT();
  const { rejected } = useSession();
  const { remaining, applied } = useStore(rejected.store);
  const isStored = useStore(rejected.keeping) === 'kept';
  const [isOpen, setOpen] = useState(false);
  useWordWhenAllAreTaken(remaining.length, applied);
  if (remaining.length === 0) return null;
  const count = remaining.length;
  const taking = applied === 0 ? '' : `${t('rejected.taken', { count: applied })} `;
  const leaving = isStored
    ? t(applied === 0 ? 'rejected.none' : 'rejected.left', { count })
    : t('rejected.notStored', { count });
  return (
    <Banner icon={<PackageOpen size={18} aria-hidden />} text={taking + leaving}>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t('rejected.show')}
      </Button>
      {isOpen && <RejectedDialog left={remaining} onClose={() => setOpen(false)} />}
    </Banner>
  );
}

function useWordWhenAllAreTaken(left: number, taken: number): void {
  const t = useT();
  const toast = useToast();
  const before = useRef(taken);
  useEffect(() => {
    if (left === 0 && taken > before.current) toast({ tone: 'info', message: t('rejected.all') });
    before.current = taken;
  }, [left, taken, toast, t]);
}

interface RejectedDialogProps {
  readonly left: readonly RejectedChange[];
  onClose(): void;
}

/** The changes that were not taken, each with the reason, and what can be done about them. */
function RejectedDialog({ left, onClose }: RejectedDialogProps) {
  const t = useT();
  const { rejected } = useSession();
  const keys = keysOf(left);
  const [isAsking, setAsking] = useState(false);
  return (
    <Dialog
      title={t('rejected.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        isAsking ? (
          <>
            <Button onPress={() => setAsking(false)}>{t('rejected.forget.keep')}</Button>
            <Button variant="danger" onPress={rejected.discard}>
              {t('rejected.forget.confirm')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="danger" onPress={() => setAsking(true)}>
              {t('rejected.forget')}
            </Button>
            <DownloadCopy />
            <Button variant="primary" onPress={rejected.reapply}>
              {t('rejected.retry')}
            </Button>
          </>
        )
      }
    >
      <p>{t('rejected.text')}</p>
      <ul className={styles.changes}>
        {left.map((each, at) => (
          <ChangeItem key={keys[at]} left={each} />
        ))}
      </ul>
    </Dialog>
  );
}

/** One change that was not taken: what it was, and why. */
function ChangeItem({ left: { change, reason } }: { readonly left: RejectedChange }) {
  const t = useT();
  const fieldWords = useFieldWords();
  const errorMessage = useErrorMessage();
  const records = useBoard((state) => state.records);
  return (
    <li className={styles.change}>
      <strong>{changeTitle(t, change, records)}</strong>
      {editedFields(fieldWords, change, records).map((edited) => (
        <EditedField key={edited.label} edited={edited} />
      ))}
      <p className={styles.reason}>
        <CircleAlert size={16} aria-hidden />
        <span>{reason === 'change.outdated' ? t('rejected.outdated') : errorMessage({ code: reason })}</span>
      </p>
    </li>
  );
}

function EditedField({ edited: { label, after, before } }: { readonly edited: Edited }) {
  const t = useT();
  return (
    <p className={styles.field}>
      {after === undefined ? label : t('change.field', { field: label, value: after })}
      {before !== undefined && <small>{t('change.was', { value: before })}</small>}
    </p>
  );
}

/** A key for each change, of which several may be about one record. */
export function keysOf(left: readonly RejectedChange[]): readonly string[] {
  const counts = new Map<string, number>();
  return left.map(({ change }) => {
    const about = change.kind === 'meta' ? 'meta' : `${change.collection}/${change.id}`;
    const count = (counts.get(about) ?? 0) + 1;
    counts.set(about, count);
    return `${about}/${count}`;
  });
}
