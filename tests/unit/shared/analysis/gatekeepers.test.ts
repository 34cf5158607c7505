import { describe, expect, test } from 'vitest';
import { legs, objectiveOn, withIds } from '../../../helpers/objectiveOn.ts';
import type { Sketch } from '../../../helpers/sketchBoard.ts';

const BOARD: Sketch = {
  personas: [{ id: 'p' }],
  objectives: [{ id: 'o', persona: 'p' }],
  actors: withIds('town', 'club', 'office'),
  assets: withIds('paper'),
};
const gatekeepers = (changes: Sketch) => objectiveOn({ ...BOARD, ...changes }).gatekeepers;

describe('AN-12 gatekeepers', () => {
  const fork = legs('p>first', 'first>left', 'first>right', 'left>o', 'right>o');
  const first = { id: 'first', actor: 'office' };

  test('are what every way goes through', () => {
    const steps = [first, { id: 'left', actor: 'town' }, { id: 'right', actor: 'club' }];
    expect(gatekeepers({ steps, legs: fork })).toEqual({
      basis: 'as-is',
      steps: ['first'],
      actors: ['office'],
    });
  });

  test('can be an actor on all ways, though no step is', () => {
    const steps = [first, { id: 'left', actor: 'town' }, { id: 'right', actor: 'town' }];
    expect(gatekeepers({ steps, legs: fork })?.actors).toEqual(['office', 'town']);
  });

  test('are the only givers of a need', () => {
    const steps = [first, { id: 'left' }, { id: 'right' }, { id: 'giver', gives: ['paper'], actor: 'club' }];
    const objectives = [{ id: 'o', persona: 'p', needs: ['paper'] }];
    const ways = [...fork, ...legs('p>giver')];
    expect(gatekeepers({ steps, objectives, legs: ways })?.steps).toEqual(['first', 'giver']);
    const personas = [{ id: 'p', holds: ['paper'] }];
    expect(gatekeepers({ personas, steps, objectives, legs: ways })?.steps).toEqual(['first']);
  });

  test('are not where there is a way without any step', () => {
    expect(gatekeepers({ legs: legs('p>o') })).toEqual({ basis: 'as-is', steps: [], actors: [] });
  });

  test('are found among more than thirty-two', () => {
    const chain = Array.from({ length: 70 }, (_, index) => `s${String(index).padStart(2, '0')}`);
    const ends = ['p', ...chain, 'o'];
    const ways = legs(...ends.slice(1).map((to, index) => `${ends[index]}>${to}`));
    expect(gatekeepers({ steps: withIds(...chain), legs: ways })?.steps).toEqual(chain);
  });
});

describe('AN-13 the basis of gatekeepers', () => {
  const steps = [
    { id: 'left', actor: 'town' },
    { id: 'right', actor: 'club' },
  ];
  const ways = legs('p>left', 'p>right', 'left>o', 'right>o');

  test('is the board as it is where the objective is done', () => {
    const barriers = [{ id: 'b', on: 'right' }];
    const found = { basis: 'as-is', steps: ['left'], actors: ['town'] };
    expect(gatekeepers({ steps, legs: ways, barriers })).toEqual(found);
  });

  test('is the board without barriers where it is blocked', () => {
    const barriers = withIds('right', 'left').map(({ id }) => ({ id: `on-${id}`, on: id }));
    const found = { basis: 'if-unblocked', steps: [], actors: [] };
    expect(gatekeepers({ steps, legs: ways, barriers })).toEqual(found);
  });

  test('is none where it is neither', () => {
    expect(gatekeepers({ steps, legs: [] })).toBeNull();
    expect(
      gatekeepers({ steps, legs: ways, objectives: [{ id: 'o', persona: 'p', needs: ['paper'] }] }),
    ).toBeNull();
  });
});
