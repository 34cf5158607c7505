import type { CollectionName, Frame } from '@parcours/shared/board';
import { Lock, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.ts';
import { FORMS } from '../../records/forms.ts';
import { requestRemoval } from '../../records/removal.ts';
import { useBoard, useLock, useRecord } from '../../session/hooks.ts';
import { formOf } from '../../session/meanwhile/writing.ts';
import { ReadOnly, useSession } from '../../session/SessionContext.tsx';
import { useEdit, useNaming } from '../../session/useEdit.ts';
import { findRecord } from '../../store/boardStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/controls.tsx';
import styles from './Inspector.module.css';

interface RecordDetailsProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** One record: its form, what belongs to it, and a button that deletes it. */
export function RecordDetails({ id, children }: RecordDetailsProps) {
  const t = useT();
  const { canEdit } = useSession();
  const collection = useBoard(({ records }) => findRecord(records, id)?.collection);
  const lock = useLock(collection, id);
  const form = useNaming<HTMLFieldSetElement>(id);
  const Form = collection && FORMS[collection];
  if (collection === undefined || Form === undefined) return null;
  const kind = t(`record.${collection}`);
  return (
    <article className={styles.details} key={id} aria-label={kind}>
      <h2 className={styles.kind}>{kind}</h2>
      {lock && <LockedBy frame={lock} isItself={lock.id === id} />}
      {children}
      <fieldset ref={form} className={styles.form} disabled={!canEdit || lock !== undefined} {...formOf(id)}>
        <ReadOnly when={lock !== undefined}>
          <Form id={id} />
        </ReadOnly>
      </fieldset>
      {canEdit && lock === undefined && <Foot id={id} collection={collection} kind={kind} />}
    </article>
  );
}

/** Why nothing can be changed here. */
function LockedBy({ frame: { title }, isItself }: { readonly frame: Frame; readonly isItself: boolean }) {
  const t = useT();
  const frame = title || t('common.untitled');
  return (
    <p className={styles.lock}>
      <Lock size={18} aria-hidden />
      <span>{isItself ? t('inspector.locked.frame') : t('inspector.locked', { frame })}</span>
    </p>
  );
}

function Foot({ id, collection, kind }: { id: string; collection: CollectionName; kind: string }) {
  const t = useT();
  const session = useSession();
  return (
    <footer className={styles.foot}>
      <Sensitive id={id} collection={collection} />
      <div>
        <Button
          size="sm"
          variant="danger"
          icon={<Trash2 size={16} aria-hidden />}
          onPress={() => requestRemoval(session, [id])}
        >
          {t('inspector.delete', { kind: kind.toLocaleLowerCase() })}
        </Button>
      </div>
    </footer>
  );
}

/** Whether a record stays out of public reports. */
function Sensitive({ id, collection }: { readonly id: string; readonly collection: CollectionName }) {
  const t = useT();
  const edit = useEdit(collection, id);
  const isSensitive = useRecord(collection, id)?.sensitive === true;
  return (
    <Check
      label={t('field.sensitive')}
      hint={t('field.sensitive.about')}
      isChecked={isSensitive}
      onChange={(checked) => edit.set({ sensitive: checked ? true : undefined })}
    />
  );
}
