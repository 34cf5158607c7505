import { REPORT_FORMATS, type ReportFormat } from '@parcours/shared/api';
import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { AUDIENCES, type Audience } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../server/src/export/exportReport.ts';

import { openReport as openPdf } from '../helpers/pdf.ts';
import { unzip } from '../helpers/unzip.ts';
import { WITHHELD_SINCE, yearLater } from '../helpers/yearLater.ts';
import { expectGolden } from './golden.ts';
import { exampleIn } from './library.ts';

const SCENARIO = 'undocumented-young-man';
const NOW = new Date('2026-11-21T09:00:00Z');
const SINCE = { name: 'Autumn workshop', at: '2025-11-14T16:30:00Z', problems: [] };

const cases = LANGUAGE_TAGS.flatMap((lang) => AUDIENCES.map((audience) => ({ lang, audience })));

async function made(lang: Language, audience: Audience, format: ReportFormat) {
  const earlier = exampleIn(SCENARIO, lang);
  const since = { board: earlier, ...SINCE };
  return (await exportReport({ board: yearLater(earlier), format, lang, audience, now: NOW, since })).body;
}

/** Part 10 from its subheading on progress, in Markdown. */
function progressOf(report: string): string {
  const part = report.slice(report.indexOf('\n## 10'), report.indexOf('\n## 11'));
  const headings = [...part.matchAll(/^### .*$/gm)];
  return part.slice(headings.at(-1)?.index);
}

describe('the reports on Lamine’s board a year later', () => {
  test.each(cases)('RP-37 RP-70 progress in $lang, $audience', async ({ lang, audience }) => {
    const progress = progressOf(String(await made(lang, audience, 'md')));
    expectGolden(`${SCENARIO}.progress.${audience}.${lang}.md`, progress);
  });

  test.each(REPORT_FORMATS)(
    'RP-75 nothing withheld meanwhile is in the public report in %s',
    async (format) => {
      expect(await readable('internal', format)).toMatch(/Autumn workshop|Since the earlier version/);
      const report = await readable('public', format);
      expect(report).not.toMatch(WITHHELD_SINCE);
      expect(report).not.toMatch(/barrier-landlady|step-complaint|Autumn workshop/);
    },
  );
});

/** All that can be read in a file: of archives every part, of print what is read on its pages and aloud. */
async function readable(audience: Audience, format: ReportFormat): Promise<string> {
  if (format === 'pdf') {
    const earlier = exampleIn(SCENARIO, 'en');
    const options = { audience, now: NOW, since: { board: earlier, ...SINCE } };
    const { text, outline, structure, info } = await openPdf(yearLater(earlier), options);
    return `${text.replaceAll('\n', ' ')} ${JSON.stringify([outline, structure, info])}`;
  }
  const body = await made('en', audience, format);
  if (typeof body === 'string') return body;
  return [...unzip(body)].map(([path, content]) => `${path} ${content}`).join('\n');
}
