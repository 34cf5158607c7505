import type { AssetId, ObjectiveId, PersonaId, StepId } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { newObjectivePoint } from '../../../../client/src/features/story/PersonaObjectives.tsx';
import { hinderingBarriers } from '../../../../client/src/features/story/Reason.tsx';
import { loopOf } from '../../../../client/src/records/assets/circleWords.ts';
import { recordMapsOf } from '../../../helpers/canvasView.ts';

const ids = (...names: string[]) => names as AssetId[];
const step = (needs: string[], gives: string[]) => ({ needs: ids(...needs), gives: ids(...gives) });

describe('a circle of papers in words', () => {
  test('UI-42 goes round: each waits for the next, and the last for the first', () => {
    const steps = [step(['c'], ['a']), step(['a'], ['b']), step(['b'], ['c'])];
    expect(loopOf(ids('a', 'b', 'c'), steps)).toEqual(['a', 'c', 'b']);
  });

  test('UI-42 one paper that waits for itself is a circle of one', () => {
    expect(loopOf(ids('a'), [step(['a'], ['a'])])).toEqual(['a']);
  });

  test('UI-42 has no order where the steps alone do not show one', () => {
    expect(loopOf(ids('a', 'b'), [step(['b'], ['a'])])).toBeUndefined();
    const star = [step(['b', 'c'], ['a']), step(['a'], ['b']), step(['a'], ['c'])];
    expect(loopOf(ids('a', 'b', 'c'), star)).toBeUndefined();
  });
});

describe('what makes an objective hard to reach', () => {
  const records = recordMapsOf({
    personas: [
      { id: 'p', name: 'P' },
      { id: 'q', name: 'Q' },
    ],
    objectives: [{ id: 'o', persona: 'p', title: 'O' }],
    steps: [
      { id: 's', title: 'S' },
      { id: 'elsewhere', title: 'E' },
    ],
    legs: [
      { id: 'l1', from: 'p', to: 's' },
      { id: 'l2', from: 's', to: 'o' },
      { id: 'l3', from: 'p', to: 'elsewhere' },
    ],
    barriers: [
      { id: 'on-step', on: 's', title: '' },
      { id: 'on-leg', on: 'l2', title: '' },
      { id: 'on-objective', on: 'o', title: '' },
      { id: 'aside', on: 'elsewhere', title: '' },
      { id: 'leg-aside', on: 'l3', title: '' },
      { id: 'gone', on: 's', title: '', removed: true },
      { id: 'for-q', on: 's', title: '', affects: ['q'] },
      { id: 'for-p', on: 's', title: '', affects: ['p'] },
    ],
  });
  const objective = {
    objective: 'o' as ObjectiveId,
    persona: 'p' as PersonaId,
    plan: { days: 0, visits: 1, cost: 0, steps: ['s' as StepId] },
  };

  test('UI-43 is the barriers in force for the person on the earliest way', () => {
    const found = hinderingBarriers(records, objective);
    expect(found.map(({ id }) => id).sort()).toEqual(['for-p', 'on-leg', 'on-objective', 'on-step']);
  });

  test('UI-43 is nothing where there is no way', () => {
    expect(hinderingBarriers(records, { ...objective, plan: null })).toEqual([]);
  });
});

test('UI-44 a new objective goes under the lowest of its person, or to the person’s right', () => {
  const under = newObjectivePoint({ x: 0, y: 0 }, [
    { x: 900, y: 100 },
    { x: 800, y: 300 },
  ]);
  expect(under.x).toBe(800);
  expect(under.y).toBeGreaterThan(300);
  expect(newObjectivePoint({ x: 10, y: 20 }, []).x).toBeGreaterThan(10);
});
