import {
  type ComparedRecord,
  type DirectoryChanges,
  directorysOwn,
  type NamedRecord,
  type Taken,
} from '@parcours/shared/directory';
import { type ReactNode, useState } from 'react';
import { useFieldWords } from '../../i18n/fieldWords.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLibraryT } from '../../ui/LibraryWords.tsx';
import styles from './Directory.module.css';
import { useValueWords } from './valueWords.ts';

/** Of what is new so many are named: they are picked in a window of their own, which searches them. */
const MOST_NAMES = 200;

interface WhatChangedProps {
  readonly name: string;
  readonly changes: DirectoryChanges;
  readonly currency: string;
  /** Chooses another file. */
  readonly again: ReactNode;
  onPickMore(): void;
  onTake(taken: Taken): void;
  onClose(): void;
}

/** What is other in a directory than on the board that took from it, to be taken over field by field. */
export function WhatChanged({
  name,
  changes,
  currency,
  again,
  onPickMore,
  onTake,
  onClose,
}: WhatChangedProps) {
  const t = useT();
  const say = useLibraryT();
  const locale = useLocale();
  /** Fields of which somebody said otherwise than is proposed. */
  const [turned, setTurned] = useState<Taken>(new Map());
  const proposed = directorysOwn(changes);
  const isIn = (chosen: Taken, id: string, field: string) => chosen.get(id)?.has(field) ?? false;
  const taken = new Map(
    changes.compared.map(({ id, fields }) => {
      const names = fields.map(({ field }) => field);
      return [id, new Set(names.filter((field) => isIn(proposed, id, field) !== isIn(turned, id, field)))];
    }),
  );
  const byName = new Intl.Collator(locale).compare;
  const sorted = <Some extends NamedRecord>(records: readonly Some[]) =>
    [...records].sort((one, other) => byName(one.name, other.name));
  const [compared, gone, added] = [sorted(changes.compared), sorted(changes.gone), sorted(changes.added)];
  const changed = compared.filter(({ fields }) => fields.some(({ by }) => by !== 'group'));
  const own = compared.filter(({ fields }) => fields.length > 0 && fields.every(({ by }) => by === 'group'));
  const verified = compared.filter(({ verifiedOn }) => verifiedOn !== undefined).length;
  const back = compared.filter(({ isBack }) => isBack).length;
  const counts = [
    verified > 0 && say('directory.changes.verified', { count: verified }),
    back > 0 && say('directory.changes.back', { count: back }),
  ].filter((line) => line !== false);
  return (
    <Dialog
      size="lg"
      title={say('directory.changes.title', { name })}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <>
          {again}
          <Button onPress={onPickMore}>{say('directory.changes.pick')}</Button>
          <Button variant="primary" onPress={() => onTake(taken)}>
            {say('directory.changes.take')}
          </Button>
        </>
      }
    >
      <p>{say('directory.changes.about')}</p>
      {changed.length > 0 && (
        <ul className={styles.offers}>
          {changed.map((record) => (
            <ChangedRecord
              key={record.id}
              record={record}
              currency={currency}
              taken={taken.get(record.id)}
              onTurn={(field) => setTurned(withTurned(turned, record.id, field))}
            />
          ))}
        </ul>
      )}
      {gone.length > 0 && (
        <section className={styles.told}>
          <h3>{say('directory.changes.gone')}</h3>
          <p className={styles.quiet}>{say('directory.changes.gone.about')}</p>
          <Names records={gone} />
        </section>
      )}
      {own.length > 0 && (
        <Disclosure summary={say('directory.changes.own', { count: own.length })}>
          <Names records={own} />
        </Disclosure>
      )}
      {added.length > 0 && (
        <Disclosure summary={say('directory.changes.added', { count: added.length })}>
          <Names records={added.slice(0, MOST_NAMES)} />
          {added.length > MOST_NAMES && (
            <p className={styles.quiet}>
              {say('directory.changes.added.more', { count: added.length - MOST_NAMES })}
            </p>
          )}
        </Disclosure>
      )}
      {counts.map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
    </Dialog>
  );
}

function withTurned(turned: Taken, id: string, field: string): Taken {
  const fields = new Set(turned.get(id));
  if (!fields.delete(field)) fields.add(field);
  return new Map([...turned, [id, fields]]);
}

function Names({ records }: { readonly records: readonly NamedRecord[] }) {
  const t = useT();
  return (
    <ul className={styles.names}>
      {records.map(({ id, name }) => (
        <li key={id}>
          <bdi>{name || t('common.untitled')}</bdi>
        </li>
      ))}
    </ul>
  );
}

interface ChangedRecordProps {
  readonly record: ComparedRecord;
  readonly currency: string;
  readonly taken: ReadonlySet<string> | undefined;
  onTurn(field: string): void;
}

function ChangedRecord({
  record: { collection, name, fields },
  currency,
  taken,
  onTurn,
}: ChangedRecordProps) {
  const t = useT();
  const say = useLibraryT();
  const fieldWords = useFieldWords();
  const valueWords = useValueWords(currency);
  return (
    <li className={styles.offer}>
      <h3 className={styles.name}>
        <bdi>{name || t('common.untitled')}</bdi>
      </h3>
      <ul className={styles.fields}>
        {fields.map(({ field, by, here, there }) => (
          <li key={field}>
            <label className={styles.choice}>
              <input type="checkbox" checked={taken?.has(field) ?? false} onChange={() => onTurn(field)} />
              <span>
                <strong>{fieldWords(collection, field)}</strong>
                {by !== 'directory' && <small> · {say(`directory.changes.by.${by}`)}</small>}
                <span className={styles.value}>
                  {say('directory.changes.here')} <bdi>{valueWords(field, here)}</bdi>
                </span>
                <span className={styles.value}>
                  {say('directory.changes.there')} <bdi>{valueWords(field, there)}</bdi>
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </li>
  );
}
