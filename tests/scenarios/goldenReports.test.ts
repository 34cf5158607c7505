import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localise } from '@parcours/scenarios/scenario';
import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { type Audience, editionFor, REPORT_LANGUAGES, type ReportLanguage } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../server/src/export/exportReport.ts';
import { routeMapSvg } from '../../server/src/export/map/routeMap.ts';
import { readBoardOverlay, readExample, readManifest, readScenario } from './library.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
/** The formats that people read as they are; the others hold the same words. */
const FORMATS = ['html', 'md', 'csv', 'svg'] as const;
const NOW = new Date('2026-11-21T09:00:00Z');

const cases = readManifest().scenarios.flatMap((scenario) =>
  REPORT_LANGUAGES.flatMap((lang) =>
    FORMATS.map((format) => ({ scenario, lang, format, audience: audienceOf(format) })),
  ),
);

/** The public edition is the one to read; the data are kept whole. */
function audienceOf(format: (typeof FORMATS)[number]): Audience {
  return format === 'md' || format === 'csv' ? 'internal' : 'public';
}

/** The board in a language; as written where nobody has put it into that one. */
function boardOf(scenario: string, lang: ReportLanguage): Board {
  const { board } = readExample(scenario);
  const isWorded = lang !== 'en' && readScenario(scenario).languages.includes(lang);
  return isWorded ? localise(board, readBoardOverlay(scenario, lang), lang) : board;
}

async function made({ scenario, lang, format, audience }: (typeof cases)[number]): Promise<string> {
  const board = boardOf(scenario, lang);
  if (format === 'svg') {
    const edition = editionFor(audience, board, analyse(board, []));
    return routeMapSvg(edition.board, edition.analysis, { lang });
  }
  return String((await exportReport({ board, format, lang, audience, now: NOW })).body);
}

describe('the reports on the library’s examples', () => {
  test.each(cases)('RP-37 $scenario in $lang, $format, $audience', async (wish) => {
    const path = join(GOLDEN, `${wish.scenario}.${wish.lang}.${wish.format}`);
    const report = await made(wish);
    if (process.env.UPDATE_GOLDEN === '1') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(path, report);
    }
    expect(existsSync(path), `${path} is missing: run with UPDATE_GOLDEN=1 and read what it writes`).toBe(
      true,
    );
    expect(report).toBe(readFileSync(path, 'utf8'));
  });
});
