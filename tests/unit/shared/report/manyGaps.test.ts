import { analyse } from '@parcours/shared/analysis';
import { plainText, type ReportModel } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { DECISIVE, manyGaps } from '../../../helpers/manyGaps.ts';
import { partOf, reportOn, sentencesOf, textIn } from '../../../helpers/reports.ts';

const CARDS = 60;
const report = reportOn(manyGaps());
const decisive = report.gaps.find(({ title }) => title === DECISIVE)?.number ?? 0;

function cards({ parts }: ReportModel): number[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'gap' ? [block.number] : [])),
  );
}

function lines({ parts }: ReportModel) {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' && block.gaps ? [block] : [])),
  );
}

describe('a report on very many gaps', () => {
  test('RP-80 has cards of the first sixty and of those that the note names, and a line of each other one', () => {
    const first = Array.from({ length: CARDS }, (_, at) => at + 1);
    expect(decisive).toBeGreaterThan(CARDS);
    expect(textIn(report, 'decision-note')).toContain(`${DECISIVE} (gap\u00a0${decisive})`);
    expect(cards(report)).toEqual([...first, decisive]);
    const rest = report.gaps.map(({ number }) => number).filter((number) => !cards(report).includes(number));
    expect(rest).toHaveLength(report.gaps.length - CARDS - 1);
    expect(lines(report).flatMap(({ gaps }) => gaps)).toEqual(rest);
  });

  test('RP-80 a line tells what, where and in whose hands; the register has all that was noted', () => {
    const [table] = lines(report);
    const number = table?.gaps?.[0] ?? 0;
    const gap = report.gaps[number - 1];
    expect(table?.rows[0]?.map(plainText)).toEqual([
      String(number),
      gap?.title,
      'At the step “Go to the desk”',
      'Yes',
      'Critical (4 of 4)',
      'The city',
    ]);
    expect(report.register.rows).toHaveLength(report.gaps.length);
    expect(report.register.rows[number - 1]?.map(plainText)).toContain(gap?.evidence[0]?.text);
    expect(textIn(report, 'gaps')).toContain('in the Excel file or as CSV');
  });

  test('RP-80 no more than a hundred lines stand under one caption, which says of which gaps they are', () => {
    const tables = lines(reportOn(manyGaps(220)));
    expect(tables.map(({ rows }) => rows.length)).toEqual([100, 63]);
    for (const { caption, gaps = [] } of tables) {
      expect(caption).toBe(`Gaps ${gaps[0]} to ${gaps.at(-1)}`);
    }
  });

  test('RP-80 what to ask of others is told of the first ten at a level, and of the others by their numbers', () => {
    const { blocks } = partOf(report, 'beyond-local-power');
    const [region] = blocks.flatMap((block) => {
      const told = sentencesOf(block);
      return block.kind === 'list' && told.length > 2 ? [told] : [];
    });
    expect(region).toHaveLength(11);
    const others = region?.at(-1)?.flatMap((span) => (span.kind === 'gap' ? [span.number] : [])) ?? [];
    const regional = report.gaps.filter(({ level }) => level === 'regional').map(({ number }) => number);
    expect(others).toEqual(regional.slice(10));
  });

  test('RP-80 sixty gaps have a card each, and twelve to ask for are all named', () => {
    const board = manyGaps();
    const kept = new Set(
      analyse(board, [])
        .barriers.slice(0, CARDS)
        .map(({ barrier }) => barrier),
    );
    const sixty = reportOn({ ...board, barriers: board.barriers.filter(({ id }) => kept.has(id)) });
    expect(cards(sixty)).toHaveLength(CARDS);
    expect(lines(sixty)).toEqual([]);
    expect(textIn(sixty, 'gaps')).not.toContain('Excel');
    const few = reportOn({
      ...board,
      barriers: board.barriers.filter(({ id }) => !/^many0[2-9]|^many1/.test(id)),
    });
    expect(textIn(few, 'beyond-local-power')).not.toContain('The others');
  });
});
