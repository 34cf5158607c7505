import { CLOSE, MAX_MESSAGE_BYTES } from '@parcours/shared/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameReader } from '../../../../server/src/sync/socket/frameReader.ts';
import { MessageMemory } from '../../../../server/src/sync/socket/messageMemory.ts';
import { clientFrame } from '../../../helpers/clientFrame.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

interface Read {
  readonly messages: Uint8Array[];
  readonly controls: Uint8Array[];
  readonly failures: (readonly [code: number, reason: string])[];
}

function reader(memory = new MessageMemory(), board = 'board') {
  const read: Read = { messages: [], controls: [], failures: [] };
  const frames = new FrameReader(memory, board, {
    message: (bytes) => read.messages.push(bytes),
    control: (frame) => read.controls.push(frame),
    failed: (code, reason) => read.failures.push([code, reason]),
  });
  const take = (chunk: Uint8Array) => {
    frames.take(chunk);
    while (frames.step());
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
    const memory = new MessageMemory();
    const read = reader(memory);
    const frame = clientFrame(2, long);
    read.take(frame.subarray(0, 1000));
    expect(memory.bytes).toBeLessThan(4000);
    read.take(frame.subarray(1000, 500_000));
    expect(memory.bytes).toBeLessThan(2_000_000);
    read.take(frame.subarray(500_000));
    expect(read.messages.map(({ length }) => length)).toEqual([MAX_MESSAGE_BYTES]);
    expect(memory.bytes).toBe(0);
  });

  test('SV-157 where there is no room left, the board with most of it gives way with its oldest message', () => {
    const memory = new MessageMemory(100_000);
    const unfinished = (board: string, bytes: number) => {
      const read = reader(memory, board);
      read.take(clientFrame(2, Buffer.alloc(bytes)).subarray(0, -1));
      return read;
    };
    const quiet = unfinished('quiet', 20_000);
    const attackers = Array.from({ length: 10 }, () => unfinished('attacked', 30_000));
    const fallen = attackers.map(({ failures }) => failures.length);
    expect(fallen.slice(0, 7).every((count) => count === 1)).toBe(true);
    expect(fallen.at(-1)).toBe(0);
    expect(attackers[0]?.failures).toEqual([[CLOSE.tryAgain, 'server.busy']]);
    expect(quiet.failures).toEqual([]);
    expect(memory.bytes).toBeLessThanOrEqual(100_000);
    quiet.take(Buffer.of(0));
    expect(quiet.messages.length).toBe(1);
  });

  test('SV-157 what a connection held is free once it has ended', () => {
    const memory = new MessageMemory();
    const read = reader(memory);
    read.take(clientFrame(2, Buffer.alloc(5000)).subarray(0, -1));
    expect(memory.bytes).toBeGreaterThan(0);
    read.frames.end();
    expect(memory.bytes).toBe(0);
  });
});
