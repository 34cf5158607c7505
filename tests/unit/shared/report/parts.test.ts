import { emptyBoard } from '@parcours/shared/board';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES, plainText } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { partOf, reportOn, sentencesOf, textIn, textOf, wholeText } from '../../../helpers/reports.ts';

const PARTS = [
  'decision-note',
  'how-to-read',
  'stories',
  'objectives',
  'gaps',
  'papers',
  'coordination',
  'equity',
  'what-works',
  'beyond-local-power',
  'action-plan',
  'annexes',
];

describe('the parts', () => {
  test.each(LANGUAGE_TAGS.flatMap((lang) => AUDIENCES.map((audience) => ({ lang, audience }))))(
    'RP-1 stand in their order in $lang for the $audience, and none is empty',
    ({ lang, audience }) => {
      for (const board of [barredBoard(), emptyBoard()]) {
        const { parts } = reportOn(board, { lang, audience });
        expect(parts.map(({ id }) => id)).toEqual(PARTS);
        expect(parts.map(({ number }) => number)).toEqual(PARTS.map((_, at) => at));
        for (const part of parts) expect(textOf(part).trim(), part.id).not.toBe('');
      }
    },
  );

  test('RP-1 a board with nothing on it is told so, part by part', () => {
    const report = reportOn(emptyBoard());
    expect(textIn(report, 'decision-note')).toContain('no objective yet');
    expect(textIn(report, 'gaps')).toContain('No barrier stands');
    expect(textIn(report, 'stories')).toContain('nobody’s story');
    expect(textIn(report, 'beyond-local-power')).toContain('No barrier stands');
    expect(report.head.title).toBe('Untitled board');
  });

  test('RP-2 the same input gives the same report', () => {
    const made = () => JSON.stringify(reportOn(barredBoard(), { generatedAt: '2026-11-21T10:00:00Z' }));
    expect(made()).toBe(made());
  });

  test('RP-12 there is room for what no board records', () => {
    const labels = reportOn(barredBoard()).parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'blank' ? [block.label] : [])),
    );
    expect(labels).toHaveLength(3);
    const replies = partOf(reportOn(barredBoard()), 'action-plan').blocks.find(
      ({ kind }) => kind === 'table',
    );
    expect(replies?.kind === 'table' && replies.rows.every((row) => row.at(-1)?.length === 0)).toBe(true);
  });

  test('RP-10 with one persona no column repeats the name', () => {
    const columns = (id: string) =>
      partOf(reportOn(barredBoard()), id).blocks.flatMap((block) =>
        block.kind === 'table' ? block.columns.map(({ title }) => title) : [],
      );
    expect(columns('objectives')).not.toContain('Person');
    expect(columns('coordination')).not.toContain('Who');
    const two = barredBoard(({ personas = [] }) => ({ personas: [...personas, { id: 'b', name: 'Boris' }] }));
    expect(JSON.stringify(partOf(reportOn(two), 'objectives'))).toContain('"title":"Person"');
  });

  test('RP-8 what is not explored is listed nowhere among gaps and losses', () => {
    const report = reportOn(barredBoard());
    for (const id of ['gaps', 'papers', 'beyond-local-power', 'action-plan']) {
      expect(textIn(report, id), id).not.toContain('A home');
    }
    expect(textIn(report, 'objectives')).toContain('A home\nHousing\n○ Not explored yet');
  });

  test('RP-9 what is missing and what goes in circles is told', () => {
    const text = textIn(reportOn(barredBoard()), 'papers');
    expect(text).toContain('“Work”: nobody on this board gives “Diploma”');
    expect(text).toContain(
      '“Work”: no “Bank account” without “Lease”, and no “Lease” without “Bank account”.',
    );
  });

  test('RP-9 single points of failure are told, apart where barriers are counted away', () => {
    const text = textIn(reportOn(barredBoard()), 'papers');
    expect(text).toContain('Clinic\n“See a doctor”');
    expect(text).toContain('City Hall\nonce no longer blocked: “Register”');
  });

  test('RP-1 coordination, equity, what works and levels are told from the analysis', () => {
    const report = reportOn(barredBoard());
    expect(textIn(report, 'coordination')).toContain('City Hall\nClinic\n1\n✓ Works');
    expect(textIn(report, 'equity')).toContain('Registration (City Hall)\n✕ Blocked');
    expect(textIn(report, 'what-works')).toContain('nothing in the way: “Learn the language”');
    expect(textIn(report, 'what-works')).toContain('already taken away: “Used to cost a fee”');
    expect(textIn(report, 'beyond-local-power')).toContain(
      'One of the three gaps is not in the city’s own hands',
    );
  });

  test('RP-2 a report without a time bears no date', () => {
    const report = reportOn(barredBoard());
    expect(report.head.date).toBeUndefined();
    expect(textIn(report, 'decision-note')).toContain('Meet again within 90 days');
    const dated = reportOn(barredBoard(), { generatedAt: '2026-11-21T10:00:00Z' });
    expect(dated.head.date).toBe('Made on 21 November 2026');
    expect(textIn(dated, 'decision-note')).toContain('Meet again by 19 February 2027');
  });

  test('RP-5 every number in a sentence points to a card', () => {
    const report = reportOn(barredBoard());
    const cards = partOf(report, 'gaps').blocks.flatMap((block) =>
      block.kind === 'gap' ? [block.number] : [],
    );
    expect(cards).toEqual([1, 2, 3]);
    const pointers = report.parts.flatMap(({ blocks }) => blocks.flatMap(sentencesOf)).flat();
    const numbers = pointers.flatMap((span) => (span.kind === 'gap' ? [span.number] : []));
    expect(new Set(numbers)).toEqual(new Set(cards));
  });

  test('RP-15 what turns or breaks the text around it is taken out of the board’s words', () => {
    const board = barredBoard(({ steps = [] }) => ({
      steps: steps.map((step) =>
        step.id === 'desk' ? { ...step, title: '\u202egnp\u0007 \u2066x\ud800' } : step,
      ),
    }));
    const text = wholeText(reportOn(board));
    expect(text).toContain('gnp x\ufffd');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/u);
    expect(plainText([])).toBe('');
  });
});
