import { Fragment } from 'react';
import type { MessageKey } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KEYS_OF, type Shortcut } from '../../ui/shortcuts.ts';
import styles from './HelpDialog.module.css';

export function HelpDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  return (
    <Dialog title={t('help.title')} closeLabel={t('common.close')} onClose={onClose}>
      <HelpSheet />
    </Dialog>
  );
}

/** A key whose name is translated, or the letter or sign on it. */
type Key = { readonly named: Extract<MessageKey, `key.${string}`> } | { readonly letter: string };

const key = (named: Extract<MessageKey, `key.${string}`>): Key => ({ named });

const NAMED: ReadonlyMap<string, Key> = new Map([
  ['Control', key('key.ctrl')],
  ['Shift', key('key.shift')],
  ['Delete', key('key.delete')],
  ['Escape', key('key.escape')],
]);
const keysOf = (shortcut: Shortcut): readonly Key[] =>
  KEYS_OF[shortcut].map((on) => NAMED.get(on) ?? { letter: on });

const SHORTCUTS: readonly { readonly keys: readonly Key[]; readonly does: MessageKey }[] = [
  { keys: [key('key.tab')], does: 'help.select' },
  { keys: [key('key.enter')], does: 'help.open' },
  { keys: [key('key.arrows')], does: 'help.move' },
  { keys: [key('key.shift'), key('key.arrows')], does: 'help.moveFar' },
  { keys: keysOf('connect'), does: 'help.connect' },
  { keys: keysOf('remove'), does: 'help.delete' },
  { keys: keysOf('undo'), does: 'help.undo' },
  { keys: keysOf('redo'), does: 'help.redo' },
  { keys: keysOf('selectAll'), does: 'help.selectAll' },
  { keys: [key('key.shift'), key('key.click')], does: 'help.multi' },
  { keys: [key('key.shift'), key('key.drag')], does: 'help.marquee' },
  { keys: [key('key.ctrl'), { letter: 'C' }], does: 'help.copy' },
  { keys: [key('key.ctrl'), { letter: 'X' }], does: 'help.cut' },
  { keys: [key('key.ctrl'), { letter: 'V' }], does: 'help.paste' },
  { keys: keysOf('duplicate'), does: 'help.duplicate' },
  { keys: [key('key.alt'), key('key.drag')], does: 'help.duplicateDrag' },
  { keys: keysOf('putDown'), does: 'help.escape' },
  { keys: keysOf('zoomIn'), does: 'help.zoomIn' },
  { keys: keysOf('zoomOut'), does: 'help.zoomOut' },
  { keys: keysOf('showAll'), does: 'help.showAll' },
];

const WAYS: readonly MessageKey[] = [
  'help.how.place',
  'help.how.connect',
  'help.how.barrier',
  'help.how.whatIf',
];

function HelpSheet() {
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
