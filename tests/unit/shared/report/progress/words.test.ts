import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import {
  AUDIENCES,
  type Audience,
  buildReport,
  editionFor,
  languageOf,
  plainText,
  progressSince,
  type Rich,
} from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../../helpers/barredBoard.ts';
import { changed, TODAY } from '../../../../helpers/progress.ts';
import { partOf, sentencesOf, textIn } from '../../../../helpers/reports.ts';

const isProgress = (sentence: Rich) => plainText(sentence) === 'Progress';

describe('in words', () => {
  const later = changed({ hours: { removed: true }, proof: { severity: 2 }, evening: { state: 'done' } });

  function reportSince(earlier: Board, now: Board, lang: (typeof LANGUAGE_TAGS)[number], audience: Audience) {
    const analysis = analyse(now, []);
    const edition = editionFor(audience, now, analysis);
    const since = { board: earlier, problems: [], name: 'Spring', at: '2026-03-12T10:00:00Z' };
    const progress = progressSince(since, { board: now, analysis }, edition, TODAY);
    return buildReport(now, analysis, { lang, audience, generatedAt: TODAY, progress });
  }

  test('RP-70 the note and part 10 count what changed in one sentence', () => {
    const report = reportSince(barredBoard(), later, 'en', 'internal');
    const since = 'Since the version “Spring” of 12 March 2026:';
    expect(textIn(report, 'decision-note')).toContain(`${since} one gap closed and one action done.`);
    expect(textIn(report, 'action-plan')).toContain(
      `${since} one gap closed, one gap changed and one action done.`,
    );
    expect(textIn(report, 'action-plan')).toContain('Severity: Critical (4 of 4) → Serious (2 of 4).');
    expect(textIn(reportSince(later, later, 'en', 'internal'), 'decision-note')).toContain(
      'no gap, no objective and no action has changed.',
    );
  });

  test('RP-75 the public edition says that it compares less', () => {
    const report = reportSince(barredBoard(), later, 'en', 'public');
    expect(textIn(report, 'action-plan')).toContain('Since the version of 12 March 2026:');
    expect(textIn(report, 'action-plan')).toContain(languageOf('en').words.progress.withheld);
  });

  test('RP-78 costs in another currency are told in theirs, and not compared', () => {
    const board = changed({ class: { cost: 40 } });
    const dirhams = { ...board, meta: { ...board.meta, currency: 'MAD' } };
    const text = textIn(reportSince(barredBoard(), dirhams, 'en', 'internal'), 'action-plan');
    expect(text).toContain('Costs were in EUR then and are in MAD now');
    expect(text).toMatch(/€25[\s\S]*MAD\s40/);
  });

  test.each(LANGUAGE_TAGS)('RP-60 %s counts every fact in whole phrases', (lang) => {
    const { facts, since } = languageOf(lang).words.progress;
    const { grammar } = languageOf(lang).words;
    for (const total of [1, 2, 3, 8, 11, 100, 102]) {
      const told = Object.values(facts).map((fact) => fact({ total }));
      expect(new Set(told).size).toBe(told.length);
      const sentence = since({ version: 'A', facts: grammar.list(told) });
      expect(sentence).not.toMatch(/undefined|NaN|\[object| {2}/);
    }
  });

  test('RP-16 internally what changed leads to the cards that are on the board, publicly to none', () => {
    const records = AUDIENCES.map((audience) => {
      const report = reportSince(
        barredBoard(),
        changed({ fear: null, proof: { severity: 2 } }),
        'en',
        audience,
      );
      const blocks = partOf(report, 'action-plan').blocks;
      const progress = blocks.slice(blocks.findIndex((block) => sentencesOf(block).some(isProgress)));
      return progress
        .flatMap(sentencesOf)
        .flat()
        .flatMap((span) => (span.kind === 'own' ? (span.record ?? []) : []));
    });
    expect(new Set(records[0])).toEqual(new Set([]));
    expect(new Set(records[1])).toEqual(new Set(['proof', 'visit', 'doctor']));
  });

  test('RP-79 the workbook has a sheet for it, and the register a column', () => {
    const { workbook, register } = reportSince(barredBoard(), later, 'en', 'internal');
    expect(workbook.sheets.map(({ name }) => name)).toContain('Progress');
    expect(register.columns.at(-1)?.title).toBe('Since the earlier version');
    const proof = register.rows.find((row) => row.some((cell) => plainText(cell) === 'Proof of address'));
    expect(plainText(proof?.at(-1) ?? [])).toBe('Changed');
    for (const row of register.rows) expect(row).toHaveLength(register.columns.length);
  });
});
