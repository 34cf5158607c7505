import { mergeKeepingBoth, mergeTexts } from '@parcours/shared/texts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('DC-40 two changes of one text', () => {
  test.each([
    ['Queue', 'Queue at dawn', 'The queue', 'The queue at dawn'],
    ['Queue at the desk', 'Queue at a desk', 'Queue again at the desk', 'Queue again at a desk'],
    ['Queue', 'Queue at dawn', 'Queue in the rain', 'Queue in the rain at dawn'],
    ['Queue', 'Queue', 'Wait', 'Wait'],
    ['Queue', 'Wait', 'Queue', 'Wait'],
    ['Queue', 'Wait', 'Wait', 'Wait'],
  ])('%j, as %j and as %j, is %j', (base, mine, theirs, merged) => {
    expect(mergeTexts({ base, mine, theirs })).toBe(merged);
  });

  test.each([
    ['Queue', 'Wait', 'Stand in line'],
    ['', 'Wait', 'Stand in line'],
    ['Queue at the desk', 'Queue', 'Queue at her desk'],
  ])('%j, as %j and as %j, is for a person to decide', (base, mine, theirs) => {
    expect(mergeTexts({ base, mine, theirs })).toBeUndefined();
  });

  test('where nothing may go, what is mine stands behind what is theirs', () => {
    expect(mergeKeepingBoth({ base: 'ab', mine: 'aXb', theirs: 'aYb' })).toBe('aYXb');
    expect(mergeKeepingBoth({ base: '', mine: '日本', theirs: 'に' })).toBe('に日本');
    expect(mergeKeepingBoth({ base: 'one two', mine: 'one 2', theirs: 'one zwei' })).toBe('one zwei2');
  });

  test('what each inserts is there, whoever merges', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 8 });
    const versions = fc.record({ base: word.map((text) => `x${text}x`), at: fc.nat(), other: fc.nat() });
    fc.assert(
      fc.property(versions, ({ base, at, other }) => {
        const insert = (text: string, place: number) => {
          const index = place % (base.length + 1);
          return base.slice(0, index) + text + base.slice(index);
        };
        const [mine, theirs] = [insert('M', at), insert('T', other)];
        const merged = mergeTexts({ base, mine, theirs });
        expect(merged?.replace('M', '')).toBe(theirs);
        expect(merged?.replace('T', '')).toBe(mine);
        const elsewhere = at % (base.length + 1) !== other % (base.length + 1);
        if (elsewhere) expect(mergeTexts({ base, mine: theirs, theirs: mine })).toBe(merged);
      }),
    );
  });
});
