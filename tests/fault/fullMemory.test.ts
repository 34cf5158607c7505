import { once } from 'node:events';
import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { encodeSaved, encodeUpdate } from '@parcours/shared/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { someOf } from '../helpers/atLength.ts';
import { clientFrame } from '../helpers/clientFrame.ts';
import { kindsOf } from '../helpers/frames.ts';
import { openRawClient, type RawClient } from '../helpers/rawClient.ts';
import { type CreatedBoard, createBoard } from '../helpers/server.ts';
import { tally } from '../helpers/tally.ts';
import { startTwoBoards, type TwoBoards } from '../helpers/twoBoards.ts';

const MEBIBYTE = 1 << 20;
/** A line that brings two megabytes a second. */
const LINE = { bytes: 64 << 10, milliseconds: 32 };

/** What somebody brings who was offline for long. It comes in frames, as browsers cut it; answers to pings go between them. */
const COPY = (() => {
  const doc = new Y.Doc();
  for (let note = 0; note < 3; note += 1) doc.getMap('notes').set(`${note}`, 'x'.repeat(MEBIBYTE));
  return encodeUpdate(Y.encodeStateAsUpdate(doc));
})();

const unfinished = (bytes: number) => clientFrame(2, Buffer.alloc(bytes)).subarray(0, -Math.ceil(bytes / 10));
const largest = clientFrame(2, Buffer.alloc(8 * MEBIBYTE));
const HEAD_BYTES = largest.length - 8 * MEBIBYTE;
const nothing = clientFrame(2, encodeUpdate(new Uint8Array(7 * MEBIBYTE)));

/** What lies below a client's WebSocket, which `ws` keeps to itself. */
function streamOf({ socket }: RawClient): Socket {
  const stream: unknown = Reflect.get(socket, '_socket');
  if (stream instanceof Socket) return stream;
  throw new Error('the client has no socket');
}

async function write(stream: Socket, bytes: Uint8Array): Promise<void> {
  if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
}

describe('a large message while others fill the space for them', () => {
  let boards: TwoBoards;
  let isOver = false;
  let attackers: RawClient[] = [];
  const going = new Set<Promise<void>>();
  beforeAll(async () => {
    boards = await startTwoBoards();
  });
  afterAll(() => boards.end());

  /** Somebody does a thing by a connection, and comes again as soon as it has ended, until all is over. */
  async function insist(
    { id, tokens }: CreatedBoard,
    does: (stream: Socket) => Promise<void>,
  ): Promise<void> {
    while (!isOver) {
      const client = await openRawClient(boards.server.ws, id, tokens.view).catch(() => undefined);
      if (client === undefined) continue;
      if (isOver) client.socket.terminate();
      attackers.push(client);
      const stream = streamOf(client);
      stream.on('error', () => {});
      await Promise.race([does(stream), client.closed]);
      await client.closed;
      attackers = attackers.filter((other) => other !== client);
    }
  }

  const leaveUnfinished = (bytes: number) => (stream: Socket) => write(stream, unfinished(bytes));
  const repeat = async (stream: Socket) => {
    while (!isOver && !stream.destroyed) await write(stream, nothing);
  };

  /** Brings a large copy by a line of its own; the close code, where it came to none of `saved`. */
  async function bringCopy({ id, tokens }: CreatedBoard): Promise<number | 'saved'> {
    const client = await openRawClient(boards.server.ws, id, tokens.edit);
    for (let at = 0; at < COPY.length && client.socket.readyState === client.socket.OPEN; at += LINE.bytes) {
      const end = at + LINE.bytes;
      client.socket.send(COPY.subarray(at, end), { fin: end >= COPY.length });
      await pause(LINE.milliseconds);
    }
    client.send(encodeSaved(1));
    const saved = (async () => {
      while (!kindsOf(client.frames).includes('saved')) await once(client.socket, 'message');
      return 'saved' as const;
    })();
    const came = await Promise.race([saved, client.closed]);
    client.socket.terminate();
    return came;
  }

  const ATTACKS: readonly (readonly [
    name: string,
    attack: (honest: CreatedBoard) => Promise<void>[] | Promise<Promise<void>[]>,
  ])[] = [
    [
      '80 boards have a message of 0.9 MiB each that is left unfinished, and come again at once',
      async () => {
        const { http } = boards.server;
        const left = await Promise.all(Array.from({ length: 80 }, () => createBoard(http)));
        return left.map((board) => insist(board, leaveUnfinished(MEBIBYTE)));
      },
    ],
    [
      '16 connections to the same board repeat messages of 7 MiB',
      (honest) => Array.from({ length: 16 }, () => insist(honest, repeat)),
    ],
  ];

  test.each(someOf(ATTACKS, 2))('SV-157 %s: it arrives, and edits go on', async (_name, attack) => {
    const honest = await createBoard(boards.server.http);
    isOver = false;
    for (const each of await attack(honest)) going.add(each);
    const edits = boards.bystanders.edit(20);
    const [first, second] = [await bringCopy(honest), await bringCopy(honest)];
    await edits;
    isOver = true;
    for (const { socket } of attackers) socket.terminate();
    await Promise.all(going);
    going.clear();
    tally({ attacks: 1 });
    expect([first, second]).toEqual(['saved', 'saved']);
    expect(boards.server.child.exitCode).toBeNull();
  });

  const STOPPED = [
    ['the first 64 KiB', HEAD_BYTES + (64 << 10)],
    ['the head', HEAD_BYTES],
  ] as const;

  test.each(someOf(STOPPED, 2))(
    'SV-166 150 boards have %s of 8 MiB each sent and nothing more: it arrives, and nobody gives way',
    async (_, bytes) => {
      const { http, ws } = boards.server;
      const honest = await createBoard(http);
      const left = await Promise.all(Array.from({ length: 150 }, () => createBoard(http)));
      attackers = await Promise.all(left.map(({ id, tokens }) => openRawClient(ws, id, tokens.view)));
      let gaveWay = 0;
      for (const { closed } of attackers) {
        void closed.then(() => {
          gaveWay += 1;
        });
      }
      await Promise.all(attackers.map((client) => write(streamOf(client), largest.subarray(0, bytes))));
      const came = await bringCopy(honest);
      expect([came, gaveWay]).toEqual(['saved', 0]);
      tally({ attacks: 1 });
      for (const { socket } of attackers) socket.terminate();
    },
  );
});
