import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { OFFICE_FORMATS, openReport } from '../../helpers/office.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

/** A document takes as long as ten workbooks. */
const RUNS = { docx: 6, xlsx: 40 } as const;

test.each(OFFICE_FORMATS)('OF-31 every board gives a well-formed %s', PATIENTLY, async (format) => {
  await fc.assert(
    fc.asyncProperty(arbitraryBoard, fc.constantFrom(...LANGUAGE_TAGS), async (board, lang) => {
      const { files } = await openReport(board, format, { lang });
      expect(files.size).toBeGreaterThan(8);
    }),
    { numRuns: propertyRuns(RUNS[format]) },
  );
});
