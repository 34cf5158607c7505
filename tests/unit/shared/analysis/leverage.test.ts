import { analyse } from '@parcours/shared/analysis';
import { describe, expect, test } from 'vitest';
import { legs, withIds } from '../../../helpers/objectiveOn.ts';
import { type Sketch, sketchBoard } from '../../../helpers/sketchBoard.ts';

/** One step before each objective, and the barriers on it. */
function gates(barriers: Readonly<Record<string, readonly string[]>>): Sketch {
  const objectives = Object.keys(barriers);
  return {
    personas: withIds('p'),
    objectives: objectives.map((id) => ({ id, persona: 'p' })),
    steps: objectives.map((id) => ({ id: `to-${id}` })),
    legs: legs(...objectives.flatMap((id) => [`p>to-${id}`, `to-${id}>${id}`])),
    barriers: Object.entries(barriers).flatMap(([id, ids]) =>
      ids.map((barrier) => ({ id: barrier, on: `to-${id}` })),
    ),
  };
}
const leverage = (sketch: Sketch) => analyse(sketchBoard(sketch)).leverage;
const chosen = (sketch: Sketch) => leverage(sketch).map(({ barriers }) => barriers.join(' '));

describe('AN-20 leverage', () => {
  test('opens most for each budget', () => {
    const board = gates({ o1: ['b1', 'b2'], o2: ['b3'], o3: ['b4', 'b5', 'b6'] });
    expect(leverage(board)).toEqual([
      { budget: 1, barriers: ['b3'], unlocks: ['o2'], exact: true },
      { budget: 2, barriers: ['b3'], unlocks: ['o2'], exact: true },
      { budget: 3, barriers: ['b1', 'b2', 'b3'], unlocks: ['o1', 'o2'], exact: true },
      { budget: 4, barriers: ['b1', 'b2', 'b3'], unlocks: ['o1', 'o2'], exact: true },
      { budget: 5, barriers: ['b1', 'b2', 'b3'], unlocks: ['o1', 'o2'], exact: true },
    ]);
  });

  test('counts the objectives of all personas, but none that is done already', () => {
    const personas = withIds('p', 'q');
    const objectives = ['p', 'q'].flatMap((persona) => [
      { id: `${persona}1`, persona },
      { id: `${persona}2`, persona },
    ]);
    const ways = legs('p>s', 'q>s', 's>p1', 's>q1', 'p>p2', 'p>t', 't>p2', 'q>t', 't>q2');
    const barriers = [
      { id: 'b1', on: 't' },
      { id: 'b2', on: 's' },
    ];
    const board = { personas, objectives, steps: withIds('s', 't'), legs: ways, barriers };
    expect(leverage(board)[0]).toMatchObject({ barriers: ['b2'], unlocks: ['p1', 'q1'] });
  });

  test('is empty where nothing helps', () => {
    expect(chosen(gates({ o1: [] }))).toEqual(['', '', '', '', '']);
    expect(chosen(gates({ o1: ['b1', 'b2', 'b3', 'b4', 'b5', 'b6'] }))).toEqual(['', '', '', '', '']);
  });

  test('takes the first of equals', () => {
    expect(chosen(gates({ o1: ['b'], o2: ['B'], o3: ['a'] })).slice(0, 2)).toEqual(['B', 'B a']);
  });

  test('is exact up to 16 active blocking barriers', () => {
    const many = Array.from({ length: 16 }, (_, index) => `b${index}`);
    const idle = { id: 'idle', on: 'to-o1', removed: true };
    const sixteen = gates({ o1: many, o2: [] });
    expect(leverage({ ...sixteen, barriers: [...(sixteen.barriers ?? []), idle] })[0]?.exact).toBe(true);
    expect(leverage(gates({ o1: [...many, 'b16'], o2: [] }))[0]?.exact).toBe(false);
  });
});

describe('AN-21 leverage beyond that', () => {
  const wall = Array.from({ length: 12 }, (_, index) => `wall${index}`);

  test('still finds sets that open several at once', () => {
    const board = gates({ o1: wall, o2: ['x1', 'x2'], o3: ['y1'], o4: ['z1', 'z2', 'z3'] });
    expect(chosen(board)).toEqual(['y1', 'y1', 'x1 x2 y1', 'x1 x2 y1', 'x1 x2 y1']);
    expect(leverage(board).every(({ exact }) => !exact)).toBe(true);
  });

  test('prefers what opens most for each barrier', () => {
    const board = gates({ o1: wall, o2: ['x1', 'x2'], o3: ['y1'], o4: ['v1'], o5: ['w1'] });
    const shared = { id: 'o6', persona: 'p' };
    const more = {
      ...board,
      objectives: [...(board.objectives ?? []), shared],
      legs: [...(board.legs ?? []), ...legs('to-o2>o6')],
    };
    expect(chosen(more)).toEqual(['v1', 'v1 w1', 'v1 w1 y1', 'v1 w1 x1 x2', 'v1 w1 x1 x2 y1']);
  });
});
