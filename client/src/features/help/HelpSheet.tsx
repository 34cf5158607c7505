import { Fragment } from 'react';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import styles from './HelpSheet.module.css';

/** A key whose name is translated, or the letter on it. */
type Key = { readonly named: Extract<MessageKey, `key.${string}`> } | { readonly letter: string };

const key = (named: Extract<MessageKey, `key.${string}`>): Key => ({ named });
const letter = (on: string): Key => ({ letter: on });

const SHORTCUTS: readonly { readonly keys: readonly Key[]; readonly does: MessageKey }[] = [
  { keys: [key('key.tab')], does: 'help.select' },
  { keys: [key('key.enter')], does: 'help.open' },
  { keys: [key('key.arrows')], does: 'help.move' },
  { keys: [key('key.shift'), key('key.arrows')], does: 'help.moveFar' },
  { keys: [letter('C')], does: 'help.connect' },
  { keys: [key('key.delete')], does: 'help.delete' },
  { keys: [key('key.ctrl'), letter('Z')], does: 'help.undo' },
  { keys: [key('key.ctrl'), letter('Y')], does: 'help.redo' },
  { keys: [key('key.ctrl'), key('key.click')], does: 'help.multi' },
  { keys: [key('key.escape')], does: 'help.escape' },
];

const WAYS: readonly MessageKey[] = [
  'help.how.place',
  'help.how.connect',
  'help.how.barrier',
  'help.how.whatIf',
];

export function HelpSheet() {
  const t = useT();
  const nameOf = (on: Key) => ('named' in on ? t(on.named) : on.letter);
  return (
    <>
      <section>
        <h3 className={styles.title}>{t('help.how')}</h3>
        <ul className={styles.ways}>
          {WAYS.map((way) => (
            <li key={way}>{t(way)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={styles.title}>{t('help.keys')}</h3>
        <dl className={styles.keys}>
          {SHORTCUTS.map(({ keys, does }) => (
            <Fragment key={does}>
              <dt>
                {keys.map(nameOf).map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{t(does)}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
    </>
  );
}
