import { own, type Rich, rich } from '../../rich.ts';
import { grammarOf } from '../grammar.ts';

export const grammar = grammarOf('en-GB');
const { number, plural } = grammar;

const COUNTED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small numbers in words, as in running text. */
export const count = (value: number): string => COUNTED[value] ?? number(value);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const quoted = (text: string): Rich => rich`“${own(text)}”`;
export const days = (value: number): string =>
  plural(value, { one: `${number(value)}\u00a0day`, other: `${number(value)}\u00a0days` });
export const visits = (value: number): string =>
  plural(value, { one: `${number(value)}\u00a0visit`, other: `${number(value)}\u00a0visits` });
export const barriers = (value: number): string => plural(value, { one: 'barrier', other: 'barriers' });
export const objectives = (value: number): string => plural(value, { one: 'objective', other: 'objectives' });
