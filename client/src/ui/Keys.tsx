import type { MessageKey } from '../i18n/messages.ts';
import { useT } from '../i18n/useT.ts';
import styles from './Keys.module.css';
import { KEYS_OF, type Shortcut } from './shortcuts.ts';

/** The words for keys that have more than a letter or a sign on them. */
const NAMES: ReadonlyMap<string, MessageKey> = new Map([
  ['Control', 'key.ctrl'],
  ['Shift', 'key.shift'],
  ['Delete', 'key.delete'],
  ['Escape', 'key.escape'],
  ['Enter', 'key.enter'],
  ['Tab', 'key.tab'],
  ['Arrows', 'key.arrows'],
  ['Click', 'key.click'],
  ['Alt', 'key.alt'],
  ['Drag', 'key.drag'],
  ['Space', 'key.space'],
  ['Wheel', 'key.wheel'],
]);

/** What arrow keys have on them on every keyboard. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['ArrowRight', '→'],
  ['ArrowLeft', '←'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
]);

/** What is written on a key, in the page's language. */
function useKeyName(): (key: string) => string {
  const t = useT();
  return (key) => {
    const name = NAMES.get(key);
    return name === undefined ? (SIGNS.get(key) ?? key) : t(name);
  };
}

/** What something does, and in brackets the keys that do the same: for a tooltip. */
export function useLabelWithKeys(): (label: string, shortcut: Shortcut) => string {
  const nameOf = useKeyName();
  return (label, shortcut) => `${label} (${KEYS_OF[shortcut].map(nameOf).join('+')})`;
}

/** Keys that are pressed together, each drawn as a key. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  const nameOf = useKeyName();
  return (
    <span className={styles.keys} dir="ltr">
      {keys.map((key) => (
        <kbd key={key}>{nameOf(key)}</kbd>
      ))}
    </span>
  );
}
