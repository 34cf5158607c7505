import { analyse, findingsToCheck } from '@parcours/shared/analysis';
import { findingKey } from '@parcours/shared/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryBoard } from '../../../helpers/arbitraryBoard.ts';
import { legs, withIds } from '../../../helpers/objectiveOn.ts';
import { type Sketch, sketchBoard } from '../../../helpers/sketchBoard.ts';

function found(sketch: Sketch): string[] {
  const board = sketchBoard(sketch);
  return findingsToCheck(board, analyse(board)).map(
    ({ finding, about, objectives }) => `${finding} ${about.join('+')} of ${objectives.join('+')}`,
  );
}

const TOWN = { personas: withIds('p'), actors: withIds('town', 'club') };

test('BD-92 a blocked objective rests on the barriers that would open it, and hangs on its gatekeepers', () => {
  const blocked = {
    ...TOWN,
    steps: [{ id: 's', actor: 'town' }, { id: 'alone' }],
    objectives: [
      { id: 'o', persona: 'p' },
      { id: 'open', persona: 'p' },
      { id: 'unexplored', persona: 'p' },
    ],
    legs: legs('p>s', 's>alone', 'alone>o', 'p>open'),
    barriers: [
      { id: 'b', on: 's' },
      { id: 'c', on: 'alone' },
      { id: 'hinders', on: 's', blocks: false },
    ],
  };
  // The town hall's step is told by the town hall.
  expect(found(blocked)).toEqual(['outcome b+c of o', 'gatekeeper alone of o', 'gatekeeper town of o']);
});

test('BD-92 what keeps several objectives out of reach is one finding', () => {
  const assets = withIds('address', 'papers', 'gone');
  const steps = [
    { id: 's', needs: ['papers'], gives: ['address'] },
    { id: 't', needs: ['address'], gives: ['papers'] },
  ];
  const objectives = [
    { id: 'o', persona: 'p', needs: ['papers'] },
    { id: 'q', persona: 'p', needs: ['papers', 'gone'] },
  ];
  expect(found({ ...TOWN, assets, steps, objectives, legs: legs('p>s', 'p>t', 't>o', 'p>q') })).toEqual([
    'outcome address+papers of o',
    'outcome address+gone+papers of q',
    'circle address+papers of o+q',
    'missing gone of q',
  ]);
});

test('BD-92 a hand-off in which the person carries the file is of the objectives that it leads to', () => {
  const steps = [
    { id: 's', actor: 'town' },
    { id: 't', actor: 'club' },
    { id: 'back', actor: 'town' },
  ];
  const objectives = [
    { id: 'o', persona: 'p' },
    { id: 'before', persona: 'p' },
  ];
  const ways = legs('p>s', 's>before', 's>t', 't>o');
  const handOffs = (sketch: Sketch) => found(sketch).filter((each) => each.startsWith('coordination'));
  expect(handOffs({ ...TOWN, steps, objectives, legs: ways })).toEqual(['coordination town+club of o']);
  // One that leads nowhere yet, and one that works.
  expect(handOffs({ ...TOWN, steps, objectives, legs: [...ways, ...legs('t>back')] })).toHaveLength(1);
  const coordination = [{ id: 'c', a: 'club', b: 'town', state: 'working' }];
  expect(handOffs({ ...TOWN, steps, objectives, legs: ways, coordination })).toEqual([]);
});

test('BD-92 on any board each finding is there once, and is about records that there are', () => {
  let seen = 0;
  fc.assert(
    fc.property(arbitraryBoard, (board) => {
      const findings = findingsToCheck(board, analyse(board));
      const keys = findings.map(({ objectives: [on], ...finding }) => findingKey({ on, ...finding }));
      expect(new Set(keys).size).toBe(keys.length);
      const ids = new Set<string>(
        [...board.objectives, ...board.barriers, ...board.assets, ...board.actors, ...board.steps].map(
          ({ id }) => id,
        ),
      );
      for (const { about, objectives } of findings) {
        expect([...about, ...objectives].filter((id) => !ids.has(id))).toEqual([]);
        expect(about.length + objectives.length).toBeGreaterThan(0);
        seen++;
      }
      // Of a kind, what holds back most comes first.
      for (const [at, { finding, objectives }] of findings.entries()) {
        const after = findings[at + 1];
        if (after?.finding === finding)
          expect(objectives.length).toBeGreaterThanOrEqual(after.objectives.length);
      }
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(5);
});
