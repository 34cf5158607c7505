import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES } from '@parcours/shared/report';
import { expect, test } from 'vitest';
import { casesOf } from '../helpers/atLength.ts';
import { OFFICE_FORMATS, reportFile } from '../helpers/office.ts';
import { officeFaults } from '../helpers/openXml.ts';
import { exampleIn, readManifest } from './library.ts';

const cases = casesOf({
  scenario: readManifest().scenarios,
  lang: LANGUAGE_TAGS,
  // Where either would do, the first is taken: a workbook, which takes a tenth of the time.
  format: OFFICE_FORMATS.toReversed(),
  audience: AUDIENCES,
});

test.each(cases)(
  'OF-43 $scenario in $lang, $format, $audience, is valid by the schemas of the format',
  async ({ scenario, lang, format, audience }) => {
    const file = await reportFile(exampleIn(scenario, lang), format, { lang, audience });
    expect(await officeFaults(file, format)).toEqual([]);
  },
);
