import { recall, remember } from '../../../local/webStorage.ts';

/** What a key of the console does. */
export type KeyAction = 'next' | 'hand' | 'time' | 'help' | 'tiles' | 'in';

interface ConsoleKey {
  /** As a key press names it, in capitals. */
  readonly key: string;
  readonly does: KeyAction;
}

/** In the order in which they are told. Those of letters go to a button, and Enter presses it: a slip moves no agenda. */
export const CONSOLE_KEYS: readonly ConsoleKey[] = [
  { key: 'N', does: 'next' },
  { key: 'H', does: 'hand' },
  { key: '+', does: 'time' },
  { key: 'Arrows', does: 'tiles' },
  { key: 'Enter', does: 'in' },
  { key: '?', does: 'help' },
];

const KEY = 'consoleKeys';

export function areKeysOn(): boolean {
  return recall(KEY) !== 'off';
}

export function turnKeys(isOn: boolean): void {
  remember(KEY, isOn ? 'on' : 'off');
}

/** What a key press asks for wherever the keyboard is on the console. */
export function keyActionOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): KeyAction | undefined {
  if (key === '؟') return 'help';
  // On the key of + there is = without Shift on some keyboards.
  if (key === '=' && code === 'Equal') return 'time';
  const latin = /^Key([A-Z])$/.exec(code)?.[1];
  const named = /^[a-z]$/i.test(key) ? key.toUpperCase() : /^\p{L}$/u.test(key) ? latin : key;
  const found = CONSOLE_KEYS.find((each) => each.key === named)?.does;
  // Of the grid of tiles.
  return found === 'tiles' || found === 'in' ? undefined : found;
}
