import { REPORT_LANGUAGES } from '@parcours/shared/report';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { OFFICE_FORMATS, openReport } from '../../helpers/office.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

test.each(OFFICE_FORMATS)('OF-31 every board gives a well-formed %s', PATIENTLY, async (format) => {
  await fc.assert(
    fc.asyncProperty(arbitraryBoard, fc.constantFrom(...REPORT_LANGUAGES), async (board, lang) => {
      const { files } = await openReport(board, format, { lang });
      expect(files.size).toBeGreaterThan(8);
    }),
    { numRuns: propertyRuns(40) },
  );
});
