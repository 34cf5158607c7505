import type { Frame } from '@parcours/shared/board';
import { Lock, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import { useBoard, useLock } from '../../session/hooks.ts';
import { ReadOnly } from '../../session/ReadOnly.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { useNaming } from '../../session/useNaming.ts';
import { findRecord } from '../../store/boardStore.ts';
import { Button } from '../../ui/Button.tsx';
import { FORMS, type FormName, isFormName } from './forms.tsx';
import styles from './Inspector.module.css';
import { Sensitive } from './Sensitive.tsx';

interface RecordDetailsProps {
  readonly id: string;
  readonly children: ReactNode;
}

const KINDS: Readonly<Record<FormName, MessageKey>> = {
  personas: 'record.persona',
  objectives: 'record.objective',
  steps: 'record.step',
  legs: 'record.leg',
  notes: 'record.note',
  frames: 'record.frame',
  actors: 'record.actor',
  services: 'record.service',
  assets: 'record.asset',
};

/** One record: its form, what belongs to it, and a button that deletes it. */
export function RecordDetails({ id, children }: RecordDetailsProps) {
  const t = useT();
  const { canEdit } = useSession();
  const collection = useBoard(({ records }) => findRecord(records, id)?.collection);
  const lock = useLock(collection, id);
  const form = useNaming<HTMLFieldSetElement>(id);
  if (collection === undefined || !isFormName(collection)) return null;
  const kind = t(KINDS[collection]);
  const Form = FORMS[collection];
  return (
    <article className={styles.details} key={id} aria-label={kind}>
      <h2 className={styles.kind}>{kind}</h2>
      {lock && <LockedBy frame={lock} isItself={lock.id === id} />}
      <fieldset ref={form} className={styles.form} disabled={!canEdit || lock !== undefined}>
        <ReadOnly when={lock !== undefined}>
          <Form id={id} />
        </ReadOnly>
      </fieldset>
      {children}
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

function Foot({ id, collection, kind }: { id: string; collection: FormName; kind: string }) {
  const t = useT();
  const { attempt, commands } = useSession();
  return (
    <footer className={styles.foot}>
      <Sensitive id={id} collection={collection} />
      <div>
        <Button
          size="sm"
          variant="danger"
          icon={<Trash2 size={16} aria-hidden />}
          onPress={() => attempt(() => commands.removeMany([id]))}
        >
          {t('inspector.delete', { kind: kind.toLocaleLowerCase() })}
        </Button>
      </div>
    </footer>
  );
}
