import { atOnce, type Work } from '../slices/work.ts';
import { ByteCursor } from './byteCursor.ts';
import { scanContent } from './contentScan.ts';

/** Consecutive structs of one client in an update: all of them, or so many. */
export interface Run {
  readonly client: number;
  readonly clock: number;
  readonly count: number;
  /** Where their bytes begin and end. */
  readonly from: number;
  readonly to: number;
}

/** What can be said of an update without building anything from it. */
export interface UpdateSummary {
  /** Number of structs and of deleted ranges: nothing at all where it is 0. */
  readonly size: number;
  /** How many clock ticks it deletes. */
  readonly deleted: number;
  /** For each client that wrote in it, the clock up to which (not included) it reaches. */
  readonly reach: ReadonlyMap<number, number>;
  readonly runs: readonly Run[];
  /** Where the bytes of the deletions begin. */
  readonly deletes: number;
}

/** A board of ten thousand cards at once has some 250,000. */
export const MAX_STRUCTS = 300_000;
/** Deleted ranges and single values together. */
export const MAX_PARTS = 250_000;
export const MAX_CLIENTS = 20_000;

const STRUCTS_A_RUN = 1000;

/** So many structs, or ranges, are scanned in no time. */
export const A_FEW = 50;

/** Decades of typing; a clock beyond it is forged, so that what its owner writes counts as known. */
const MAX_CLOCK = 2 ** 32;

/** Bits of a struct's first byte, in the update format of Yjs (version 1). */
export const KIND = 0b0001_1111;
export const HAS_PARENT_KEY = 0b0010_0000;
export const HAS_RIGHT = 0b0100_0000;
export const HAS_LEFT = 0b1000_0000;
/** Kinds of struct that are no item. */
export const COLLECTED = 0;
export const SKIP = 10;

/**
 * Scans a state vector, as `scanUpdate` does an update. `known` is how many clients the server knows: a client that
 * has what the server has may tell of all of them.
 * @throws RangeError where it is malformed, or tells of more clients than it may have met elsewhere.
 */
export function scanStateVector(stateVector: Uint8Array, known = 0): void {
  const cursor = new ByteCursor(stateVector, known + MAX_CLIENTS);
  const clients = cursor.countParts(2);
  for (let index = 0; index < 2 * clients; index += 1) cursor.unsigned();
  if (cursor.remaining > 0) throw new RangeError('bytes left over after the state vector');
}

/**
 * Walks over an update in the format of Yjs, version 1, in time and memory bounded by its length: Yjs itself
 * makes room for as many structs as the first bytes claim. An item may refer only to what its own client wrote
 * before it: Yjs takes that for granted, and throws in the middle of the work where it is not so.
 * @throws RangeError where the update is malformed, or has more parts than any honest one.
 */
export const scanUpdate = (update: Uint8Array): UpdateSummary => atOnce(scanning(update));

/** The same as work that may be interrupted. */
export function* scanning(update: Uint8Array): Work<UpdateSummary> {
  const cursor = new ByteCursor(update, MAX_PARTS);
  const reach = new Map<number, number>();
  const runs: Run[] = [];
  let size = 0;
  const clients = cursor.count(3);
  if (clients > MAX_CLIENTS) throw new RangeError('an update of too many clients');
  for (let index = 0; index < clients; index += 1) {
    const structs = cursor.count(2);
    size += structs;
    if (size > MAX_STRUCTS) throw new RangeError('an update of too many structs');
    yield* scanClient(cursor, structs, { reach, runs });
  }
  const deletes = cursor.position;
  const { ranges, ticks } = yield* scanDeletes(cursor);
  if (cursor.remaining > 0) throw new RangeError('bytes left over after the update');
  return { size: size + ranges, deleted: ticks, reach, runs, deletes };
}

function* scanClient(
  cursor: ByteCursor,
  structs: number,
  { reach, runs }: { readonly reach: Map<number, number>; readonly runs: Run[] },
): Work<void> {
  const client = cursor.unsigned();
  let to = cursor.unsigned();
  if (reach.has(client)) throw new RangeError('a client is listed twice');
  let [left, clock, from] = [structs, to, cursor.position];
  while (left > 0) {
    const count = Math.min(left, STRUCTS_A_RUN);
    for (let index = 0; index < count; index += 1) {
      to += scanStruct(cursor, client, to);
      if (to > MAX_CLOCK) throw new RangeError('a clock is too large');
      if (index % A_FEW === 0) yield;
    }
    runs.push({ client, clock, count, from, to: cursor.position });
    [left, clock, from] = [left - count, to, cursor.position];
  }
  reach.set(client, to);
}

/** Walks over one struct; returns its length in clock ticks. @throws RangeError where it is malformed. */
export function scanStruct(cursor: ByteCursor, client: number, clock: number): number {
  const length = scanKind(cursor, client, clock);
  if (length === 0) throw new RangeError('a struct of no length');
  return length;
}

function scanKind(cursor: ByteCursor, client: number, clock: number): number {
  const info = cursor.byte();
  const kind = info & KIND;
  if (kind === COLLECTED || kind === SKIP) return cursor.unsigned();
  if (info & HAS_LEFT) scanReference(cursor, client, clock);
  if (info & HAS_RIGHT) scanReference(cursor, client, clock);
  if (!(info & (HAS_LEFT | HAS_RIGHT))) scanParent(cursor, info, client, clock);
  return scanContent(kind, cursor);
}

function scanParent(cursor: ByteCursor, info: number, client: number, clock: number): void {
  if (cursor.unsigned() === 1) cursor.skipSized();
  else scanReference(cursor, client, clock);
  if (info & HAS_PARENT_KEY) cursor.skipSized();
}

function scanReference(cursor: ByteCursor, client: number, clock: number): void {
  const toClient = cursor.unsigned();
  const toClock = cursor.unsigned();
  if (toClient === client && toClock >= clock) throw new RangeError('an item refers to what comes after it');
}

/** Yjs writes each client once and its ranges in order: one range many times over would be many times the work. */
function* scanDeletes(cursor: ByteCursor): Work<{ ranges: number; ticks: number }> {
  let [ranges, ticks] = [0, 0];
  const seen = new Set<number>();
  const clients = cursor.countParts(2);
  for (let index = 0; index < clients; index += 1) {
    seen.add(cursor.unsigned());
    const count = cursor.countParts(2);
    let end = 0;
    for (let range = 0; range < count; range += 1) {
      const { clock, length } = scanRange(cursor, end);
      ticks += length;
      end = clock + length;
      if (range % A_FEW === 0) yield;
    }
    ranges += count;
  }
  if (seen.size < clients) throw new RangeError('a client is listed twice');
  return { ranges, ticks };
}

/** One deleted range. @throws RangeError where it is malformed, or begins before a clock. */
export function scanRange(cursor: ByteCursor, after: number): { clock: number; length: number } {
  const clock = cursor.unsigned();
  const length = cursor.unsigned();
  if (length === 0) throw new RangeError('a range of no length');
  if (clock < after) throw new RangeError('ranges out of order');
  if (clock + length > MAX_CLOCK) throw new RangeError('a clock is too large');
  return { clock, length };
}
