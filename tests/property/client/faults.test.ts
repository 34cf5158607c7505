import { type Fault, faultSchema, readBoardJson } from '@parcours/shared/board';
import { formatMessage, LANGUAGE_TAGS } from '@parcours/shared/messages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FaultValue, faultWords } from '../../../client/src/i18n/faultWords.ts';
import { loadMessages } from '../../../client/src/i18n/messages.ts';
import { damagedBoard } from '../../helpers/damagedBoard.ts';

const catalogues = await Promise.all(
  LANGUAGE_TAGS.map(async (locale) => ({ locale, words: await loadMessages(locale) })),
);

/** Each fault that there is, with each shape that a text can want. */
const anyFault: fc.Arbitrary<Fault> = fc
  .tuple(
    fc.constantFrom(...faultSchema.options),
    fc.record({
      key: fc.constant('extra'),
      kind: fc.constant('sticker'),
      file: fc.constant('map.png'),
      column: fc.constant('Tags'),
      field: fc.constantFrom('title', 'evidence.0.url'),
      limit: fc.constantFrom(0, -2, 1_000_000),
      ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      options: fc.constant(['working', 'weak']),
      expected: fc.uniqueArray(fc.constantFrom('string', 'number', 'int', 'boolean', 'array', 'object'), {
        minLength: 1,
      }),
      format: fc.constantFrom('id', 'language', 'country', 'currency', 'date', 'moment'),
    }),
  )
  .map(([option, values]) => option.parse({ ...values, code: [...option.shape.code.values][0] }));

describe.each(catalogues)('what is wrong with a board, in $locale', ({ locale, words }) => {
  function expectSaid(fault: Fault): void {
    const { key, values } = faultWords(fault);
    const texts = Object.entries(values).map(([name, value]) => [name, textOf(value)] as const);
    const sentence = formatMessage(words[key], { locale }, Object.fromEntries(texts)).join('');
    expect(sentence, key).toMatch(/^\S.*\.$/);
    expect(sentence, key).not.toMatch(/[{}]/);
    for (const [name, text] of texts) if (name !== 'count') expect(sentence, key).toContain(written(text));
  }

  const written = (text: string | number) =>
    typeof text === 'number' ? new Intl.NumberFormat(locale).format(text) : text;

  function textOf(value: FaultValue): string | number {
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'code':
        return value.text;
      case 'codes':
        return value.texts.join(', ');
      case 'terms':
        return value.keys.map((key) => words[key]).join(', ');
    }
  }

  test('UI-170 is said of every fault of a damaged board, with all that the sentence needs', () => {
    const board = damagedBoard.map((content) => readBoardJson(content).problems);
    fc.assert(
      fc.property(board, (problems) => {
        for (const { fault } of problems) expectSaid(fault);
      }),
    );
  });

  test('UI-170 is said of every fault that there is', () => {
    fc.assert(fc.property(anyFault, expectSaid), { numRuns: 500 });
  });
});
