import { analyse, withoutBarriers } from '@parcours/shared/analysis';
import { describe, expect, test } from 'vitest';
import { legs, withIds } from '../../../helpers/objectiveOn.ts';
import { type Sketch, sketchBoard } from '../../../helpers/sketchBoard.ts';

const BOARD: Sketch = {
  personas: withIds('p', 'q'),
  objectives: [
    { id: 'o1', persona: 'p' },
    { id: 'o2', persona: 'p' },
  ],
  steps: withIds('s', 't', 'u'),
  legs: legs('p>s', 's>o1', 'p>t', 't>o2', 'p>u', 'u>o2', 'q>s', 'q>t', 'q>u'),
};
const order = (changes: Sketch) =>
  analyse(sketchBoard({ ...BOARD, ...changes })).barriers.map(({ barrier }) => barrier);
const idle = { blocks: false, on: 's' };

describe('AN-22 the priority of a barrier', () => {
  test('counts first the objectives that it alone can open, then those that it may', () => {
    const barriers = [
      { id: 'b1', on: 't', severity: 4 },
      { id: 'b2', on: 'u', severity: 3 },
      { id: 'b3', on: 's', severity: 1 },
      { id: 'b4', ...idle, severity: 4 },
    ];
    expect(analyse(sketchBoard({ ...BOARD, barriers })).barriers).toEqual([
      { barrier: 'b3', essentialFor: ['o1'], partOf: ['o1'], personas: ['p', 'q'] },
      { barrier: 'b1', essentialFor: [], partOf: ['o2'], personas: ['p', 'q'] },
      { barrier: 'b2', essentialFor: [], partOf: ['o2'], personas: ['p', 'q'] },
      { barrier: 'b4', essentialFor: [], partOf: [], personas: ['p', 'q'] },
    ]);
  });

  test('then the personas, the severity, the votes and the id', () => {
    const barriers = [
      { id: 'a', ...idle, affects: ['p'], severity: 4 },
      { id: 'b', ...idle, severity: 1 },
      { id: 'c', ...idle, severity: 2 },
      { id: 'd', ...idle, severity: 2 },
      { id: 'B', ...idle, severity: 2 },
    ];
    const votes = [
      { id: 'v1', on: 'd', round: 1 },
      { id: 'v2', on: 'd', round: 2 },
      { id: 'v3', on: 'c', round: 1 },
    ];
    expect(order({ barriers, votes })).toEqual(['d', 'c', 'B', 'b', 'a']);
  });

  test('AN-41 counts those alone who can come to it', () => {
    const board = sketchBoard({
      ...BOARD,
      steps: [{ id: 's', persona: 'p' }, { id: 't' }, { id: 'u' }],
      legs: legs('p>s', 's>o1', 'p>t', 'q>t', 't>s'),
      barriers: [
        { id: 'own', ...idle, severity: 1 },
        { id: 'both', ...idle, on: 't', severity: 1 },
        { id: 'grave', ...idle, affects: ['q'], on: 't', severity: 4 },
        { id: 'other', ...idle, affects: ['q'], severity: 4 },
        { id: 'far', ...idle, on: 'u', severity: 4 },
        { id: 'leg', ...idle, on: 't_s', severity: 1 },
      ],
    });
    expect(analyse(board).barriers.map(({ barrier, personas }) => [barrier, personas])).toEqual([
      ['both', ['p', 'q']],
      ['grave', ['q']],
      ['leg', ['p']],
      ['own', ['p']],
      ['far', []],
      ['other', []],
    ]);
  });

  test('is not told of a barrier that was removed', () => {
    expect(
      order({
        barriers: [
          { id: 'gone', on: 's', removed: true },
          { id: 'b', ...idle },
        ],
      }),
    ).toEqual(['b']);
  });
});

describe('AN-25 what if', () => {
  test('marks barriers removed, and leaves the board alone', () => {
    const board = sketchBoard({ ...BOARD, barriers: ['b1', 'b2'].map((id) => ({ id, on: 's' })) });
    const before = structuredClone(board);
    const without = withoutBarriers(
      board,
      board.barriers.slice(0, 1).map(({ id }) => id),
    );
    expect(without.barriers.map(({ removed }) => removed)).toEqual([true, false]);
    expect({ ...without, barriers: [] }).toEqual({ ...board, barriers: [] });
    expect(board).toEqual(before);
    const gone = withoutBarriers(
      board,
      board.barriers.map(({ id }) => id),
    );
    expect(analyse(gone).objectives[0]?.outcome).toBe('open');
  });
});
