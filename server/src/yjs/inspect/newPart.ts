import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ByteCursor } from '../scan/byteCursor.ts';
import {
  A_FEW,
  MAX_CLIENTS,
  MAX_PARTS,
  MAX_STRUCTS,
  type Run,
  scanRange,
  scanStruct,
} from '../scan/updateScan.ts';
import type { Work } from '../slices/work.ts';

/** The clock at which each deleted range of a client begins, and its length. */
type Ranges = readonly [client: number, numbers: readonly number[]];

/**
 * An update without what a document holds already, as work in whose pauses the document may grow: a client that sends
 * back all that it was sent is judged by what is new in it. What is known in part stays as it is.
 * @throws RangeError where the update is malformed, or deletes more ranges than any honest one.
 */
export function* newPartOf(update: Uint8Array, doc: Y.Doc): Work<Uint8Array> {
  const cursor = new ByteCursor(update, MAX_PARTS);
  const sections: Run[] = [];
  let clients = cursor.count(3);
  if (clients > MAX_CLIENTS + doc.store.clients.size) throw new RangeError('an update of too many clients');
  for (; clients > 0; clients -= 1) {
    const section = yield* newSection(cursor, doc);
    if (section.count > 0) sections.push(section);
    yield;
  }
  const deletes = yield* newDeletes(cursor, doc);
  if (cursor.remaining > 0) throw new RangeError('bytes left over after the update');
  if (sections.length > MAX_CLIENTS) throw new RangeError('an update of too many clients');
  return encode(update, sections, deletes);
}

/** What is left of one client's structs, from the first that is new. */
function* newSection(cursor: ByteCursor, { store }: Y.Doc): Work<Run> {
  let count = cursor.count(2);
  const client = cursor.unsigned();
  let clock = cursor.unsigned();
  const known = Y.getState(store, client);
  if (count > MAX_STRUCTS + known) throw new RangeError('an update of too many structs');
  let from = cursor.position;
  for (let [left, end] = [count, clock]; left > 0; left -= 1) {
    const scan = () => scanStruct(cursor, client, end);
    end += end < known ? cursor.sparing(scan) : scan();
    if (end <= known) [count, clock, from] = [left - 1, end, cursor.position];
    if (left % A_FEW === 0) yield;
  }
  return { client, clock, count, from, to: cursor.position };
}

function* newDeletes(cursor: ByteCursor, doc: Y.Doc): Work<Ranges[]> {
  const deletes: Ranges[] = [];
  const known = new Set<number>();
  let parts = 0;
  for (let clients = cursor.count(2); clients > 0; clients -= 1) {
    const client = cursor.unsigned();
    if (known.has(client)) throw new RangeError('a client is listed twice');
    if (doc.store.clients.has(client)) known.add(client);
    const numbers = yield* newRanges(cursor, client, doc);
    if (numbers.length > 0) deletes.push([client, numbers]);
    parts += numbers.length;
    yield;
    if (parts > MAX_PARTS) throw new RangeError('too many parts');
  }
  return deletes;
}

function* newRanges(cursor: ByteCursor, client: number, doc: Y.Doc): Work<number[]> {
  const ranges: number[] = [];
  let before = 0;
  for (let left = cursor.count(2); left > 0; left -= 1) {
    const { clock, length } = scanRange(cursor, before);
    before = clock + length;
    for (let at = clock; at < before; ) {
      const { isLiving, end } = stretchFrom(at, before, client, doc);
      if (isLiving) ranges.push(at, end - at);
      at = end;
      if (left % A_FEW === 0 || at < before) yield;
    }
    if (ranges.length > MAX_PARTS) throw new RangeError('too many parts');
  }
  return ranges;
}

/** The most structs of one step. */
const STRUCTS_A_STEP = 100;

/** Up to where, from one clock towards another, all is deleted, or nothing is; what is not there yet is not. */
function stretchFrom(
  from: number,
  to: number,
  client: number,
  { store }: Y.Doc,
): { readonly isLiving: boolean; readonly end: number } {
  const state = Y.getState(store, client);
  if (from >= state) return { isLiving: true, end: to };
  const structs = store.clients.get(client) ?? [];
  const first = Y.findIndexSS(structs, from);
  const isLiving = structs[first]?.deleted === false;
  const goesOn = ({ id, deleted }: Y.Item | Y.GC) => deleted !== isLiving && id.clock < to;
  const steps = structs.slice(first, first + STRUCTS_A_STEP).findIndex((struct) => !goesOn(struct));
  const next = structs[first + (steps < 0 ? STRUCTS_A_STEP : steps)];
  return { isLiving, end: Math.min(to, next?.id.clock ?? state) };
}

function encode(update: Uint8Array, sections: readonly Run[], deletes: readonly Ranges[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length);
    for (const { client, clock, count, from, to } of sections) {
      for (const number of [count, client, clock]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8Array(encoder, update.subarray(from, to));
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const [client, numbers] of deletes) {
      for (const number of [client, numbers.length / 2, ...numbers]) encoding.writeVarUint(encoder, number);
    }
  });
}
