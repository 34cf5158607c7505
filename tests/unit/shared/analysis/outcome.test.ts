import { describe, expect, test } from 'vitest';
import { legs, objectiveOn, withIds } from '../../../helpers/objectiveOn.ts';
import type { Sketch } from '../../../helpers/sketchBoard.ts';

const WAY: Sketch = {
  personas: [{ id: 'p' }],
  steps: withIds('s'),
  objectives: [{ id: 'o', persona: 'p' }],
  legs: legs('p>s', 's>o'),
};
const outcome = (changes: Sketch) => objectiveOn({ ...WAY, ...changes }).outcome;

describe('AN-2 legs are alternatives, needs are not', () => {
  const twoWays = { steps: withIds('s', 't'), legs: legs('p>s', 's>o', 'p>t', 't>o') };
  const assets = withIds('a', 'b');
  const needsBoth = [{ id: 'o', persona: 'p', needs: ['a', 'b'] }];

  test('one way of two is enough', () => {
    expect(outcome({ ...twoWays, barriers: [{ id: 'b', on: 's' }] })).toBe('open');
  });

  test('a need that is held is no hindrance, one of two that is not is', () => {
    const held = { personas: [{ id: 'p', holds: ['a', 'b'] }], assets, objectives: needsBoth };
    expect(outcome(held)).toBe('open');
    expect(outcome({ ...held, personas: [{ id: 'p', holds: ['a'] }] })).toBe('unattainable');
  });

  test('a done step gives what it gives, to steps that are not on its way too', () => {
    const steps = [{ id: 's' }, { id: 'aside', gives: ['a', 'b'] }];
    const ways = legs('p>s', 's>o', 'p>aside');
    expect(outcome({ steps, assets, objectives: needsBoth, legs: ways })).toBe('open');
    const barriers = [{ id: 'x', on: 'aside' }];
    expect(outcome({ steps, assets, objectives: needsBoth, legs: ways, barriers })).toBe('blocked');
  });
});

describe('AN-3 a barrier that blocks stops what it is on', () => {
  test.each(['s', 'p_s', 's_o', 'o'])('on %s', (on) => {
    expect(outcome({ barriers: [{ id: 'b', on }] })).toBe('blocked');
    expect(outcome({ barriers: [{ id: 'b', on, removed: true }] })).toBe('open');
    expect(outcome({ barriers: [{ id: 'b', on, blocks: false }] })).toBe('hindered');
  });

  test('it stops those whom it affects', () => {
    const personas = withIds('p', 'q');
    expect(outcome({ personas, barriers: [{ id: 'b', on: 's', affects: ['p'] }] })).toBe('blocked');
    expect(outcome({ personas, barriers: [{ id: 'b', on: 's', affects: ['q'] }] })).toBe('open');
    expect(outcome({ personas, barriers: [{ id: 'b', on: 's', blocks: false, affects: ['q'] }] })).toBe(
      'open',
    );
  });
});

describe('AN-4 a way is taken by one persona', () => {
  test('a step of another persona is no way', () => {
    const personas = withIds('p', 'q');
    expect(outcome({ personas, steps: [{ id: 's', persona: 'p' }] })).toBe('open');
    expect(outcome({ personas, steps: [{ id: 's', persona: 'q' }] })).toBe('unexplored');
  });

  test('legs lead on from a done objective of the same persona, not from one of another', () => {
    const objectives = (owner: string) => [
      { id: 'first', persona: owner },
      { id: 'o', persona: 'p' },
    ];
    const personas = withIds('p', 'q');
    const ways = legs('p>first', 'first>o');
    expect(outcome({ personas, objectives: objectives('p'), legs: ways })).toBe('open');
    expect(outcome({ personas, objectives: objectives('q'), legs: ways })).toBe('unexplored');
  });

  test('where another persona starts is no start', () => {
    expect(outcome({ personas: withIds('p', 'q'), legs: legs('q>s', 's>o') })).toBe('unexplored');
  });
});

describe('AN-5 outcomes', () => {
  test('without a leg path an objective is unexplored, barred or not', () => {
    expect(outcome({ legs: legs('p>s') })).toBe('unexplored');
    expect(outcome({ legs: legs('p>s'), barriers: [{ id: 'b', on: 's' }] })).toBe('unexplored');
  });

  test('with a leg path and a need that nobody gives it is unattainable, barred or not', () => {
    const steps = [{ id: 's', needs: ['a'] }];
    expect(outcome({ steps, assets: withIds('a') })).toBe('unattainable');
    expect(outcome({ steps, assets: withIds('a'), barriers: [{ id: 'b', on: 's' }] })).toBe('unattainable');
  });

  test('one clear way keeps it open, whatever is on the others', () => {
    const ways = { steps: withIds('s', 't'), legs: legs('p>s', 's>o', 'p>t', 't>o') };
    const hindrance = { id: 'h', on: 't', blocks: false };
    expect(outcome({ ...ways, barriers: [hindrance] })).toBe('open');
    expect(outcome({ ...ways, barriers: [hindrance, { id: 'b', on: 's' }] })).toBe('hindered');
  });
});
