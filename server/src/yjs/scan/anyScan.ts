import type { ByteCursor } from './byteCursor.ts';

const MAX_DEPTH = 100;

/** Walks over a value in lib0's `any` encoding. @throws RangeError where it is malformed or nested too deeply. */
export function skipAny(cursor: ByteCursor, depth = 0): void {
  if (depth > MAX_DEPTH) throw new RangeError('a value is nested too deeply');
  const skip = VALUES.get(cursor.byte());
  if (skip === undefined) throw new RangeError('an unknown type of value');
  skip(cursor, depth + 1);
}

type Skip = (cursor: ByteCursor, depth: number) => void;

const skipNothing: Skip = () => {};
const skipSized: Skip = (cursor) => cursor.skipSized();

const skipObject: Skip = (cursor, depth) => {
  const count = cursor.countParts(2);
  for (let index = 0; index < count; index += 1) {
    cursor.skipSized();
    skipAny(cursor, depth);
  }
};

const skipArray: Skip = (cursor, depth) => {
  const count = cursor.countParts(1);
  for (let index = 0; index < count; index += 1) skipAny(cursor, depth);
};

/** By the first byte of a value. */
const VALUES: ReadonlyMap<number, Skip> = new Map([
  [127, skipNothing],
  [126, skipNothing],
  [125, (cursor) => cursor.skipNumber()],
  [124, (cursor) => cursor.skip(4)],
  [123, (cursor) => cursor.skip(8)],
  [122, (cursor) => cursor.skip(8)],
  [121, skipNothing],
  [120, skipNothing],
  [119, skipSized],
  [118, skipObject],
  [117, skipArray],
  [116, skipSized],
]);
