import { ByteCursor } from './byteCursor.ts';

/** What can be said of an update without building anything from it. */
export interface UpdateSummary {
  /** Number of structs and of deleted ranges: nothing at all where it is 0. */
  readonly size: number;
  /** For each client that wrote in it, the clock that its part starts from. */
  readonly starts: ReadonlyMap<number, number>;
}

/** More than any honest board or merge needs; past it, Yjs takes seconds. */
const MAX_STRUCTS = 1_000_000;
const MAX_CLIENTS = 20_000;
const MAX_DEPTH = 100;

/** Bits of a struct's first byte, in the update format of Yjs (version 1). */
const CONTENT = 0b0001_1111;
const GARBAGE = 0;
const SKIP = 10;
const HAS_PARENT_KEY = 0b0010_0000;
const HAS_RIGHT = 0b0100_0000;
const HAS_LEFT = 0b1000_0000;

/**
 * Walks over an update in the format of Yjs, version 1, in time and memory bounded by its length: Yjs itself
 * makes room for as many structs as the first bytes claim.
 * @throws Error where it is malformed, or has more parts than any honest update.
 */
export function scanUpdate(update: Uint8Array): UpdateSummary {
  const cursor = new ByteCursor(update);
  const starts = new Map<number, number>();
  let size = 0;
  const clients = cursor.count(3);
  if (clients > MAX_CLIENTS) throw new RangeError('an update of too many clients');
  for (let index = 0; index < clients; index += 1) {
    size += scanClient(cursor, starts);
    if (size > MAX_STRUCTS) throw new RangeError('an update of too many structs');
  }
  size += scanDeletes(cursor);
  if (cursor.remaining > 0) throw new RangeError('bytes left over after the update');
  return { size, starts };
}

function scanClient(cursor: ByteCursor, starts: Map<number, number>): number {
  const structs = cursor.count(2);
  const client = cursor.unsigned();
  const clock = cursor.unsigned();
  if (starts.has(client)) throw new RangeError('a client is listed twice');
  starts.set(client, clock);
  for (let index = 0; index < structs; index += 1) scanStruct(cursor);
  return structs;
}

function scanDeletes(cursor: ByteCursor): number {
  let ranges = 0;
  const clients = cursor.count(2);
  for (let index = 0; index < clients; index += 1) {
    cursor.unsigned();
    const count = cursor.count(2);
    for (let range = 0; range < 2 * count; range += 1) cursor.unsigned();
    ranges += count;
  }
  return ranges;
}

function scanStruct(cursor: ByteCursor): void {
  const info = cursor.byte();
  const kind = info & CONTENT;
  if (kind === GARBAGE || kind === SKIP) skipLength(cursor);
  else scanItem(cursor, info);
}

function scanItem(cursor: ByteCursor, info: number): void {
  if (info & HAS_LEFT) skipId(cursor);
  if (info & HAS_RIGHT) skipId(cursor);
  if (!(info & (HAS_LEFT | HAS_RIGHT))) skipParent(cursor, info);
  const scan = CONTENTS[info & CONTENT];
  if (scan === undefined) throw new RangeError('an unknown kind of content');
  scan(cursor);
}

function skipParent(cursor: ByteCursor, info: number): void {
  if (cursor.unsigned() === 1) cursor.skipSized();
  else skipId(cursor);
  if (info & HAS_PARENT_KEY) cursor.skipSized();
}

function skipId(cursor: ByteCursor): void {
  cursor.unsigned();
  cursor.unsigned();
}

/** A struct of no length would never advance its client's clock. */
function skipLength(cursor: ByteCursor): void {
  if (cursor.unsigned() === 0) throw new RangeError('a struct of no length');
}

const skipString = (cursor: ByteCursor): void => cursor.skipSized();

function skipText(cursor: ByteCursor): void {
  const length = cursor.unsigned();
  if (length === 0) throw new RangeError('a struct of no length');
  cursor.skip(length);
}

function skipEach(cursor: ByteCursor, skip: (cursor: ByteCursor) => void): void {
  const count = cursor.count(1);
  if (count === 0) throw new RangeError('a struct of no length');
  for (let index = 0; index < count; index += 1) skip(cursor);
}

const XML_ELEMENT = 3;
const XML_HOOK = 5;
const LAST_TYPE = 6;

function skipType(cursor: ByteCursor): void {
  const type = cursor.unsigned();
  if (type > LAST_TYPE) throw new RangeError('an unknown shared type');
  if (type === XML_ELEMENT || type === XML_HOOK) cursor.skipSized();
}

/** By the number that a struct's first byte gives its content. */
const CONTENTS: readonly (((cursor: ByteCursor) => void) | undefined)[] = [
  undefined,
  skipLength,
  (cursor) => skipEach(cursor, skipString),
  skipString,
  skipText,
  skipString,
  (cursor) => {
    cursor.skipSized();
    cursor.skipSized();
  },
  skipType,
  (cursor) => skipEach(cursor, skipAny),
  (cursor) => {
    cursor.skipSized();
    skipAny(cursor);
  },
];

function skipAny(cursor: ByteCursor, depth = 0): void {
  if (depth > MAX_DEPTH) throw new RangeError('a value is nested too deeply');
  const type = cursor.byte();
  const scan = ANYS.get(type);
  if (scan === undefined) throw new RangeError('an unknown type of value');
  scan(cursor, depth + 1);
}

const skipNothing = (): void => {};

/** By the first byte of a value in lib0's `any` encoding. */
const ANYS: ReadonlyMap<number, (cursor: ByteCursor, depth: number) => void> = new Map([
  [127, skipNothing],
  [126, skipNothing],
  [125, (cursor) => cursor.skipNumber()],
  [124, (cursor) => cursor.skip(4)],
  [123, (cursor) => cursor.skip(8)],
  [122, (cursor) => cursor.skip(8)],
  [121, skipNothing],
  [120, skipNothing],
  [119, skipString],
  [118, skipObject],
  [117, skipArray],
  [116, skipString],
]);

function skipObject(cursor: ByteCursor, depth: number): void {
  const count = cursor.count(2);
  for (let index = 0; index < count; index += 1) {
    cursor.skipSized();
    skipAny(cursor, depth);
  }
}

function skipArray(cursor: ByteCursor, depth: number): void {
  const count = cursor.count(1);
  for (let index = 0; index < count; index += 1) skipAny(cursor, depth);
}
