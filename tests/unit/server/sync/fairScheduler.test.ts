import { beforeEach, describe, expect, test } from 'vitest';
import { FairScheduler } from '../../../../server/src/sync/fairScheduler.ts';

/** Counts how often it is paused more than resumed. */
function source() {
  let pauses = 0;
  return {
    pause: () => {
      pauses += 1;
    },
    resume: () => {
      pauses -= 1;
    },
    isPaused: () => pauses > 0,
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the messages of many sockets', () => {
  let time: number;
  let done: string[];
  let scheduler: FairScheduler;
  beforeEach(() => {
    time = 0;
    done = [];
    scheduler = new FairScheduler(() => time);
  });

  /** A message for a board that takes so long. */
  function send(board: string, name: string, milliseconds: number, from = source()) {
    scheduler.enter(board, from, () => {
      time += milliseconds;
      done.push(name);
      return false;
    });
    return from;
  }
  async function allDone(count: number): Promise<number> {
    let turns = 0;
    for (; done.length < count; turns += 1) await turn();
    return turns;
  }

  test('SV-154 go at once as long as there is time', () => {
    for (let index = 0; index < 4; index += 1) send('a', `${index}`, 1);
    expect(done.length).toBe(4);
  });

  test('SV-154 wait for the next turn where there is none left, and are not read on from meanwhile', async () => {
    const sources = Array.from({ length: 30 }, (_, index) => send('a', `${index}`, 20));
    expect(done).toEqual(['0']);
    expect(sources.map(({ isPaused }) => isPaused())).toEqual(sources.map((_, index) => index > 0));
    expect(await allDone(30)).toBeGreaterThanOrEqual(29);
    expect(done).toEqual(sources.map((_, index) => `${index}`));
    expect(sources.some(({ isPaused }) => isPaused())).toBe(false);
  });

  test('SV-154 of one board hold up another by one message at most, however many there are', async () => {
    for (let index = 0; index < 300; index += 1) send('attacked', `${index}`, 20);
    for (let round = 0; round < 50; round += 1) {
      const before = done.length;
      send('quiet', `quiet ${round}`, 0.1);
      while (!done.includes(`quiet ${round}`)) await turn();
      expect(done.length - before).toBeLessThanOrEqual(2);
    }
    await allDone(350);
  });

  test('SV-154 that come together are one after the other, and another board comes in between', async () => {
    let left = 100;
    scheduler.enter('attacked', source(), () => {
      time += 2;
      left -= 1;
      return left > 0;
    });
    expect(left).toBe(97);
    send('quiet', 'quiet', 0.1);
    while (!done.includes('quiet')) await turn();
    expect(left).toBeGreaterThan(90);
    while (left > 0) await turn();
  });

  test('SV-154 of boards with as much to do take turns', async () => {
    for (let index = 0; index < 20; index += 1) for (const board of ['a', 'b']) send(board, board, 20);
    await allDone(20);
    expect(Math.abs(done.filter((board) => board === 'a').length - done.length / 2)).toBeLessThanOrEqual(1);
    await allDone(40);
  });
});
