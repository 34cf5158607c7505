import { analyse, OUTCOMES, withoutBarriers } from '@parcours/shared/analysis';
import { type Board, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { localise } from '@parcours/shared/scenario';
import { describe, expect, test } from 'vitest';
import { readBoardOverlay, readExample, readManifest } from './library.ts';
import { EXPECTED, type Expected } from './outcomes.ts';

const outcomesOf = (board: Board) =>
  new Map<string, string>(analyse(board).objectives.map(({ objective, outcome }) => [objective, outcome]));

describe.each(readManifest().scenarios)('%s', (id) => {
  const { board } = readExample(id);
  const analysis = analyse(board);

  test('SC-11 each objective has the outcome and the cause that its story tells', () => {
    const found = analysis.objectives.map(({ objective, outcome, unlock, missing, circles }) => {
      const cause: Expected = {
        outcome,
        ...(unlock ? { unlock: unlock.sets } : {}),
        ...(missing.length > 0 ? { missing } : {}),
        ...(circles.length > 0 ? { circles } : {}),
      };
      return [objective, cause] as const;
    });
    expect(Object.fromEntries(found)).toEqual(EXPECTED[id]);
  });

  test('SC-11 every outcome occurs, and unlock sets of one, two and three barriers', () => {
    const outcomes = new Set(analysis.objectives.map((objective) => objective.outcome));
    expect([...outcomes].sort()).toEqual([...OUTCOMES].sort());
    const sizes = analysis.objectives.flatMap(({ unlock }) => (unlock ? [unlock.size] : []));
    expect([...new Set(sizes)].sort()).toEqual([1, 2, 3]);
    const unattainable = analysis.objectives.filter(({ outcome }) => outcome === 'unattainable');
    expect(unattainable.some(({ circles }) => circles.length > 0)).toBe(true);
    expect(unattainable.some(({ missing }) => missing.length > 0)).toBe(true);
  });

  test('SC-12 taking an unlock set away opens the objective, and taking away less does not', () => {
    for (const { objective, unlock } of analysis.objectives) {
      for (const set of unlock?.sets ?? []) {
        expect(outcomesOf(withoutBarriers(board, set)).get(objective)).toMatch(/^(open|hindered)$/);
        for (const kept of set) {
          const less = withoutBarriers(
            board,
            set.filter((barrier) => barrier !== kept),
          );
          expect(outcomesOf(less).get(objective), `${objective} without ${kept}`).toBe('blocked');
        }
      }
    }
  });

  test('SC-12 there are gatekeepers, gaps between actors, and a barrier worth most', () => {
    expect(analysis.objectives.some(({ gatekeepers }) => (gatekeepers?.actors.length ?? 0) > 1)).toBe(true);
    const states = new Set(analysis.coordination.map(({ state }) => state));
    expect([...states].sort()).toEqual(['missing', 'unstated', 'weak', 'working']);
    expect(analysis.barriers[0]?.essentialFor.length).toBeGreaterThan(0);
    expect(analysis.leverage.at(-1)?.unlocks.length).toBeGreaterThan(1);
    expect(new Set(analysis.equity.map(({ access }) => access)).size).toBeGreaterThanOrEqual(4);
  });

  test('SC-13 the analysis is the same in every language', () => {
    const french = localise(board, readBoardOverlay(id, 'fr'), 'fr');
    expect(analyse(french)).toEqual(analysis);
  });
});

test('SC-14 an address of the city, as Grenoble grants one, breaks the young man’s circle of papers', () => {
  const { board } = readExample('undocumented-young-man');
  const given = {
    id: 'step-city-address',
    title: 'Get an address from the city',
    gives: ['asset-registration'],
  };
  const drawn = {
    ...toBoardJson(board),
    steps: [...board.steps, given],
    legs: [...board.legs, { id: 'leg-city-address', from: 'step-saier-desk', to: given.id }],
  };
  expect(outcomesOf(board).get('obj-register')).toBe('unattainable');
  expect(outcomesOf(parseBoardJson(drawn)).get('obj-register')).toBe('hindered');
});

describe('a birthday as a deadline', () => {
  const { board } = readExample('care-leaver');

  test.each([
    ['step-college', 52],
    ['step-report', 52],
    ['step-extension', 59],
  ])('SC-17 the way to %s takes %i of the sixty days that are left', (step, days) => {
    const inTime = { id: 'obj-in-time', persona: board.personas[0]?.id, title: 'Through with it in time' };
    const drawn = parseBoardJson({
      ...toBoardJson(board),
      objectives: [...board.objectives, inTime],
      legs: [...board.legs, { id: 'leg-in-time', from: step, to: inTime.id }],
    });
    const barriers = board.barriers.map((barrier) => barrier.id);
    const { objectives } = analyse(withoutBarriers(drawn, barriers));
    expect(objectives.find(({ objective }) => objective === inTime.id)?.plan?.days).toBe(days);
  });

  test('SC-17 a file that is handed over before the birthday breaks the circle of three', () => {
    const steps = board.steps.map((step) =>
      step.id === 'step-key-worker' ? { ...step, gives: [...step.gives, 'asset-adult-file'] } : step,
    );
    const drawn = parseBoardJson({ ...toBoardJson(board), steps });
    expect(outcomesOf(board).get('obj-income')).toBe('unattainable');
    expect(outcomesOf(drawn).get('obj-income')).toBe('blocked');
  });
});

describe('a date, and a door that should not be opened', () => {
  const { board } = readExample('mother-asylum-pending');

  test('SC-18 one date holds back every blocked objective', () => {
    const blocked = analyse(board).objectives.filter(({ outcome }) => outcome === 'blocked');
    expect(analyse(board).barriers[0]).toMatchObject({
      barrier: 'barrier-renewal-date',
      essentialFor: blocked.map(({ objective }) => objective),
    });
  });

  test('SC-18 her son’s name is reached through the consulate alone; sworn witnesses would be another way', () => {
    const legs = board.legs.filter(({ from }) => from !== 'step-consulate');
    const avoiding = analyse({ ...board, legs });
    const name = avoiding.objectives.find(({ objective }) => objective === 'obj-birth');
    expect(name).toMatchObject({ outcome: 'blocked', unlock: { sets: [['barrier-witnesses']] } });
  });
});

describe('a key in the hand of the one complained about', () => {
  const { board } = readExample('cross-border-domestic-worker');
  const heldBy = (actor: string, of: Board) =>
    analyse(of)
      .objectives.filter(({ gatekeepers }) => gatekeepers?.actors.some((id) => id === actor))
      .map(({ objective }) => objective);

  test('SC-19 the family that owes her wages stands before the doctor, the school, the bread, and the complaint', () => {
    expect(heldBy('actor-employer', board)).toEqual(['obj-bread', 'obj-health', 'obj-school', 'obj-wage']);
    expect(heldBy('actor-city', board)).toEqual(heldBy('actor-employer', board));
  });

  test('SC-19 a letter that the House of rights writes as well takes the key out of its hand, and no objective is nearer', () => {
    const other = {
      id: 'step-other-letter',
      title: 'A letter of the House of rights',
      gives: ['asset-letter'],
    };
    const legs = [
      { id: 'leg-house-other', from: 'step-house', to: other.id },
      { id: 'leg-other-card', from: other.id, to: 'step-card' },
    ];
    const json = toBoardJson(board);
    const drawn = parseBoardJson({ ...json, steps: [...board.steps, other], legs: [...board.legs, ...legs] });
    expect(heldBy('actor-employer', drawn)).toEqual([]);
    expect(outcomesOf(drawn)).toEqual(outcomesOf(board));
  });
});
