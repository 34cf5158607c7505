import { own, type Rich, rich } from '../../rich.ts';
import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf(
  'en-GB',
  { colon: ': ', semicolon: '; ', comma: ', ', arrow: ' → ' },
  new Map([['mnk', 'Mandinka']]),
);
const { number, plural } = grammar;

const COUNTED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small numbers in words, as in running text. */
export const count = (value: number): string => COUNTED[value] ?? number(value);
/** A part and its whole, both in words or both in figures. */
export const outOf = (part: number, whole: number): readonly [string, string] =>
  part < COUNTED.length && whole < COUNTED.length
    ? [count(part), count(whole)]
    : [number(part), number(whole)];
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const quoted = (text: string): Rich => rich`“${own(text)}”`;
export const days = (value: number): string =>
  plural(value, { one: `${number(value)}\u00a0day`, other: `${number(value)}\u00a0days` });
export const visits = (value: number): string =>
  plural(value, { one: `${number(value)}\u00a0visit`, other: `${number(value)}\u00a0visits` });
