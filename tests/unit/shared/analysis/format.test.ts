import { analyse, toAnalysisJson } from '@parcours/shared/analysis';
import { emptyBoard, problemOf } from '@parcours/shared/board';
import { expect, test } from 'vitest';
import { legs, withIds } from '../../../helpers/objectiveOn.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

const PROBLEMS = [problemOf('steps', 'gone', { code: 'record.not-object' })];

test('AN-26 the JSON has the keys of the contract in their order', () => {
  const board = sketchBoard({
    personas: withIds('p'),
    actors: withIds('k', 'm'),
    services: [{ id: 'v', actor: 'k' }],
    steps: [
      { id: 's', actor: 'k' },
      { id: 't', actor: 'm', service: 'v' },
    ],
    objectives: [{ id: 'o', persona: 'p' }],
    legs: legs('p>s', 's>t', 't>o'),
    barriers: [{ id: 'b', on: 's' }],
  });
  const nothingOpen = { unlocks: ['o'], exact: true };
  const expected = {
    format: 'parcours.analysis',
    version: 1,
    objectives: [
      {
        objective: 'o',
        persona: 'p',
        outcome: 'blocked',
        unlock: { size: 1, sets: [['b']], exact: true },
        missing: [],
        circles: [],
        gatekeepers: { basis: 'if-unblocked', steps: ['s', 't'], actors: ['k', 'm'] },
        plan: null,
      },
    ],
    barriers: [{ barrier: 'b', essentialFor: ['o'], partOf: ['o'], personas: ['p'] }],
    leverage: [1, 2, 3, 4, 5].map((budget) => ({ budget, barriers: ['b'], ...nothingOpen })),
    equity: [{ service: 'v', persona: 'p', access: 'out-of-reach' }],
    coordination: [{ from: 'k', to: 'm', handoffs: 1, personas: ['p'], state: 'unstated' }],
    problems: PROBLEMS,
  };
  expect(JSON.stringify(toAnalysisJson(analyse(board, PROBLEMS)))).toBe(JSON.stringify(expected));
});

test('AN-26 a plan and gatekeepers have their keys in order too', () => {
  const board = sketchBoard({
    personas: withIds('p'),
    objectives: [{ id: 'o', persona: 'p' }],
    legs: legs('p>o'),
  });
  expect(JSON.stringify(analyse(board).objectives)).toBe(
    '[{"objective":"o","persona":"p","outcome":"open","unlock":null,"missing":[],"circles":[],' +
      '"gatekeepers":{"basis":"as-is","steps":[],"actors":[]},"plan":{"days":0,"visits":0,"cost":0,"steps":[]}}]',
  );
});

test('AN-23 problems of the reader are passed on as they are', () => {
  expect(analyse(emptyBoard()).problems).toEqual([]);
  expect(analyse(emptyBoard(), PROBLEMS).problems).toEqual(PROBLEMS);
});

test('AN-27 an empty board has an analysis', () => {
  const { leverage, ...rest } = analyse(emptyBoard());
  expect(rest).toEqual({ objectives: [], barriers: [], equity: [], coordination: [], problems: [] });
  expect(leverage.map(({ barriers }) => barriers)).toEqual([[], [], [], [], []]);
});
