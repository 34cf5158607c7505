import { textDirection } from './direction.ts';
import { plainText, type Rich } from './rich.ts';

/** A part of a paragraph that runs, and stands, in a direction of its own. */
export interface Passage {
  readonly text: Rich;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * A paragraph as its lines run: the board's own words in their direction, each line by its first letter; the report's
 * sentences in that of the report.
 */
export function passagesOf(text: Rich, direction: 'ltr' | 'rtl'): readonly Passage[] {
  if (!text.every(({ kind }) => kind === 'own')) return [{ text, direction }];
  const [only, ...more] = text;
  if (only?.kind !== 'own' || more.length > 0)
    return [{ text, direction: textDirection(plainText(text)) ?? 'ltr' }];
  const passages: { lines: string[]; direction: 'ltr' | 'rtl' }[] = [];
  for (const line of only.text.split('\n')) {
    const last = passages.at(-1);
    const own = textDirection(line) ?? last?.direction ?? textDirection(only.text) ?? 'ltr';
    if (last?.direction === own) last.lines.push(line);
    else passages.push({ lines: [line], direction: own });
  }
  return passages.map(({ lines, direction }) => ({ text: [{ ...only, text: lines.join('\n') }], direction }));
}
