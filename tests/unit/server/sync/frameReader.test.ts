import { CLOSE, MAX_MESSAGE_BYTES } from '@parcours/shared/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MessageMemory } from '../../../../server/src/sync/messageMemory.ts';
import { FrameReader } from '../../../../server/src/sync/socket/frameReader.ts';
import { clientFrame } from '../../../helpers/clientFrame.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { testClock } from '../../../helpers/testClock.ts';

interface Read {
  readonly messages: Uint8Array[];
  readonly controls: Uint8Array[];
  readonly failures: (readonly [code: number, reason: string])[];
}

function reader(memory = new MessageMemory(testClock()), board = 'board') {
  const read: Read = { messages: [], controls: [], failures: [] };
  const goOn = () => {
    while (frames.step());
  };
  const frames = new FrameReader(
    memory,
    { board, isHeldUp: () => false },
    {
      message: (bytes) => read.messages.push(bytes),
      control: (frame) => read.controls.push(frame),
      hasSpace: goOn,
      failed: (code, reason) => read.failures.push([code, reason]),
    },
  );
  const take = (chunk: Uint8Array) => {
    frames.take(chunk);
    goOn();
  };
  return { ...read, frames, take };
}

const bytesOf = (data: readonly Uint8Array[]) => data.map((each) => [...each]);

describe('what comes by a socket', () => {
  const message = fc.record({
    parts: fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 }),
    ping: fc.option(fc.uint8Array({ maxLength: 125 }), { nil: undefined }),
  });

  test('SV-156 is read as it was written, in however many pieces it comes', () => {
    const property = fc.property(
      fc.array(message, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }),
      (messages, sizes) => {
        const frames = messages.flatMap(({ parts, ping }) =>
          parts.flatMap((part, at) => [
            clientFrame(at === 0 ? 2 : 0, part, at === parts.length - 1),
            ...(ping === undefined ? [] : [clientFrame(9, ping)]),
          ]),
        );
        const all = Buffer.concat(frames);
        const read = reader();
        for (let at = 0, turn = 0; at < all.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          read.take(all.subarray(at, at + size));
          at += size;
        }
        expect(bytesOf(read.messages)).toEqual(bytesOf(messages.map(({ parts }) => Buffer.concat(parts))));
        expect(bytesOf(read.controls)).toEqual(
          bytesOf(frames.filter((frame) => ((frame[0] ?? 0) & 15) === 9)),
        );
        expect(read.failures).toEqual([]);
      },
    );
    fc.assert(property, { numRuns: propertyRuns(200) });
  });

  test('SV-156 goes on after each message, so that others have their turn between them', () => {
    const read = reader();
    read.frames.take(Buffer.concat([clientFrame(2, Buffer.of(1)), clientFrame(2, Buffer.of(2))]));
    expect(read.frames.step()).toBe(true);
    expect(read.messages.length).toBe(1);
    expect(read.frames.step()).toBe(false);
    expect(bytesOf(read.messages)).toEqual([[1], [2]]);
  });

  const long = Buffer.alloc(MAX_MESSAGE_BYTES);
  test.each<readonly [string, number, readonly Uint8Array[]]>([
    ['a frame that is not masked', CLOSE.malformed, [Buffer.of(0x82, 1, 1)]],
    ['a frame of an extension', CLOSE.malformed, [Buffer.of(0xc2, 0x80, 0, 0, 0, 0)]],
    ['an unknown kind of frame', CLOSE.malformed, [clientFrame(3, Buffer.of(1))]],
    ['an unknown control frame', CLOSE.malformed, [clientFrame(11, Buffer.of(1))]],
    ['a control frame in parts', CLOSE.malformed, [clientFrame(9, Buffer.of(1), false)]],
    ['a control frame that is long', CLOSE.malformed, [clientFrame(9, Buffer.alloc(126))]],
    ['a part of nothing', CLOSE.malformed, [clientFrame(0, Buffer.of(1))]],
    [
      'a message within another',
      CLOSE.malformed,
      [clientFrame(2, Buffer.of(1), false), clientFrame(2, Buffer.of(1))],
    ],
    ['a message that is too long', CLOSE.tooLarge, [clientFrame(2, Buffer.concat([long, Buffer.of(1)]))]],
    [
      'parts that are too long together',
      CLOSE.tooLarge,
      [clientFrame(2, long, false), clientFrame(0, Buffer.of(1))],
    ],
    ['a length beyond all numbers', CLOSE.tooLarge, [Buffer.of(0x82, 0xff, ...Array(12).fill(255))]],
  ])('SV-156 %s ends it, and what follows is not read', (_name, code, chunks) => {
    const read = reader();
    for (const chunk of chunks) read.take(chunk);
    read.take(clientFrame(2, Buffer.of(1)));
    expect(read.failures.map(([failure]) => failure)).toEqual([code]);
    expect(read.messages).toEqual([]);
  });

  test('SV-156 a message of the largest size is taken, and memory grows with what has come of it', () => {
    const { take, messages } = reader();
    const frame = clientFrame(2, long);
    const before = process.memoryUsage().arrayBuffers;
    const others = Array.from({ length: 7 }, () => reader());
    for (const other of others) other.take(frame.subarray(0, 1000));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_MESSAGE_BYTES);
    for (let at = 0; at < frame.length; at += 1 << 18) take(frame.subarray(at, at + (1 << 18)));
    expect(messages.map(({ length }) => length)).toEqual([MAX_MESSAGE_BYTES]);
  });

  test('SV-156 a message in many frames is copied a few times, however short they are', () => {
    const memory = new MessageMemory(testClock());
    let growths = 0;
    const open = memory.open.bind(memory);
    memory.open = (sender) => {
      const portion = open(sender);
      const hold = (bytes: number, whole: number) => {
        growths += 1;
        return portion.hold(bytes, whole);
      };
      return { ...portion, hold };
    };
    const read = reader(memory);
    read.take(clientFrame(2, Buffer.alloc(4 << 20), false));
    for (let frame = 0; frame < 60_000; frame += 1) read.take(clientFrame(0, Buffer.of(1), false));
    read.take(clientFrame(0, Buffer.of(1)));
    expect(read.messages.map(({ length }) => length)).toEqual([(4 << 20) + 60_001]);
    expect(growths).toBeLessThan(10);
  });

  test('SV-156 a message cut finer than anyone has to closes with 4429, and work is handed back after some frames', () => {
    const read = reader();
    const crumbs = Buffer.concat(
      Array.from({ length: 500 }, (_, at) => clientFrame(at === 0 ? 2 : 0, Buffer.of(), false)),
    );
    let steps = 0;
    read.frames.take(crumbs);
    while (read.frames.step()) steps += 1;
    expect(steps).toBeGreaterThan(6);
    expect(read.failures).toEqual([]);
    const more = Array.from({ length: 501 }, () => clientFrame(0, Buffer.of(), false));
    read.take(Buffer.concat(more));
    expect(read.failures).toEqual([[CLOSE.tooMuch, 'quota']]);
  });

  test('SV-156 nothing is read behind a close', () => {
    const read = reader();
    read.take(
      Buffer.concat([
        clientFrame(8, Buffer.of(3, 232)),
        clientFrame(2, Buffer.of(1)),
        clientFrame(9, Buffer.of()),
      ]),
    );
    read.take(clientFrame(2, Buffer.of(1)));
    expect(read.controls.length).toBe(1);
    expect(read.messages).toEqual([]);
  });

  test('SV-156 once the server has closed, the answer is found among what was on its way, and that has an end', () => {
    const memory = new MessageMemory(testClock());
    const read = reader(memory);
    const begun = clientFrame(2, Buffer.alloc(5000), false);
    read.take(begun.subarray(0, 3000));
    read.frames.awaitClose();
    expect(memory.bytes).toBe(0);
    read.take(begun.subarray(3000));
    read.take(
      Buffer.concat([
        clientFrame(0, Buffer.of(1)),
        clientFrame(9, Buffer.of()),
        clientFrame(2, Buffer.of(2)),
      ]),
    );
    expect([read.messages, read.controls, memory.bytes]).toEqual([[], [], 0]);
    read.take(clientFrame(8, Buffer.of(3, 232)));
    expect(read.controls.length).toBe(1);

    const flood = reader();
    flood.frames.awaitClose();
    for (let frame = 0; frame <= 10_000; frame += 1) flood.take(clientFrame(9, Buffer.of()));
    flood.take(clientFrame(8, Buffer.of(3, 232)));
    expect([flood.failures, flood.controls]).toEqual([[], []]);
  });

  const unfinished = (memory: MessageMemory, board: string, bytes: number) => {
    const read = reader(memory, board);
    read.take(clientFrame(2, Buffer.alloc(bytes)).subarray(0, -1));
    return read;
  };

  test('SV-166 where there is no space left, a small message of the board with most of them gives way', () => {
    const memory = new MessageMemory(testClock(), 100_000);
    const quiet = unfinished(memory, 'quiet', 20_000);
    const attackers = Array.from({ length: 10 }, () => unfinished(memory, 'attacked', 30_000));
    const fallen = attackers.map(({ failures }) => failures.length);
    expect(fallen.slice(0, 7).every((count) => count === 1)).toBe(true);
    expect(fallen.at(-1)).toBe(0);
    expect(attackers[0]?.failures).toEqual([[CLOSE.tryAgain, 'server.busy']]);
    expect(quiet.failures).toEqual([]);
    expect(memory.bytes).toBeLessThanOrEqual(100_000);
    quiet.take(Buffer.of(0));
    expect(quiet.messages.length).toBe(1);
  });

  test('SV-166 who leaves small messages unfinished on many boards makes none give way that goes on', () => {
    const clock = testClock();
    const memory = new MessageMemory(clock, 100_000);
    const honest = reader(memory, 'honest');
    const frame = clientFrame(2, Buffer.alloc(40_000));
    const left = Array.from({ length: 20 }, (_, at) => {
      clock.advance(1000);
      honest.take(frame.subarray(at * 2000, (at + 1) * 2000));
      return unfinished(memory, `left ${at}`, 8000);
    });
    honest.take(frame.subarray(40_000));
    expect(honest.failures).toEqual([]);
    expect(honest.messages.length).toBe(1);
    expect(left.filter(({ failures }) => failures.length > 0).length).toBeGreaterThan(5);
  });

  test.each([5000, 500_000])(
    'SV-157 what a message of %i bytes held is free once its connection has ended',
    (bytes) => {
      const memory = new MessageMemory(testClock());
      const read = unfinished(memory, 'board', bytes);
      expect(memory.bytes).toBeGreaterThan(0);
      read.frames.end();
      expect(memory.bytes).toBe(0);
    },
  );

  const MEBIBYTE = 1 << 20;

  test('SV-157 a large message waits for space for all of it, with what came behind its head, and then goes on', () => {
    const memory = new MessageMemory(testClock(), 3 * MEBIBYTE);
    const [first, second] = [unfinished(memory, 'a', 2 * MEBIBYTE), reader(memory, 'b')];
    const data = Buffer.alloc(2 * MEBIBYTE, 5);
    const all = Buffer.concat([
      clientFrame(2, Buffer.of(1)),
      clientFrame(2, data),
      clientFrame(9, Buffer.of()),
    ]);
    second.take(all);
    expect(second.messages.map(({ length }) => length)).toEqual([1]);
    expect([second.frames.isWaiting, second.controls]).toEqual([true, []]);
    expect(memory.bytes).toBe(2 * MEBIBYTE);
    first.take(Buffer.of(0));
    expect(second.frames.isWaiting).toBe(false);
    expect(second.messages.map(({ length }) => length)).toEqual([1, 2 * MEBIBYTE]);
    expect(Buffer.compare(second.messages[1] ?? Buffer.of(), data)).toBe(0);
    expect([second.controls.length, memory.bytes]).toEqual([1, 0]);
  });

  test('SV-157 a message in frames has space for the largest behind its first part while more may follow, and for itself behind its last', () => {
    const memory = new MessageMemory(testClock(), MAX_MESSAGE_BYTES);
    const part = Buffer.alloc(60_000);
    const begin = (board: string) => {
      const read = reader(memory, board);
      for (let at = 0; at < 8; at += 1) read.take(clientFrame(at === 0 ? 2 : 0, part, false));
      return read;
    };
    const [read, other] = [begin('board'), begin('other')];
    expect(memory.bytes).toBe(2 * 8 * part.length);
    read.take(clientFrame(0, part, false));
    expect(memory.bytes).toBe(MAX_MESSAGE_BYTES + 8 * part.length);
    other.take(clientFrame(0, part));
    expect(other.frames.isWaiting).toBe(true);
    read.take(clientFrame(0, part).subarray(0, -1));
    expect([other.frames.isWaiting, other.messages.length]).toEqual([false, 1]);
    read.take(Buffer.of(0));
    expect([read.messages.length, memory.bytes]).toEqual([1, 0]);
  });

  test('SV-157 what waits is passed over once the server closes, and the answer to that is found behind it', () => {
    const memory = new MessageMemory(testClock(), MEBIBYTE);
    const first = unfinished(memory, 'a', MEBIBYTE);
    const read = reader(memory, 'b');
    read.take(Buffer.concat([clientFrame(2, Buffer.alloc(MEBIBYTE)), clientFrame(8, Buffer.of(3, 232))]));
    read.frames.awaitClose();
    while (read.frames.step());
    expect([read.messages, read.controls.length]).toEqual([[], 1]);
    first.frames.end();
    expect(memory.bytes).toBe(0);
  });

  /** Waits for space behind what came of it. */
  const waiting = (memory: MessageMemory, board: string) => {
    const read = reader(memory, board);
    read.take(clientFrame(2, Buffer.alloc(MEBIBYTE)).subarray(0, 100_000));
    expect(read.frames.isWaiting).toBe(true);
    return read;
  };

  test('SV-166 messages of which the heads have come hold nothing, however many and large they are', () => {
    const memory = new MessageMemory(testClock(), MEBIBYTE);
    const head = clientFrame(2, long).subarray(0, 14);
    for (let board = 0; board < 1000; board += 1) reader(memory, `${board}`).take(head);
    expect(memory.bytes).toBe(0);
    const honest = reader(memory, 'honest');
    honest.take(clientFrame(2, Buffer.alloc(MEBIBYTE)));
    expect(honest.messages.length).toBe(1);
  });

  test('SV-166 those of which a byte comes now and then give way to the beginning of one that goes on', () => {
    const clock = testClock();
    const memory = new MessageMemory(clock, MEBIBYTE);
    const trickling = Array.from({ length: 20 }, (_, board) => {
      const read = reader(memory, `${board}`);
      read.take(clientFrame(2, Buffer.alloc(60_000)).subarray(0, 50_000));
      return read;
    });
    for (let second = 0; second < 3; second += 1) {
      clock.advance(1000);
      for (const { take } of trickling) take(Buffer.of(0));
    }
    const honest = reader(memory, 'honest');
    const frame = clientFrame(2, long);
    for (let at = 0; at < 500_000; at += 100_000) honest.take(frame.subarray(at, at + 100_000));
    expect(honest.failures).toEqual([]);
    expect(memory.bytes).toBeLessThanOrEqual(MEBIBYTE);
    expect(trickling.some(({ failures }) => failures.length > 0)).toBe(true);
  });

  test('SV-157 who has stopped loses its space and not what has come, and comes to its end when it goes on', () => {
    const clock = testClock();
    const memory = new MessageMemory(clock, MEBIBYTE);
    const frame = clientFrame(2, Buffer.alloc(MEBIBYTE, 7));
    const stopped = reader(memory, 'stopped');
    stopped.take(frame.subarray(0, 200_000));
    const other = waiting(memory, 'other');
    clock.advance(1000);
    expect(other.frames.isWaiting).toBe(true);
    clock.advance(1000);
    expect([other.frames.isWaiting, stopped.failures]).toEqual([false, []]);
    stopped.take(frame.subarray(200_000));
    expect([stopped.frames.isWaiting, stopped.messages]).toEqual([true, []]);
    other.take(Buffer.alloc(MEBIBYTE));
    expect(bytesOf(other.messages.slice(0, 1)).map(({ length }) => length)).toEqual([MEBIBYTE]);
    expect(Buffer.compare(stopped.messages[0] ?? Buffer.of(), Buffer.alloc(MEBIBYTE, 7))).toBe(0);
  });
});
