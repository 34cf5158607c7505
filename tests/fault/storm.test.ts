import { toBoardJson } from '@parcours/shared/board';
import { encodeSyncStep1 } from '@parcours/shared/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Build, buildServer, type ServerProcess, spawnServer } from '../helpers/builtServer.ts';
import { cityBoard } from '../helpers/cityBoard.ts';
import { readFrame } from '../helpers/frames.ts';
import { loopTimeOf, memoryOf, peakMemoryOf, resetPeakMemory } from '../helpers/processCost.ts';
import { type CreatedBoard, createBoard, tempFolder } from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { tally } from '../helpers/tally.ts';
import { until } from '../helpers/until.ts';
import { expectWithin } from '../helpers/yardstick.ts';

/** How many come at once; `FAULT_CROWD` asks for more. */
const CROWD = Number(process.env.FAULT_CROWD ?? 100);
const CARDS = 10_000;
const NOTHING = Uint8Array.of(0);
/** The connection ended without a word. */
const TAKEN_FOR_DEAD = 1006;

/** What somebody who came got as the answer to their state vector, or with which code they were let go. */
type Welcome =
  | { readonly kind: 'answer'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone'; code: number };

describe(`${CROWD} people who come at once, from one address`, () => {
  let build: Build;
  let server: ServerProcess;
  let board: CreatedBoard;
  let whole: Uint8Array;
  let stateVector: Uint8Array;

  beforeAll(async () => {
    build = await buildServer();
    server = await spawnServer(build.entry, { DATA_DIR: await tempFolder() });
    board = await createBoard(server.http, { board: toBoardJson(cityBoard(CARDS, 3)) });
    const first = await welcome(NOTHING);
    if (first.kind === 'gone') throw new Error(`let go with ${first.code}`);
    whole = first.bytes;
    const doc = new Y.Doc();
    Y.applyUpdate(doc, whole);
    stateVector = Y.encodeStateVector(doc);
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await build.remove();
  });

  /** Comes with what a state vector tells, and leaves with the answer. */
  function welcome(have: Uint8Array): Promise<Welcome> {
    const socket = new WebSocket(`${server.ws}/sync/${board.id}`, ['parcours.v1', board.tokens.edit]);
    return new Promise((resolve) => {
      socket.on('open', () => socket.send(encodeSyncStep1(have)));
      socket.on('close', (code) => resolve({ kind: 'gone', code }));
      socket.on('error', () => {});
      socket.on('message', (data: Buffer) => {
        const frame = readFrame(new Uint8Array(data));
        if (frame.kind !== 'step-2') return;
        resolve({ kind: 'answer', bytes: frame.bytes });
        socket.terminate();
      });
    });
  }

  /** Who was so short of time for so long that the server took them for dead comes again, as every provider does. */
  async function welcomeAtLast(have: Uint8Array): Promise<Welcome> {
    const answer = await welcome(have);
    if (answer.kind === 'answer' || answer.code !== TAKEN_FOR_DEAD) return answer;
    tally({ cameAgain: 1 });
    return welcome(have);
  }

  /** What became of all, and what one cost the server, in milliseconds of its loop, and all in memory. */
  async function storm(have: Uint8Array) {
    const pid = server.child.pid ?? 0;
    resetPeakMemory(pid);
    const [memory, time] = [memoryOf(pid), loopTimeOf(pid)];
    const expected = await welcome(have);
    const come = async () => {
      const answer = await welcomeAtLast(have);
      if (answer.kind === 'gone') return `gone with ${answer.code}`;
      if (expected.kind === 'gone') return `gone with ${expected.code}`;
      return Buffer.compare(answer.bytes, expected.bytes) === 0 ? 'the same' : 'another';
    };
    const answers = await Promise.all(Array.from({ length: CROWD }, come));
    tally({ storms: 1, joins: CROWD });
    const each = (loopTimeOf(pid) - time) / CROWD;
    const megabytes = (peakMemoryOf(pid) - memory) / (1 << 20);
    process.stdout.write(
      `${CROWD} at once: ${each.toFixed(2)} ms of the loop each, ${megabytes.toFixed(0)} MiB in all\n`,
    );
    return { answers, each, megabytes };
  }

  test('SV-62 with nothing, to a large board: all get the same bytes, made once', async () => {
    const { answers, megabytes } = await storm(NOTHING);
    expect(new Set(answers)).toEqual(new Set(['the same']));
    const copies = (CROWD * whole.length) / (1 << 20);
    expect(megabytes).toBeLessThan(copies / 4);
  });

  test('SV-62 who come back with what they had: all get what they lack, for as little', async () => {
    const alone = await storm(NOTHING);
    const again = await storm(stateVector);
    expect(again.answers.every((answer) => answer === again.answers[0] && !answer.startsWith('gone'))).toBe(
      true,
    );
    expectWithin(again.each - 3 * alone.each, 0.5);
  });

  test('SV-62 meanwhile, and after, edits go from one to another', async () => {
    const [writer, reader] = [board.tokens.edit, board.tokens.view].map((token) =>
      stockClient(server.ws, board.id, token),
    );
    await Promise.all([writer?.synced(), reader?.synced()]);
    const during = storm(NOTHING);
    for (let index = 0; index < 5; index += 1) {
      writer?.doc.getMap('meta').set('city', `Lyon ${index}`);
      await until(() => reader?.doc.getMap('meta').get('city') === `Lyon ${index}`);
    }
    const { answers } = await during;
    expect(answers.filter((answer) => answer.startsWith('gone'))).toEqual([]);
    for (const client of [writer, reader]) client?.destroy();
  });
});
