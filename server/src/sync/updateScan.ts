import { ByteCursor } from './byteCursor.ts';
import { scanContent } from './contentScan.ts';

/** What can be said of an update without building anything from it. */
export interface UpdateSummary {
  /** Number of structs and of deleted ranges: nothing at all where it is 0. */
  readonly size: number;
  /** How many clock ticks it deletes. */
  readonly deleted: number;
  /** For each client that wrote in it, the clock up to which (not included) it reaches. */
  readonly reach: ReadonlyMap<number, number>;
}

/** Four thousand new cards at once; past it, a frame takes the server more than a blink. */
const MAX_STRUCTS = 50_000;
/** Structs, deleted ranges and single values together. Who comes back tells of every deletion there ever was. */
const MAX_PARTS = 250_000;
const MAX_CLIENTS = 20_000;

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
 * Walks over a state vector, as `scanUpdate` does over an update.
 * @throws RangeError where it is malformed, or tells of more clients than any board has.
 */
export function scanStateVector(stateVector: Uint8Array): void {
  const cursor = new ByteCursor(stateVector, MAX_CLIENTS);
  const clients = cursor.count(2);
  for (let index = 0; index < 2 * clients; index += 1) cursor.unsigned();
  if (cursor.remaining > 0) throw new RangeError('bytes left over after the state vector');
}

/**
 * Walks over an update in the format of Yjs, version 1, in time and memory bounded by its length: Yjs itself
 * makes room for as many structs as the first bytes claim. An item may refer only to what its own client wrote
 * before it: Yjs takes that for granted, and throws in the middle of the work where it is not so.
 * @throws RangeError where the update is malformed, or has more parts than any honest one.
 */
export function scanUpdate(update: Uint8Array): UpdateSummary {
  const cursor = new ByteCursor(update, MAX_PARTS);
  const reach = new Map<number, number>();
  let size = 0;
  const clients = cursor.count(3);
  if (clients > MAX_CLIENTS) throw new RangeError('an update of too many clients');
  for (let index = 0; index < clients; index += 1) {
    size += scanClient(cursor, reach);
    if (size > MAX_STRUCTS) throw new RangeError('an update of too many structs');
  }
  const deletes = scanDeletes(cursor);
  size += deletes.ranges;
  if (cursor.remaining > 0) throw new RangeError('bytes left over after the update');
  return { size, deleted: deletes.ticks, reach };
}

function scanClient(cursor: ByteCursor, reach: Map<number, number>): number {
  const structs = cursor.count(2);
  const client = cursor.unsigned();
  let to = cursor.unsigned();
  if (reach.has(client)) throw new RangeError('a client is listed twice');
  for (let index = 0; index < structs; index += 1) {
    const length = scanStruct(cursor, client, to);
    if (length === 0) throw new RangeError('a struct of no length');
    to += length;
    if (to > MAX_CLOCK) throw new RangeError('a clock is too large');
  }
  reach.set(client, to);
  return structs;
}

function scanStruct(cursor: ByteCursor, client: number, clock: number): number {
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
function scanDeletes(cursor: ByteCursor): { ranges: number; ticks: number } {
  let [ranges, ticks] = [0, 0];
  const seen = new Set<number>();
  const clients = cursor.count(2);
  for (let index = 0; index < clients; index += 1) {
    seen.add(cursor.unsigned());
    const count = cursor.count(2);
    let end = 0;
    for (let range = 0; range < count; range += 1) {
      const { clock, length } = scanRange(cursor, end);
      ticks += length;
      end = clock + length;
    }
    ranges += count;
  }
  if (seen.size < clients) throw new RangeError('a client is listed twice');
  return { ranges, ticks };
}

function scanRange(cursor: ByteCursor, after: number): { clock: number; length: number } {
  const clock = cursor.unsigned();
  const length = cursor.unsigned();
  if (length === 0) throw new RangeError('a range of no length');
  if (clock < after) throw new RangeError('ranges out of order');
  if (clock + length > MAX_CLOCK) throw new RangeError('a clock is too large');
  return { clock, length };
}
