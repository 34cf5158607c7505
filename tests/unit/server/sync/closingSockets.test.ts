import { EventEmitter } from 'node:events';
import { CLOSE } from '@parcours/shared/protocol';
import { expect, test } from 'vitest';
import { MOST_CONNECTIONS } from '../../../../server/src/access/quotas.ts';
import { ClosingSockets } from '../../../../server/src/sync/socket/closingSockets.ts';
import { testClock } from '../../../helpers/testClock.ts';

/** A socket whose other side has not answered the close. */
class Leaving extends EventEmitter {
  isEnded = false;
  told: readonly unknown[] = [];

  close(...told: readonly unknown[]): void {
    this.told = told;
  }

  terminate(): void {
    this.isEnded = true;
    this.emit('close');
  }
}

function closing(count: number) {
  const clock = testClock();
  const sockets = new ClosingSockets(clock);
  const leave = () => {
    const socket = new Leaving();
    sockets.close(socket, { code: CLOSE.tooMuch, reason: 'quota' });
    return socket;
  };
  return { clock, sockets, leave, left: Array.from({ length: count }, leave) };
}

test('SV-167 whose other side goes on writing is not ended before it can have read why, and not waited for without end', () => {
  const { clock, left } = closing(1);
  clock.advance(24_000);
  expect(left.map(({ isEnded }) => isEnded)).toEqual([false]);
  clock.advance(2000);
  expect(left.map(({ isEnded }) => isEnded)).toEqual([true]);
});

test('SV-148 past 500 the one that has had 5 seconds makes room, and where none has the new one is ended at once', () => {
  const { clock, sockets, leave, left } = closing(MOST_CONNECTIONS.leaving);
  const late = leave();
  expect([sockets.isFull, late.isEnded, late.told]).toEqual([true, true, [CLOSE.tooMuch, 'quota']]);
  clock.advance(5000);
  expect(sockets.isFull).toBe(false);
  expect(leave().isEnded).toBe(false);
  expect(left.map(({ isEnded }) => isEnded).indexOf(false)).toBe(1);
  left[1]?.terminate();
  expect(leave().isEnded).toBe(false);
});
