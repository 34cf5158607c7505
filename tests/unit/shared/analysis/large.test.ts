import { describe, expect, test } from 'vitest';
import { objectiveOn, withIds } from '../../../helpers/objectiveOn.ts';
import type { Sketch } from '../../../helpers/sketchBoard.ts';

const PERSON: Sketch = { personas: [{ id: 'p' }], objectives: [{ id: 'o', persona: 'p' }] };
const names = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);
const numbered = (ways: readonly (readonly [string, string])[]) =>
  ways.map(([from, to], index) => ({ id: `leg${index}`, from, to }));
const along = (nodes: readonly string[]) =>
  numbered(nodes.slice(1).map((to, index) => [nodes[index] ?? '', to] as const));

describe('AN-27 a board is analysed whatever its shape', () => {
  const chain = names('s', 12_000);

  test('a chain of twelve thousand steps', () => {
    const steps = chain.map((id) => ({ id, days: 1 }));
    const found = objectiveOn({ ...PERSON, steps, legs: along(['p', ...chain, 'o']) });
    expect(found.outcome).toBe('open');
    expect(found.plan?.days).toBe(12_000);
  });

  test('a chain of twelve thousand steps behind one barrier', () => {
    const barriers = [{ id: 'b', on: 's0' }];
    const found = objectiveOn({
      ...PERSON,
      steps: withIds(...chain),
      legs: along(['p', ...chain, 'o']),
      barriers,
    });
    expect(found.unlock?.sets).toEqual([['b']]);
  });

  test('a circle of a thousand papers', () => {
    const papers = names('a', 1_000);
    const steps = papers.map((paper, index) => ({
      id: `s${index}`,
      needs: [papers[(index + 1) % papers.length]],
      gives: [paper],
    }));
    const ways = numbered([...steps.map(({ id }) => ['p', id] as const), ['p', 'o']]);
    const objectives = [{ id: 'o', persona: 'p', needs: ['a0'] }];
    const found = objectiveOn({ ...PERSON, assets: withIds(...papers), steps, objectives, legs: ways });
    expect(found.circles).toEqual([[...papers].sort()]);
  });

  test('legs from a node to itself, twice between two nodes, and round in a circle', () => {
    const ways = numbered([
      ['p', 's'],
      ['p', 's'],
      ['s', 's'],
      ['s', 't'],
      ['t', 's'],
      ['t', 'o'],
      ['o', 'o'],
      ['o', 's'],
    ]);
    const found = objectiveOn({
      ...PERSON,
      steps: withIds('s', 't'),
      legs: ways,
      barriers: [{ id: 'b', on: 't' }],
    });
    expect(found).toMatchObject({
      outcome: 'blocked',
      unlock: { sets: [['b']] },
      gatekeepers: { steps: ['s', 't'] },
    });
  });

  test('two steps that wait for each other are never done', () => {
    const ways = numbered([
      ['s', 't'],
      ['t', 's'],
      ['t', 'o'],
    ]);
    expect(objectiveOn({ ...PERSON, steps: withIds('s', 't'), legs: ways }).outcome).toBe('unexplored');
  });
});
