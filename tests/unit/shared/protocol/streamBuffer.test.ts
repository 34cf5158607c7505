import { RecordReader, StreamBuffer } from '@parcours/shared/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldMemory } from '../../../helpers/heldMemory.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';

/** As the body of a request may lie: at the beginning, or the end, of something larger. */
const within = (size: number, length: number, from = 0) => {
  const part = new Uint8Array(size).subarray(from, from + length);
  return part.fill(7);
};

const KIB = 1 << 10;

describe('a stream that waits', () => {
  test.each([
    ['of one byte each', 100_000, () => Uint8Array.of(7)],
    ['of one byte each, in 16 KiB', 10_000, () => within(16 * KIB, 1)],
    ['of one byte each, behind what came before', 2000, () => within(256 * KIB, 1, 256 * KIB - 1)],
    ['of some kibibytes, in many', 200, () => within(256 * KIB, 5 * KIB)],
    ['of many sizes', 20_000, (index: number) => within(8 * KIB, 1 << (11 - (index % 12)))],
  ])('SV-163 takes memory by its length alone where it comes in parts %s', (_, count, part) => {
    const { made, bytes } = heldMemory(() => {
      const reader = new RecordReader(1 << 30);
      reader.put(Uint8Array.of(0, 0x3f, 0xff, 0xff, 0xff));
      for (let index = 0; index < count; index += 1) {
        reader.put(part(index));
        reader.next();
      }
      return reader;
    });
    expect(bytes).toBeLessThan(2 * KIB * KIB + 2.5 * made.waiting);
  });

  test('SV-106 is what was written, in whatever sizes', () => {
    const sizes = fc.array(fc.oneof(fc.nat(8), fc.nat(2000), fc.nat(9000)), { maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (lengths, first, second) => {
        const stream = new StreamBuffer();
        const written: number[] = [];
        for (const [index, length] of lengths.entries()) {
          const part = new Uint8Array(length).map((_, at) => index * 31 + at);
          stream.write(part);
          written.push(...part);
        }
        const end = written.length;
        const place = first % (end + 1);
        stream.acknowledge(place);
        const from = place + (second % (end - place + 1));
        expect([stream.begin, stream.end]).toEqual([place, end]);
        expect([...stream.read(from, end)]).toEqual(written.slice(from));
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('SV-163 copies nothing of what is large and lies by itself', () => {
    const [stream, large] = [new StreamBuffer(), new Uint8Array(1 << 20)];
    const { bytes } = heldMemory(() => {
      for (let time = 0; time < 20; time += 1) stream.write(Uint8Array.of(time), large);
    });
    expect(bytes).toBeLessThan(1 << 20);
    expect(stream.unread).toBe(20 * ((1 << 20) + 1));
  });
});
