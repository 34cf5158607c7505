import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ByteCursor } from '../scan/byteCursor.ts';

interface Range {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
}

/**
 * The deletions of an update (v1) as updates, each of which deletes no more than so many clock ticks of a document,
 * or one struct: a range of five bytes may be a whole board. What is deleted already takes no time, nor does what is
 * not there yet. Each must be applied before the next is taken.
 */
export function* deletionsOf(bytes: Uint8Array, doc: Y.Doc, ticks: number): Generator<Uint8Array> {
  let gathered: Range[] = [];
  let left = ticks;
  for (const range of rangesIn(bytes)) {
    for (let { clock } = range; clock < range.end; ) {
      const { end, size } = firstPart({ ...range, clock }, doc, left);
      gathered.push({ ...range, clock, end });
      left -= size;
      clock = end;
      if (left > 0) continue;
      yield encodeDeletions(gathered);
      [gathered, left] = [[], ticks];
    }
  }
  if (gathered.length > 0) yield encodeDeletions(gathered);
}

function* rangesIn(bytes: Uint8Array): Generator<Range> {
  const cursor = new ByteCursor(bytes);
  for (let clients = cursor.count(2); clients > 0; clients -= 1) {
    const client = cursor.unsigned();
    for (let ranges = cursor.count(2); ranges > 0; ranges -= 1) {
      const clock = cursor.unsigned();
      yield { client, clock, end: clock + cursor.unsigned() };
    }
  }
}

/**
 * The end of the first part of a range that deletes so many ticks of a document, or a little more; and how many those
 * are.
 */
function firstPart({ client, clock, end }: Range, doc: Y.Doc, ticks: number): { end: number; size: number } {
  const structs = doc.store.clients.get(client) ?? [];
  if (clock >= Y.getState(doc.store, client)) return { end, size: 0 };
  let size = 0;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= end) break;
    if (!struct.deleted) size += struct.length;
    if (size >= ticks) return { end: Math.min(end, struct.id.clock + struct.length), size };
  }
  return { end, size };
}

function encodeDeletions(ranges: readonly Range[]): Uint8Array {
  const byClient = new Map<number, Range[]>();
  for (const range of ranges) {
    const own = byClient.get(range.client);
    if (own) own.push(range);
    else byClient.set(range.client, [range]);
  }
  return encoding.encode((encoder) => {
    for (const number of [0, byClient.size]) encoding.writeVarUint(encoder, number);
    for (const [client, own] of byClient) {
      for (const number of [client, own.length]) encoding.writeVarUint(encoder, number);
      for (const { clock, end } of own) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, end - clock);
      }
    }
  });
}
