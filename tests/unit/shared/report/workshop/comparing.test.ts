import type { Board } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../../helpers/barredBoard.ts';
import { textIn, textOf } from '../../../../helpers/reports.ts';
import { contextOn, type Variation, varied, workshopOn } from '../../../../helpers/workshopBoards.ts';

const board: Board = { ...barredBoard(), meta: { ...barredBoard().meta, scenario: 'amina@1.0.0' } };
const group = (name: string, variation: Variation = {}) => ({ group: name, board: varied(board, variation) });

const barrier = (fields: object) => ({
  blocks: true,
  severity: 2,
  dimension: 'availability',
  level: 'city',
  confidence: 'belief',
  affects: [],
  evidence: [],
  removed: false,
  ...fields,
});

describe('gaps of several groups', () => {
  test('WS-12 are one where they stand at the same service, are of one kind and of one level', () => {
    const own = barrier({ id: 'late', on: 'desk', title: 'Nobody there after noon' });
    const { gaps } = contextOn([
      group('Ash'),
      group('Birch', { without: ['hours'], added: { barriers: [own] } }),
      group('Cedar', { without: ['hours'], added: { barriers: [{ ...own, level: 'national' }] } }),
    ]);
    const titles = gaps.map(({ gaps: on }) => on.map(({ gap }) => gap.title));
    expect(titles).toContainEqual(['Open on weekday mornings', 'Nobody there after noon']);
    expect(titles).toContainEqual(['Nobody there after noon']);
  });

  test('WS-12 stay apart on one board, and are one where another group says both in one', () => {
    const second = barrier({ id: 'closed', on: 'desk', title: 'Closed in August' });
    const both = group('Ash', { added: { barriers: [second] } });
    expect(contextOn([both]).gaps).toHaveLength(4);
    const { gaps } = contextOn([both, group('Birch')]);
    const shared = gaps.find(({ gaps: on }) => on.some(({ gap }) => gap.barrier === 'closed'));
    expect(shared?.gaps.map(({ board: at, gap }) => [at, gap.barrier])).toEqual([
      [0, 'hours'],
      [0, 'closed'],
      [1, 'hours'],
    ]);
  });

  test('WS-13 come by how many groups name them, and those with a card come first', () => {
    const { gaps } = contextOn([
      group('Ash'),
      group('Birch', { without: ['fear'] }),
      group('Cedar', { without: ['fear', 'proof'] }),
    ]);
    expect(gaps.map(({ number, boards, isTold }) => [number, boards.length, isTold])).toEqual([
      [1, 3, true],
      [2, 2, true],
      [3, 1, false],
    ]);
  });

  test('WS-13 a gap of one group has a card where the note asks to take it away', () => {
    const { gaps } = contextOn([group('Ash'), group('Birch', { without: ['desk', 'form'] })]);
    const told = gaps.filter(({ boards, isTold }) => boards.length === 1 && isTold);
    expect(told.map(({ gaps: on }) => on[0]?.gap.barrier).sort()).toEqual(['hours', 'proof']);
  });

  test('WS-14 one gap taken away for all opens what it closes on every board', () => {
    const boards = ['Ash', 'Birch', 'Cedar'].map((name) => group(name));
    const { leverage, gaps } = contextOn(boards);
    expect(leverage.map(({ unlocks }) => unlocks.length)).toEqual([0, 3, 3, 3, 3]);
    expect(leverage[1]?.levers.map((at) => gaps[at]?.boards.length)).toEqual([3, 3]);
    expect(textIn(workshopOn(boards), 'decision-note')).toContain(
      'Taking away these two barriers would open all three blocked objectives.',
    );
  });

  test('WS-15 says whether a gap came with the board, and shows what each group calls it', () => {
    const own = barrier({ id: 'late', on: 'desk', title: 'Nobody there after noon' });
    const text = textIn(
      workshopOn([
        group('Ash'),
        group('Birch'),
        group('Cedar', { without: ['hours'], added: { barriers: [own] } }),
      ]),
      'gaps',
    );
    expect(text).toContain('Ash and Birch: “Open on weekday mornings”\nCedar: “Nobody there after noon”');
    expect(text).toContain(
      'It was on the board that Ash and Birch started from, and they kept it.\nPut there by Cedar.',
    );
  });
});

describe('what one group found', () => {
  const found = (...boards: Parameters<typeof contextOn>[0]) =>
    contextOn(boards).findings.map(({ kind, board: at, others }) => [kind, boards[at]?.group, others.length]);

  test('WS-16 is a gap at a place that others pass, and no gap at a place of its own', () => {
    expect(found(group('Ash'), group('Birch', { without: ['hours'] }))).toEqual([['gap', 'Ash', 1]]);
    expect(found(group('Ash'), group('Birch', { without: ['visit', 'fear'] }))).not.toContainEqual([
      'gap',
      'Ash',
      1,
    ]);
  });

  test('WS-16 is somebody to turn to for the same person', () => {
    expect(found(group('Ash'), group('Birch', { without: ['visit'] }))).toContainEqual(['way', 'Ash', 1]);
    const other = { group: 'Elm', board: varied({ ...board, meta: { ...board.meta, scenario: 'b@1' } }, {}) };
    expect(found(group('Ash'), other)).toEqual([]);
  });

  test('WS-16 is an objective reached, or looked at, by one group alone', () => {
    const open = group('Birch', { without: ['proof', 'hours'] });
    expect(found(group('Ash'), open, group('Cedar'))).toContainEqual(['reached', 'Birch', 2]);
    const blank = group('Cedar', { without: ['desk', 'form', 'l1', 'l2', 'l3'] });
    expect(found(blank, group('Ash'))).toContainEqual(['explored', 'Ash', 1]);
  });

  test('WS-17 is not said in public of what another group found and keeps to itself', () => {
    const secret = group('Birch', { changed: { fear: { sensitive: true } } });
    const boards = [group('Ash', { changed: { fear: { confidence: 'belief' } } }), secret];
    const publicly = contextOn(boards, { audience: 'public' });
    expect(publicly.findings).toEqual([]);
    expect(contextOn([boards[0] ?? secret, group('Birch', { without: ['fear'] })]).findings).toHaveLength(1);
  });
});

describe('the report', () => {
  test('WS-18 names groups whose boards are gone, and says so where none is left', () => {
    const report = workshopOn([], {});
    expect(report.parts.map(({ blocks }) => blocks.length).every((count) => count > 0)).toBe(true);
    expect(textIn(report, 'decision-note')).toContain('No board of this workshop can be read any more');
  });

  test('RP-62 in Arabic has the signs of Arabic', () => {
    const report = workshopOn([group('Ash'), group('Birch', { without: ['fear'] })], { lang: 'ar' });
    for (const text of report.parts.map(textOf)) {
      expect(text).not.toMatch(/\p{Script=Arabic}\s?[,;?]/u);
      expect(text).not.toMatch(/[»)]; /);
    }
  });

  test('WS-19 gives each group a name of its own', () => {
    const names = contextOn([group(''), group('Ash'), group('Ash'), group('Group 1')]).groups;
    expect(names.map(({ name }) => name)).toEqual(['Group 1', 'Ash', 'Ash (2)', 'Group 1 (2)']);
  });
});
