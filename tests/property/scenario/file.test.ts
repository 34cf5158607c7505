import { CodedError } from '@parcours/shared/errors';
import { boardTexts, type Overlay, readScenarioFile, writeScenarioFile } from '@parcours/shared/scenario';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { wholeScenario } from '../../helpers/wholeScenario.ts';

/** A translation of every text, some of the lists in part. */
function translated(texts: Overlay, word: string): Overlay {
  const said = (text: string) => (text.length % 3 === 0 ? '' : `${word} ${text}`);
  return Object.fromEntries(
    Object.entries(texts).map(([id, fields]) => [
      id,
      Object.fromEntries(
        Object.entries(fields).map(([field, text]) => [
          field,
          typeof text === 'string' ? said(text) : text.map(said),
        ]),
      ),
    ]),
  );
}

const scenario = fc.tuple(arbitraryBoard, fc.string({ maxLength: 8 })).map(([board, word]) => {
  const example = { ...board, meta: { ...board.meta, language: 'fr' } };
  const whole = wholeScenario();
  return { ...whole, example, overlays: new Map([['ar', translated(boardTexts(example), word)]]) };
});

test('LB-1 any board and any translation come out of a file as they went in, and give the same file again', () => {
  fc.assert(
    fc.property(scenario, (whole) => {
      const file = writeScenarioFile(whole);
      const read = readScenarioFile(file);
      expect(read.example).toEqual(whole.example);
      expect(writeScenarioFile(read)).toEqual(file);
    }),
    { numRuns: propertyRuns(15) },
  );
});

test('LB-4 a damaged file is read, or refused with a code: never anything else', () => {
  const whole = writeScenarioFile(wholeScenario());
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const hurt = fc.tuple(place, fc.uint8Array({ maxLength: 4 }), fc.nat(6));
  fc.assert(
    fc.property(place, fc.array(hurt, { maxLength: 4 }), (kept, hurts) => {
      const bytes = [...whole.subarray(0, Math.ceil(whole.length * (0.5 + kept / 2)))];
      for (const [at, put, taken] of hurts) bytes.splice(Math.floor(at * bytes.length), taken, ...put);
      try {
        readScenarioFile(Uint8Array.from(bytes));
      } catch (error) {
        expect(error).toBeInstanceOf(CodedError);
      }
    }),
    { numRuns: propertyRuns(300) },
  );
});
