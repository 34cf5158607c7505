import { analyse } from '@parcours/shared/analysis';
import { describe, expect, test } from 'vitest';
import { legs, objectiveOn, withIds } from '../../../helpers/objectiveOn.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

/** One stage after another, of so many alternatives; one barrier on each, named after it. */
function stages(...widths: readonly number[]) {
  const columns = widths.map((width, depth) => names(String.fromCharCode(97 + depth), width));
  const ends = [['p'], ...columns, ['o']];
  const ways = ends
    .slice(1)
    .flatMap((column, depth) => (ends[depth] ?? []).flatMap((from) => column.map((to) => `${from}>${to}`)));
  return {
    personas: withIds('p'),
    objectives: [{ id: 'o', persona: 'p' }],
    steps: withIds(...columns.flat()),
    legs: legs(...ways),
    barriers: columns.flat().map((on) => ({ id: `on-${on}`, on })),
  };
}

describe('AN-6 unlock sets', () => {
  test('are all smallest sets', () => {
    expect(objectiveOn(stages(2, 1)).unlock).toEqual({
      size: 2,
      sets: [
        ['on-a0', 'on-b0'],
        ['on-a1', 'on-b0'],
      ],
      exact: true,
    });
  });

  test('take the way with fewer barriers, not the shorter one', () => {
    const board = stages(1);
    const barriers = [
      { id: 'b1', on: 'a0' },
      { id: 'b2', on: 'a0' },
      { id: 'b3', on: 'p_long' },
    ];
    const steps = withIds('a0', 'long', 'longer');
    const ways = legs('p>a0', 'a0>o', 'p>long', 'long>longer', 'longer>o');
    expect(objectiveOn({ ...board, steps, legs: ways, barriers }).unlock?.sets).toEqual([['b3']]);
  });

  test('hold every barrier of one place', () => {
    const board = stages(1);
    const barriers = [
      ...board.barriers,
      { id: 'another', on: 'a0' },
      { id: 'on-leg', on: 'p_a0' },
      { id: 'on-o', on: 'o' },
    ];
    expect(objectiveOn({ ...board, barriers }).unlock?.sets).toEqual([
      ['another', 'on-a0', 'on-leg', 'on-o'],
    ]);
  });

  test('hold what keeps back a need, too', () => {
    const board = {
      personas: withIds('p'),
      assets: withIds('paper', 'stamp'),
      objectives: [{ id: 'o', persona: 'p', needs: ['paper', 'stamp'] }],
      steps: [
        { id: 's', gives: ['paper'] },
        { id: 't', gives: ['stamp'] },
        { id: 'u', gives: ['stamp', 'paper'] },
      ],
      legs: legs('p>s', 'p>t', 'p>u', 'p>o'),
      barriers: [
        { id: 'b1', on: 's' },
        { id: 'b2', on: 't' },
        { id: 'b3', on: 'u' },
        { id: 'b4', on: 'p_u' },
      ],
    };
    expect(objectiveOn(board).unlock?.sets).toEqual([
      ['b1', 'b2'],
      ['b3', 'b4'],
    ]);
  });

  test('leave out barriers that do not block, are removed, or affect others', () => {
    const board = { ...stages(1), personas: withIds('p', 'q') };
    const idle = [
      { id: 'idle1', on: 'a0', blocks: false },
      { id: 'idle2', on: 'a0', removed: true },
      { id: 'idle3', on: 'a0', affects: ['q'] },
    ];
    expect(objectiveOn({ ...board, barriers: [...board.barriers, ...idle] }).unlock?.sets).toEqual([
      ['on-a0'],
    ]);
  });

  test('are null unless the objective is blocked', () => {
    expect(objectiveOn({ ...stages(1), barriers: [] }).unlock).toBeNull();
    expect(objectiveOn({ ...stages(1), legs: [], barriers: [] }).unlock).toBeNull();
  });
});

describe('AN-7 the list of unlock sets', () => {
  test('has the first 20 of more', () => {
    const unlock = objectiveOn(stages(3, 10)).unlock;
    expect(unlock).toMatchObject({ size: 2, exact: true });
    expect(unlock?.sets).toEqual(
      ['on-a0', 'on-a1'].flatMap((first) => names('on-b', 10).map((second) => [first, second])),
    );
  });

  test('is in the order of code units', () => {
    const board = stages(4);
    const barriers = ['b', 'B', '_', '0'].map((id, index) => ({ id, on: `a${index}` }));
    expect(objectiveOn({ ...board, barriers }).unlock?.sets).toEqual([['0'], ['B'], ['_'], ['b']]);
  });

  test('is in lexicographic order where barriers of one place are apart in it', () => {
    const board = stages(1, 2);
    const barriers = [
      { id: 'x1', on: 'a0' },
      { id: 'x9', on: 'a0' },
      { id: 'x5', on: 'b0' },
      { id: 'x4', on: 'b1' },
    ];
    expect(objectiveOn({ ...board, barriers }).unlock?.sets).toEqual([
      ['x1', 'x4', 'x9'],
      ['x1', 'x5', 'x9'],
    ]);
  });

  test('does not make a barrier essential that a set beyond the list does without', () => {
    const { barriers } = analyse(sketchBoard(stages(2, 25)));
    expect(barriers[0]).toMatchObject({ barrier: 'on-a0', essentialFor: [], partOf: ['o'] });
    expect(barriers.flatMap(({ essentialFor }) => essentialFor)).toEqual([]);
    const { barriers: single } = analyse(sketchBoard(stages(1, 25)));
    expect(single[0]).toMatchObject({ barrier: 'on-a0', essentialFor: ['o'] });
  });
});

describe('AN-8 unlock sets are exact', () => {
  test('up to four barriers of many', () => {
    const { unlock } = objectiveOn(stages(30, 30, 30, 30));
    expect(unlock).toMatchObject({ size: 4, exact: true });
    expect(unlock?.sets.length).toBe(20);
    expect(unlock?.sets[19]).toEqual(['on-a0', 'on-b0', 'on-c0', 'on-d26']);
  });

  test('up to twenty relevant barriers, whatever the size', () => {
    const chain = stages(...Array<number>(20).fill(1));
    expect(objectiveOn(chain).unlock).toMatchObject({ size: 20, exact: true });
  });

  test('not counting barriers that lead nowhere near', () => {
    const chain = stages(...Array<number>(6).fill(1));
    const elsewhere = names('elsewhere', 30);
    const board = {
      ...chain,
      steps: [...chain.steps, ...withIds(...elsewhere)],
      legs: [...chain.legs, ...legs(...elsewhere.map((step) => `p>${step}`))],
      barriers: [...chain.barriers, ...elsewhere.map((on) => ({ id: `on-${on}`, on }))],
    };
    expect(objectiveOn(board).unlock).toMatchObject({ size: 6, exact: true });
  });

  test('and not past that', () => {
    const long = objectiveOn(stages(...Array<number>(21).fill(1))).unlock;
    expect(long).toMatchObject({ size: 21, exact: false });
    expect(long?.sets.length).toBe(1);
    const { barriers } = analyse(sketchBoard(stages(...Array<number>(11).fill(2))));
    expect(barriers.flatMap(({ essentialFor }) => essentialFor)).toEqual([]);
  });
});
