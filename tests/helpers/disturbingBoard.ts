import type { Board } from '@parcours/shared/board';
import { barredBoard } from './barredBoard.ts';

/** What XML forbids or takes for its own, and what the writers of files might. */
const DISTURBING = [
  ']]>&amp;&#0;&bogus;',
  '<!--<?xml?><w:p/>',
  'a\u0000b\u0008c\u001fd\ufffee\uffff',
  'lone \ud800 and \udc00',
  '\u202etxet\u2066',
  '__proto__',
  'constructor',
] as const;

/** A board of which every name and title is one of these texts, in turn. */
export function boardNamed(names: readonly string[]): Board {
  let at = 0;
  const next = () => names[at++ % names.length];
  const rename = (record: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [key, key === 'name' || key === 'title' ? next() : value]),
    );
  const board = barredBoard((sketch) =>
    Object.fromEntries(
      Object.entries(sketch).map(([collection, records]) => [collection, records.map(rename)]),
    ),
  );
  return { ...board, meta: { ...board.meta, title: names.join(' '), city: names[0] ?? '' } };
}

/** A board of which every name is disturbing. */
export function disturbingBoard(): Board {
  return boardNamed(DISTURBING);
}
