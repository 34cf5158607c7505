import { formatMessage } from '@parcours/shared/messages';
import { describe, expect, test } from 'vitest';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const english = { locale: 'en', numberInWords: (value: number) => WORDS[value] };

const told = (message: string, values: Record<string, string | number>, language = english) =>
  formatMessage(message, language, values).join('');

describe('a message', () => {
  test('UI-31 is filled by name, and keeps what is quoted', () => {
    expect(told("'{'gap'}' in “{title}”: '<'file>", { title: 'Desk' })).toBe('{gap} in “Desk”: <file>');
    expect(told('{limit, number} or more', { limit: 1234.5 })).toBe('1,234.5 or more');
  });

  test('UI-31 says nothing half: what is not given is an error', () => {
    expect(() => told('{title}', {})).toThrow('{title}');
    expect(() => told('<b>{title}</b>', { title: 'A' })).toThrow('<b>');
  });

  test('UI-31 takes the plural form of its language, and that of an exact number first', () => {
    const votes = '{count, plural, =2 {both} one {# vote} other {# votes}}';
    expect([1, 2, 3000].map((count) => told(votes, { count }))).toEqual(['1 vote', 'both', '3,000 votes']);
    const arabic = { locale: 'ar-u-nu-latn', numberInWords: () => undefined };
    const forms = '{n, plural, zero {z} one {o} two {t} few {f#} many {m#} other {x#}}';
    expect([0, 1, 2, 3, 11, 100].map((n) => told(forms, { n }, arabic))).toEqual([
      'z',
      'o',
      't',
      'f3',
      'm11',
      'x100',
    ]);
  });

  test('UI-31 counts places as its language does', () => {
    const place = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    expect([1, 2, 3, 11, 22].map((n) => told(place, { n }))).toEqual(['1st', '2nd', '3rd', '11th', '22nd']);
  });

  test('UI-31 holds what is no text, and shows markup as it is told to', () => {
    const link = { href: '/b' };
    expect(formatMessage('see {link}.', english, { link })).toEqual(['see ', link, '.']);
    const tags = { strong: (content: readonly unknown[]) => ({ strong: content }) };
    expect(formatMessage<object>('{n} (<strong>late</strong>)', english, { n: 'A' }, tags)).toEqual([
      'A',
      ' (',
      { strong: ['late'] },
      ')',
    ]);
  });

  test('RP-99 writes small numbers in words, unless one of the same clause is larger than ten', () => {
    const part = '{part, number, Words} of the {whole, number, words} gaps';
    expect(told(part, { part: 1, whole: 10 })).toBe('One of the ten gaps');
    expect(told(part, { part: 1, whole: 12 })).toBe('1 of the 12 gaps');
    const clauses =
      'on {boards, plural, one {# board} other {{boards, number, words} boards}}, {part, number, words}';
    expect(told(clauses, { boards: 3, part: 40 })).toBe('on three boards, 40');
  });
});
