import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES } from '@parcours/shared/report';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { disturbingBoard } from '../../helpers/disturbingBoard.ts';
import { hostileBoard } from '../../helpers/hostileBoard.ts';
import { OFFICE_FORMATS, reportFile } from '../../helpers/office.ts';
import { officeFaults } from '../../helpers/openXml.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

test.each(OFFICE_FORMATS)('OF-43 every board gives a valid %s', PATIENTLY, async (format) => {
  const options = fc.record({
    lang: fc.constantFrom(...LANGUAGE_TAGS),
    audience: fc.constantFrom(...AUDIENCES),
  });
  await fc.assert(
    fc.asyncProperty(arbitraryBoard, options, async (board, wanted) => {
      expect(await officeFaults(await reportFile(board, format, wanted), format)).toEqual([]);
    }),
    // The validator is a program of its own that takes a second to start.
    { numRuns: propertyRuns(3) },
  );
});

test.each(OFFICE_FORMATS)('OF-43 texts that mean harm give a valid %s', PATIENTLY, async (format) => {
  for (const board of [hostileBoard(4), disturbingBoard()])
    expect(await officeFaults(await reportFile(board, format), format)).toEqual([]);
});
