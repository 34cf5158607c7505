import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Source } from '../../../../server/src/sync/fairScheduler.ts';
import { MessageMemory } from '../../../../server/src/sync/messageMemory.ts';
import { FairStream } from '../../../../server/src/sync/socket/fairStream.ts';
import { clientFrame } from '../../../helpers/clientFrame.ts';
import { testClock } from '../../../helpers/testClock.ts';
import { until } from '../../../helpers/until.ts';

interface Waiting {
  readonly source: Source;
  readonly work: () => boolean;
}

let waiting: Waiting[];
let near: Socket;
let far: Socket;
let stream: FairStream;
let received: Buffer[];
let memory: MessageMemory;
let failures: number[];

function letOneThrough(): void {
  const first = waiting.shift();
  while (first?.work());
  first?.source.resume();
}

beforeEach(async () => {
  const mine: Waiting[] = [];
  waiting = mine;
  received = [];
  failures = [];
  memory = new MessageMemory(testClock());
  const server = createServer({ allowHalfOpen: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const accepted = once(server, 'connection');
  far = connect({ port: address.port, host: '127.0.0.1', allowHalfOpen: true });
  [[near]] = await Promise.all([accepted, once(far, 'connect')]);
  server.close();
  stream = new FairStream({
    socket: near,
    head: Buffer.alloc(0),
    board: 'board',
    memory,
    inTurn: (source, work) => {
      source.pause();
      mine.push({ source, work });
    },
  });
  stream.listen({
    message: (bytes) => received.push(Buffer.from(bytes)),
    failed: (code) => failures.push(code),
  });
  stream.resume();
});
afterEach(() => {
  for (const socket of [far, near]) socket.destroy();
});

const MESSAGES = 16;
const message = clientFrame(2, Buffer.alloc(64 << 10, 7));

test('SV-154 what comes by a socket is handed on in its turn, and nothing is read behind what waits', async () => {
  far.write(Buffer.concat(Array.from({ length: MESSAGES }, () => message)));
  await until(() => waiting.length === 1);
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  expect(waiting.length).toBe(1);
  expect(received).toEqual([]);
  await until(() => {
    letOneThrough();
    return received.length === MESSAGES;
  });
  expect(received.every((bytes) => bytes.equals(Buffer.alloc(64 << 10, 7)))).toBe(true);
});

test('SV-154 nothing that came before the other side ended is lost, and the end comes last', async () => {
  let hasEnded = false;
  stream.on('end', () => {
    hasEnded = true;
  });
  far.end(clientFrame(2, Buffer.from('the last words')));
  await until(() => waiting.length > 0);
  expect(hasEnded).toBe(false);
  await until(() => {
    letOneThrough();
    return hasEnded;
  });
  expect(`${received}`).toBe('the last words');
});

test('SV-154 whose control frames are not read yet has its socket wait, and goes on when they are', async () => {
  stream.pause();
  far.write(Buffer.concat(Array.from({ length: 50_000 }, () => clientFrame(9, Buffer.alloc(100)))));
  await until(() => {
    letOneThrough();
    return near.isPaused() && waiting.length === 0;
  });
  expect(stream.readableLength).toBeLessThan(1 << 20);
  let bytes = 0;
  stream.on('data', (frame: Buffer) => {
    bytes += frame.length;
  });
  stream.resume();
  await until(() => {
    letOneThrough();
    return bytes === 50_000 * 106;
  });
});

test('SV-154 what is written goes out at once, and the other side hears of an end', async () => {
  const heard: Buffer[] = [];
  far.on('data', (chunk: Buffer) => heard.push(chunk));
  const ended = once(far, 'end');
  stream.end('to the other side');
  await ended;
  expect(`${Buffer.concat(heard)}`).toBe('to the other side');
});

test('SV-154 a socket that breaks off ends its stream, and what waits of it is let go', async () => {
  stream.on('error', () => {});
  far.write('half a mess');
  await until(() => waiting.length > 0);
  far.resetAndDestroy();
  await until(() => {
    letOneThrough();
    return stream.closed;
  });
  expect(near.destroyed).toBe(true);
});

/** Takes all the space for large messages; returns what gives it back. */
function takeAllSpace(): () => void {
  const sender = { board: 'other', isHeldUp: () => true, hasSpace: () => {}, giveWay: () => {} };
  const portion = memory.open(sender);
  expect(portion.hold(64 << 20, 64 << 20)).toBe(true);
  return () => portion.release();
}

test('SV-157 nothing is read of a socket whose message waits for space, and nothing is lost, its end neither', async () => {
  const release = takeAllSpace();
  let hasEnded = false;
  stream.on('end', () => {
    hasEnded = true;
  });
  const part = Buffer.alloc(40_000, 3);
  far.write(clientFrame(2, part, false));
  far.end(
    Buffer.concat([
      clientFrame(0, part),
      clientFrame(2, Buffer.alloc(1 << 20, 4)),
      clientFrame(2, Buffer.of(5)),
    ]),
  );
  await until(() => {
    letOneThrough();
    return stream.isWaiting;
  });
  for (let turn = 0; turn < 50; turn += 1) {
    letOneThrough();
    await new Promise(setImmediate);
  }
  expect([near.isPaused(), hasEnded, received.length]).toEqual([true, false, 0]);
  release();
  await until(() => {
    letOneThrough();
    return hasEnded;
  });
  expect(received.map(({ length }) => length)).toEqual([80_000, 1 << 20, 1]);
  expect([stream.isWaiting, memory.bytes, failures]).toEqual([false, 0, []]);
});

test('SV-157 the end of a connection, by whichever side, gives up what it waits for', async () => {
  const release = takeAllSpace();
  far.write(clientFrame(2, Buffer.alloc(1 << 20)).subarray(0, 100_000));
  await until(() => {
    letOneThrough();
    return stream.isWaiting;
  });
  stream.awaitClose();
  expect(near.isPaused()).toBe(false);
  release();
  expect(memory.bytes).toBe(0);
  far.write(clientFrame(2, Buffer.alloc(1 << 20)).subarray(100_000));
  const answered = once(stream, 'data');
  far.write(clientFrame(8, Buffer.of(3, 232)));
  let frame: unknown;
  void answered.then(([data]) => {
    frame = data;
  });
  await until(() => {
    letOneThrough();
    return frame !== undefined;
  });
});
