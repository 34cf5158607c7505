import { describe, expect, test } from 'vitest';
import { legs, objectiveOn, withIds } from '../../../helpers/objectiveOn.ts';
import type { Sketch } from '../../../helpers/sketchBoard.ts';

const BOARD: Sketch = {
  personas: [{ id: 'p' }],
  objectives: [{ id: 'o', persona: 'p' }],
  assets: withIds('paper', 'stamp'),
};
const plan = (changes: Sketch) => objectiveOn({ ...BOARD, ...changes }).plan;

describe('AN-14 the earliest plan', () => {
  test('waits for the earliest way in and the last need', () => {
    const steps = [
      { id: 'slow', days: 9 },
      { id: 'quick', days: 2 },
      { id: 'paper-shop', days: 4, gives: ['paper'] },
      { id: 'stamp-shop', days: 6, gives: ['stamp'] },
      { id: 'counter', days: 3, needs: ['paper', 'stamp'] },
    ];
    const ways = legs(
      'p>slow',
      'p>quick',
      'p>paper-shop',
      'p>stamp-shop',
      'slow>counter',
      'quick>counter',
      'counter>o',
    );
    expect(plan({ steps, legs: ways })).toEqual({
      days: 9,
      visits: 4,
      cost: 0,
      steps: ['quick', 'paper-shop', 'stamp-shop', 'counter'],
    });
  });

  test('takes the earliest giver, whatever it costs', () => {
    const steps = [
      { id: 'dear', days: 1, cost: 100, gives: ['paper'] },
      { id: 'cheap', days: 2, gives: ['paper'] },
    ];
    const objectives = [{ id: 'o', persona: 'p', needs: ['paper'] }];
    const ways = legs('p>dear', 'p>cheap', 'p>o');
    expect(plan({ steps, objectives, legs: ways })).toEqual({
      days: 1,
      visits: 1,
      cost: 100,
      steps: ['dear'],
    });
  });

  test('has what is held from the start on day 0', () => {
    const steps = [
      { id: 'shop', days: 5, gives: ['paper'] },
      { id: 'counter', days: 1, needs: ['paper'] },
    ];
    const ways = legs('p>shop', 'p>counter', 'counter>o');
    expect(plan({ steps, legs: ways })?.steps).toEqual(['shop', 'counter']);
    const personas = [{ id: 'p', holds: ['paper'] }];
    expect(plan({ personas, steps, legs: ways })).toMatchObject({ days: 1, steps: ['counter'] });
  });

  test('goes round what is blocked, not round what hinders', () => {
    const steps = [
      { id: 'short', days: 1 },
      { id: 'long', days: 5 },
    ];
    const ways = legs('p>short', 'p>long', 'short>o', 'long>o');
    expect(plan({ steps, legs: ways, barriers: [{ id: 'b', on: 'short', blocks: false }] })?.days).toBe(1);
    expect(plan({ steps, legs: ways, barriers: [{ id: 'b', on: 'short' }] })?.days).toBe(5);
    expect(plan({ steps, legs: ways, barriers: [{ id: 'b', on: 'short_o' }] })?.days).toBe(5);
  });

  test('is null where the objective is not done', () => {
    expect(plan({ legs: legs('p>o'), barriers: [{ id: 'b', on: 'o' }] })).toBeNull();
    expect(plan({ legs: [] })).toBeNull();
  });
});

describe('AN-15 visits and cost', () => {
  test('count each step once, though two things rest on it', () => {
    const steps = [
      { id: 'office', days: 1, visits: 2, cost: 10.5, gives: ['paper', 'stamp'] },
      { id: 'counter', days: 1, visits: 3, cost: 20, needs: ['paper', 'stamp'] },
    ];
    const ways = legs('p>office', 'office>counter', 'counter>o');
    const found = { days: 2, visits: 5, cost: 30.5, steps: ['office', 'counter'] };
    expect(plan({ steps, legs: ways })).toEqual(found);
  });

  test('leave out objectives on the way', () => {
    const objectives = [
      { id: 'first', persona: 'p' },
      { id: 'o', persona: 'p' },
    ];
    const ways = legs('p>s', 's>first', 'first>o');
    const found = { days: 2, visits: 1, cost: 0, steps: ['s'] };
    expect(plan({ objectives, steps: [{ id: 's', days: 2 }], legs: ways })).toEqual(found);
  });
});

describe('AN-16 ties', () => {
  test('go to the id that comes first in code units', () => {
    const ways = legs('p>b', 'p>B', 'b>o', 'B>o');
    expect(plan({ steps: withIds('b', 'B'), legs: ways })?.steps).toEqual(['B']);
  });

  test('never put a step before what it rests on', () => {
    expect(plan({ steps: withIds('z', 'a'), legs: legs('p>z', 'z>a', 'a>o') })?.steps).toEqual(['z', 'a']);
  });
});
