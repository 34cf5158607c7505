import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { lookUp } from '@parcours/shared/report';
import { expect, test } from 'vitest';
import { rightsAtStake } from '../../../../shared/src/report/practices/rightsAtStake.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

const leg = (from: string, to: string) => ({ id: `${from}-${to}`, from, to, kind: 'path' });

/** Ann goes by the desk to a home, or by the clinic to her health; Ben by the desk to work. */
const ROUTES = {
  personas: [{ id: 'ann' }, { id: 'ben' }],
  objectives: [
    { id: 'home', persona: 'ann', right: 'housing' },
    { id: 'job', persona: 'ben', right: 'work' },
    { id: 'well', persona: 'ann', right: 'health' },
  ],
  steps: [{ id: 'desk' }, { id: 'clinic' }, { id: 'court' }],
  legs: [
    leg('ann', 'desk'),
    leg('ben', 'desk'),
    leg('desk', 'clinic'),
    leg('desk', 'home'),
    leg('desk', 'job'),
    leg('clinic', 'well'),
  ],
};

function rightsOf(barrier: object): readonly string[] {
  const board = sketchBoard({ ...ROUTES, barriers: [{ id: 'b', ...barrier }] });
  return rightsOn(board);
}

function rightsOn(board: Board): readonly string[] {
  const [record] = board.barriers;
  const [entry] = analyse(board, []).barriers;
  if (!record || !entry) throw new Error('the board has one barrier');
  return rightsAtStake(record, entry, lookUp(board));
}

test('PR-15 a barrier that decides objectives stands before their rights, however far', () => {
  expect(rightsOf({ on: 'desk' })).toEqual(['housing', 'work', 'health']);
  expect(rightsOf({ on: 'desk', affects: ['ann'] })).toEqual(['housing', 'health']);
});

test('PR-15 one that decides nothing stands before the nearest objectives behind it', () => {
  expect(rightsOf({ on: 'desk', blocks: false })).toEqual(['housing', 'work']);
  expect(rightsOf({ on: 'desk-clinic', blocks: false })).toEqual(['health']);
  expect(rightsOf({ on: 'desk-home', blocks: false })).toEqual(['housing']);
  expect(rightsOf({ on: 'well', blocks: false })).toEqual(['health']);
});

test('PR-15 objectives of others than those it affects do not count', () => {
  expect(rightsOf({ on: 'desk', blocks: false, affects: ['ben'] })).toEqual(['work']);
  expect(rightsOf({ on: 'clinic', blocks: false, affects: ['ben'] })).toEqual([]);
});

test('PR-15 a barrier with no objective behind it stands before no right, and circles end', () => {
  expect(rightsOf({ on: 'court', blocks: false })).toEqual([]);
  const board = sketchBoard({
    ...ROUTES,
    legs: [leg('ann', 'desk'), leg('desk', 'clinic'), leg('clinic', 'desk')],
    barriers: [{ id: 'b', on: 'desk', blocks: false }],
  });
  expect(rightsOn(board)).toEqual([]);
});
