import { analyse } from '@parcours/shared/analysis';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { editionFor } from '@parcours/shared/report';
import { describe, test } from 'vitest';
import { exportReport } from '../../server/src/export/exportReport.ts';
import { routeMapSvg } from '../../shared/src/drawing/map/routeMap.ts';
import { expectGolden, expectGoldenPage } from './golden.ts';
import { exampleIn, readManifest } from './library.ts';

const NOW = new Date('2026-11-21T09:00:00Z');

const cases = readManifest().scenarios.flatMap((scenario) =>
  LANGUAGE_TAGS.map((lang) => ({ scenario, lang })),
);

/** The formats that people read as they are; the others hold the same words. The data are kept whole. */
const DATA_FORMATS = ['md', 'csv'] as const;

describe('the reports on the library’s examples', () => {
  test.each(cases)('RP-37 $scenario in $lang, html, public', async ({ scenario, lang }) => {
    const board = exampleIn(scenario, lang);
    const { body } = await exportReport({ board, format: 'html', lang, audience: 'public', now: NOW });
    expectGoldenPage(`${scenario}.${lang}.html`, String(body));
  });

  test.each(DATA_FORMATS.flatMap((format) => cases.map((options) => ({ ...options, format }))))(
    'RP-37 $scenario in $lang, $format, internal',
    async ({ scenario, lang, format }) => {
      const board = exampleIn(scenario, lang);
      const { body } = await exportReport({ board, format, lang, audience: 'internal', now: NOW });
      expectGolden(`${scenario}.${lang}.${format}`, String(body));
    },
  );

  test.each(cases)('RP-37 $scenario in $lang, svg, public', ({ scenario, lang }) => {
    const board = exampleIn(scenario, lang);
    const edition = editionFor('public', board, analyse(board, []));
    expectGolden(`${scenario}.${lang}.svg`, routeMapSvg(edition.board, edition.analysis, { lang }));
  });
});
