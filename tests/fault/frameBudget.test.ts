import { encodeSaved } from '@parcours/shared/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindsOf } from '../helpers/frames.ts';
import { GROUNDWORK, HOSTILE_FRAMES } from '../helpers/hostileFrames.ts';
import { loopTimeOf, memoryOf, peakMemoryOf, resetPeakMemory } from '../helpers/processCost.ts';
import { openRawClient } from '../helpers/rawClient.ts';
import { tally } from '../helpers/tally.ts';
import { startTwoBoards, type TwoBoards } from '../helpers/twoBoards.ts';
import { until } from '../helpers/until.ts';
import { expectWithin, MEASURES, yardstick } from '../helpers/yardstick.ts';

/** What one frame may cost the server: five yardsticks of its event loop, and memory. */
const LOOP = 5;
const BYTES = 64 << 20;

/** What else the machine does can only add, so that one cheap time of so many tells what a frame costs. */
const TRIES = MEASURES ? 10 : 1;

describe('what one frame may cost', () => {
  let boards: TwoBoards;
  let server: TwoBoards['server'];
  let attacked: TwoBoards['attacked'];
  const costs: { name: string; milliseconds: number; megabytes: number }[] = [];

  beforeAll(async () => {
    boards = await startTwoBoards();
    ({ server, attacked } = boards);
    const honest = await openRawClient(server.ws, attacked.id, attacked.tokens.facilitate);
    for (const frame of GROUNDWORK) honest.send(frame);
    honest.send(encodeSaved(1));
    await until(() => kindsOf(honest.frames).includes('saved'));
  });
  afterAll(async () => {
    await boards.end();
    const dearest = costs.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5);
    for (const { name, milliseconds, megabytes } of dearest) {
      process.stdout.write(`${milliseconds.toFixed(1)} ms, ${megabytes.toFixed(1)} MiB: ${name}\n`);
    }
  });

  /** Somebody is told that all is saved, or is asked a second time for what they have, since parts are missing. */
  const isTold = (kinds: readonly string[]) =>
    kinds.includes('saved') || kinds.filter((kind) => kind === 'step-1').length > 1;

  /** Sends a frame, and asks for an answer behind it; how the connection ended, and what it cost, joining included. */
  async function costOf(frame: Uint8Array) {
    const pid = server.child.pid ?? 0;
    resetPeakMemory(pid);
    const [memory, time] = [memoryOf(pid), loopTimeOf(pid)];
    const client = await openRawClient(server.ws, attacked.id, attacked.tokens.contribute);
    client.send(frame);
    client.send(encodeSaved(1));
    let code: number | undefined;
    const ended = client.closed.then((reason) => {
      code = reason;
    });
    await until(() => code !== undefined || isTold(kindsOf(client.frames)));
    const cost = { time: loopTimeOf(pid) - time, memory: peakMemoryOf(pid) - memory };
    const told = code;
    client.socket.terminate();
    await ended;
    return { code: told, ...cost };
  }

  test.each(HOSTILE_FRAMES)('SV-64 %s: a moment, and little memory', async (name, code, frame) => {
    let [milliseconds, memory] = [Infinity, Infinity];
    for (let time = 0; time < TRIES && !(milliseconds < LOOP * yardstick() && memory < BYTES); time += 1) {
      const edit = boards.bystanders.edit(1);
      const cost = await costOf(frame);
      tally({ hostileFrames: 1 });
      await edit;
      expect(cost.code).toBe(code);
      milliseconds = Math.min(milliseconds, cost.time);
      memory = Math.min(memory, cost.memory);
    }
    costs.push({ name, milliseconds, megabytes: memory / (1 << 20) });
    expectWithin(milliseconds, LOOP);
    expect(memory).toBeLessThan(BYTES);
  });
});
