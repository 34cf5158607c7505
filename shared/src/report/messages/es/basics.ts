import { own, type Rich, rich } from '../../rich.ts';
import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf(
  'es',
  { colon: ': ', semicolon: '; ', comma: ', ', arrow: ' → ' },
  new Map([['mnk', 'mandinga']]),
);
const { number, plural } = grammar;

const COUNTED = ['', '', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];

/** Two and more: small numbers in words, as in running text. These have no gender; `un` and `una` have. */
export const count = (value: number): string => COUNTED[value] || number(value);
/** A part and its whole, both in words or both in figures. */
export const outOf = (part: number, whole: number): readonly [string, string] =>
  whole < COUNTED.length ? [count(part), count(whole)] : [number(part), number(whole)];
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const quoted = (text: string): Rich => rich`«${own(text)}»`;
export const days = (value: number): string =>
  plural(value, { one: `${number(value)}\u00a0día`, other: `${number(value)}\u00a0días` });
export const visits = (value: number): string =>
  plural(value, { one: `${number(value)}\u00a0visita`, other: `${number(value)}\u00a0visitas` });
