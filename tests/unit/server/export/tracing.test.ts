import { REPORT_FORMATS } from '@parcours/shared/api';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES, type Audience } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../../../server/src/export/exportReport.ts';

import { atLength } from '../../../helpers/atLength.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { hostileBoard } from '../../../helpers/hostileBoard.ts';
import { tagsOf } from '../../../helpers/htmlTree.ts';
import { partOf, reportOn, sentencesOf } from '../../../helpers/reports.ts';

const cardAddress = (record: string) => `/b/board#card=${record}`;

async function pageOf(audience: Audience, rest: object = { cardAddress }, board = barredBoard()) {
  const { body } = await exportReport({ board, format: 'html', lang: 'en', audience, ...rest });
  return String(body);
}

const recordsIn = (page: string) => [...page.matchAll(/href="\/b\/board#card=([^"]+)"/g)].map(([, id]) => id);

/** The records to which the sentences of a part lead. */
function recordsOf(part: string, audience: Audience = 'internal'): Set<string> {
  const report = reportOn(barredBoard(), { audience });
  const spans = partOf(report, part).blocks.flatMap(sentencesOf).flat();
  return new Set(spans.flatMap((span) => (span.kind === 'own' ? (span.record ?? []) : [])));
}

describe('sentences that lead to their cards', () => {
  test('RP-16 every part about gaps names its records', () => {
    expect(recordsOf('gaps')).toEqual(
      new Set(['hours', 'proof', 'fear', 'desk', 'l3', 'visit', 'hall', 'clinic', 'amina', 'register']),
    );
    expect(recordsOf('decision-note')).toEqual(
      new Set(['hours', 'proof', 'desk', 'l3', 'evening', 'register']),
    );
    expect(recordsOf('objectives')).toEqual(
      new Set(['register', 'school', 'doctor', 'work', 'home', 'hours', 'proof']),
    );
    for (const [part, record] of [
      ['stories', 'class'],
      ['papers', 'work'],
      ['papers', 'class'],
      ['coordination', 'clinic'],
      ['equity', 'registration'],
      ['what-works', 'school'],
      ['beyond-local-power', 'proof'],
      ['action-plan', 'hall'],
      ['annexes', 'open'],
    ] as const) {
      expect(recordsOf(part), part).toContain(record);
    }
  });

  test.each(LANGUAGE_TAGS)('RP-16 in %s as many as in any other language', (lang) => {
    const count = (report: ReturnType<typeof reportOn>) =>
      JSON.stringify(report.parts).match(/"record":/g)?.length;
    expect(count(reportOn(barredBoard(), { lang }))).toBe(count(reportOn(barredBoard())));
  });

  test('RP-16 in HTML they are links, with an address alone', async () => {
    const page = await pageOf('internal');
    expect(new Set(recordsIn(page))).toContain('fear');
    expect(page).toContain('<a class="card" href="/b/board#card=hours">Open on weekday mornings</a>');
    expect(await pageOf('internal', {})).not.toContain('class="card"');
    expect(tagsOf(page).filter(({ name, parents }) => name === 'a' && parents.includes('a'))).toEqual([]);
  });

  test('RP-16 hostile texts and addresses stay text', async () => {
    const hostile = (record: string) => `javascript:"><script>${record}`;
    const tags = tagsOf(await pageOf('internal', { cardAddress: hostile }, hostileBoard(0)));
    expect(tags.filter(({ name }) => name === 'script')).toEqual([]);
  });

  test('RP-16 the public edition leads nowhere and tells no id', async () => {
    expect(recordsIn(await pageOf('public'))).toEqual([]);
    expect(JSON.stringify(reportOn(barredBoard(), { audience: 'public' }).parts)).not.toContain('"record"');
  });

  test.each(REPORT_FORMATS.filter((format) => format !== 'html' && format !== 'json'))(
    'RP-16 a report in %s is the same with and without addresses',
    async (format) => {
      // The public edition names no record, so that its renderers have none to lead to.
      for (const audience of atLength<readonly Audience[]>(AUDIENCES, ['internal'])) {
        const options = { board: barredBoard(), format, lang: 'en', audience } as const;
        const [plain, traced] = await Promise.all([
          exportReport(options),
          exportReport({ ...options, cardAddress }),
        ]);
        expect(Buffer.from(traced.body).length).toBe(Buffer.from(plain.body).length);
      }
    },
  );
});
