import { parseBoardJson } from '@parcours/shared/board';
import { expect, test } from 'vitest';
import { cardCalledTo, nextHand, nextRemark, stopAt } from '../../../../server/src/robots/gathering.ts';

const group = { number: 2 } as Parameters<typeof nextRemark>[0]['group'] & object;

test('LW-270 a robot follows a call to a card of its own board, and to no other', () => {
  const called = (where: object) =>
    cardCalledTo({
      group,
      call: { id: 'c', where } as NonNullable<Parameters<typeof cardCalledTo>[0]['call']>,
    });
  expect(called({ kind: 'board', card: 'step' })).toBe('step');
  expect(called({ kind: 'board', group: 2, card: 'step' })).toBe('step');
  expect(called({ kind: 'board', group: 1, card: 'step' })).toBeUndefined();
  expect(called({ kind: 'wall' })).toBeUndefined();
  expect(cardCalledTo({ group })).toBeUndefined();
});

test('LW-270 it shows one step after the other along the way, and begins again; of an empty board nothing', () => {
  const board = parseBoardJson({
    format: 'parcours.board',
    version: 1,
    meta: { title: 'A way', language: 'en', city: '', currency: 'EUR' },
    steps: [
      { id: 'second', title: 'Second', x: 900, y: 0 },
      { id: 'first', title: 'First', x: 100, y: 0 },
    ],
  });
  expect([0, 1, 2].map((after) => stopAt(board, after).card)).toEqual(['first', 'second', 'first']);
  expect(stopAt(board, 0).sight).toEqual([-500, -400, 1200, 800]);
  expect(stopAt({ steps: [] }, 3)).toEqual({ card: null, sight: null });
});

test('LW-270 it remarks while it may look at the boards of others, and never on its own', () => {
  const first = () => 0;
  const plenary = (number: number) =>
    ({
      turn: 'turn',
      part: 'guest',
      board: 'board',
      timer: { kind: 'none' },
      groups: [{ number }],
      at: 0,
    }) as const;
  expect(nextRemark({ isWallOpen: false, group }, first)).toBeUndefined();
  expect(nextRemark({ isWallOpen: true, group }, first)).toMatchObject({ do: 'remark', group: 1 });
  expect(nextRemark({ isWallOpen: true, group, plenary: plenary(5) }, first)).toMatchObject({ group: 5 });
  expect(nextRemark({ isWallOpen: true, group, plenary: plenary(2) }, first)).toBeUndefined();
});

test('LW-271 it raises a hand now and then, and takes it down after a while unless somebody is coming', () => {
  type View = Parameters<typeof nextHand>[0];
  const you = { id: 'seat' } as View['you'];
  const phase = { id: 'route', kind: 'route' } as View['phase'];
  const up = { id: 'hand', seat: 'seat' } as View['hands'][number];
  const often = () => 0;
  const never = () => 0.999;
  expect(nextHand({ hands: [], you, phase }, never)).toBeUndefined();
  expect(nextHand({ hands: [], you, phase }, often)).toMatchObject({ do: 'hand-raise', reason: 'stuck' });
  const together = { ...phase, kind: 'plenary' } as View['phase'];
  expect(nextHand({ hands: [], you, phase: together }, often)).toMatchObject({ reason: 'present' });
  expect(nextHand({ hands: [up], you, phase }, never)).toBeUndefined();
  expect(nextHand({ hands: [up], you, phase }, often)).toEqual({ do: 'hand-lower', hand: 'hand' });
  expect(nextHand({ hands: [{ ...up, takenBy: 'marta' }], you, phase }, often)).toBeUndefined();
  const other = { ...up, seat: 'other' };
  expect(nextHand({ hands: [other], you, phase }, often)).toMatchObject({ do: 'hand-raise' });
});
