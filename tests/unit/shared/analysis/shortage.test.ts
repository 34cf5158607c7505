import { describe, expect, test } from 'vitest';
import { legs, objectiveOn, withIds } from '../../../helpers/objectiveOn.ts';
import type { Sketch } from '../../../helpers/sketchBoard.ts';

/** No address without papers, no papers without an address. */
const CIRCLE: Sketch = {
  personas: [{ id: 'p' }],
  assets: withIds('address', 'papers', 'stamp'),
  objectives: [{ id: 'o', persona: 'p' }],
  steps: [
    { id: 'register', needs: ['papers'], gives: ['address'] },
    { id: 'apply', needs: ['address'], gives: ['papers'] },
  ],
  legs: legs('p>register', 'p>apply', 'apply>o'),
};
const reasons = (changes: Sketch) => {
  const { outcome, missing, circles } = objectiveOn({ ...CIRCLE, ...changes });
  return { outcome, missing, circles };
};

describe('AN-10 missing assets', () => {
  test('are those that nobody gives', () => {
    const steps = [{ id: 'register', needs: ['papers', 'stamp'], gives: ['address'] }, { id: 'apply' }];
    const found = { outcome: 'unattainable', missing: ['papers', 'stamp'], circles: [] };
    expect(reasons({ steps, legs: legs('p>register', 'register>o') })).toEqual(found);
  });

  test('are found behind what somebody gives', () => {
    const steps = [
      { id: 'register', needs: ['stamp'], gives: ['address'] },
      { id: 'apply', needs: ['address'] },
    ];
    expect(reasons({ steps })).toEqual({ outcome: 'unattainable', missing: ['stamp'], circles: [] });
  });

  test('are missing though a step gives them to which no leg leads, or which another persona takes', () => {
    const personas = withIds('p', 'q');
    const needy = { id: 'apply', needs: ['stamp'] };
    const giver = { id: 'register', gives: ['stamp'] };
    expect(reasons({ steps: [needy, giver], legs: legs('p>apply', 'apply>o') }).missing).toEqual(['stamp']);
    expect(reasons({ personas, steps: [needy, { ...giver, persona: 'q' }] }).missing).toEqual(['stamp']);
    expect(reasons({ personas, steps: [needy, { ...giver, persona: 'p' }] }).outcome).toBe('open');
  });

  test('are only those on which the objective hangs', () => {
    const steps = [...(CIRCLE.steps ?? []), { id: 'elsewhere', needs: ['stamp'] }];
    expect(reasons({ steps, legs: legs('p>register', 'p>apply', 'apply>o', 'p>elsewhere') }).missing).toEqual(
      [],
    );
  });
});

describe('AN-11 circles', () => {
  test('are assets that need one another', () => {
    expect(reasons({})).toEqual({ outcome: 'unattainable', missing: [], circles: [['address', 'papers']] });
  });

  test('may be of one asset', () => {
    const steps = [{ id: 'apply', needs: ['papers'], gives: ['papers'] }];
    const ways = legs('p>apply', 'apply>o');
    expect(reasons({ steps, legs: ways }).circles).toEqual([['papers']]);
  });

  test('leave out what only leads to them', () => {
    const steps = [...(CIRCLE.steps ?? []), { id: 'last', needs: ['papers'], gives: ['stamp'] }];
    const objectives = [{ id: 'o', persona: 'p', needs: ['stamp'] }];
    const ways = legs('p>register', 'p>apply', 'p>last', 'p>o');
    expect(reasons({ steps, objectives, legs: ways }).circles).toEqual([['address', 'papers']]);
  });

  test('come apart and in order', () => {
    const assets = withIds('a', 'b', 'c', 'd');
    const steps = [
      { id: 's1', needs: ['d'], gives: ['a'] },
      { id: 's2', needs: ['a'], gives: ['d'] },
      { id: 's3', needs: ['c'], gives: ['b'] },
      { id: 's4', needs: ['b'], gives: ['c'] },
    ];
    const objectives = [{ id: 'o', persona: 'p', needs: ['d', 'c'] }];
    const ways = legs('p>s1', 'p>s2', 'p>s3', 'p>s4', 'p>o');
    const { circles } = reasons({ assets, steps, objectives, legs: ways });
    expect(circles).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });

  test('break where the person holds one of the assets, or another way gives it', () => {
    expect(reasons({ personas: [{ id: 'p', holds: ['address'] }] }).outcome).toBe('open');
    const steps = [...(CIRCLE.steps ?? []), { id: 'domiciliation', gives: ['address'] }];
    const ways = legs('p>register', 'p>apply', 'apply>o', 'p>domiciliation');
    expect(reasons({ steps, legs: ways })).toEqual({ outcome: 'open', missing: [], circles: [] });
  });

  test('stand with all barriers removed, and are not told of what is blocked', () => {
    const barriers = [{ id: 'b', on: 'apply' }];
    expect(reasons({ barriers }).circles).toEqual([['address', 'papers']]);
    const personas = [{ id: 'p', holds: ['address'] }];
    expect(reasons({ personas, barriers })).toEqual({ outcome: 'blocked', missing: [], circles: [] });
  });
});
