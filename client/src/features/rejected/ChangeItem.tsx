import { CircleAlert } from 'lucide-react';
import { useErrorMessage } from '../../i18n/useErrorMessage.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import type { RejectedChange } from '../../session/rejected/reapply.ts';
import { changeTitle, type Edited, editedFields } from './changeWords.ts';
import { useFieldWords } from './fieldWords.ts';
import styles from './Rejected.module.css';

/** One change that was not taken: what it was, and why. */
export function ChangeItem({ left: { change, reason } }: { readonly left: RejectedChange }) {
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
        <span>{reason === 'change.outdated' ? t('kept.outdated') : errorMessage({ code: reason })}</span>
      </p>
    </li>
  );
}

function EditedField({ edited: { label, after, before } }: { readonly edited: Edited }) {
  const t = useT();
  return (
    <p className={styles.field}>
      {after === undefined ? label : t('kept.field', { field: label, value: after })}
      {before !== undefined && <small>{t('kept.was', { value: before })}</small>}
    </p>
  );
}
