import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Pace } from './pace.ts';

/** The most structs that are written between two checks of the time. */
const STRUCTS_A_LOOK = 500;

type Structs = readonly (Y.Item | Y.GC)[];

/** What a state vector lacks of one client: its structs from one on, of which the first may be known in part. */
interface Missing {
  readonly client: number;
  readonly structs: Structs;
  readonly from: number;
  readonly clock: number;
}

/** What a state vector lacks of what a document holds, the clients in the order in which Yjs writes them. */
export function missingIn({ store }: Y.Doc, stateVector: ReadonlyMap<number, number>): Missing[] {
  const missing: Missing[] = [];
  for (const [client, structs] of highestFirst(store.clients)) {
    const known = stateVector.get(client) ?? 0;
    if (known >= Y.getState(store, client)) continue;
    const clock = Math.max(known, structs[0]?.id.clock ?? 0);
    missing.push({ client, structs, clock, from: Y.findIndexSS(structs, clock) });
  }
  return missing;
}

/** How many structs those are. */
export const sizeOf = (missing: readonly Missing[]): number =>
  missing.reduce((sum, { structs, from }) => sum + structs.length - from, 0);

/**
 * What is missing, and the deletions, as one update, the same as `Y.encodeStateAsUpdate` makes, written in slices
 * between which the event loop turns. Nothing may change the document meanwhile.
 */
export async function encodeInSlices(
  missing: readonly Missing[],
  deletions: Uint8Array,
  pace: Pace,
): Promise<Uint8Array> {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  encoding.writeVarUint(rest, missing.length);
  let written = 0;
  for (const { client, structs, from, clock } of missing) {
    encoding.writeVarUint(rest, structs.length - from);
    encoder.writeClient(client);
    encoding.writeVarUint(rest, clock);
    for (let index = from; index < structs.length; index += 1) {
      const struct = structs[index];
      struct?.write(encoder, Math.max(0, clock - struct.id.clock));
      written += 1;
      if (written % STRUCTS_A_LOOK === 0 && pace.isDue) await pace.pause();
    }
  }
  encoding.writeUint8Array(rest, deletions);
  return encoder.toUint8Array();
}

/** All that is deleted in a document, as encoded at the end of an update. In slices, as above. */
export async function deletionsInSlices({ store }: Y.Doc, pace: Pace): Promise<Uint8Array> {
  const encoder = encoding.createEncoder();
  const clients: [number, number[]][] = [];
  for (const [client, structs] of highestFirst(store.clients)) {
    const ranges = await deletedRanges(structs, pace);
    if (ranges.length > 0) clients.push([client, ranges]);
  }
  encoding.writeVarUint(encoder, clients.length);
  for (const [client, ranges] of clients) {
    for (const number of [client, ranges.length / 2]) encoding.writeVarUint(encoder, number);
    for (const number of ranges) encoding.writeVarUint(encoder, number);
    if (pace.isDue) await pace.pause();
  }
  return encoding.toUint8Array(encoder);
}

/** The clock at which each begins, and its length. */
async function deletedRanges(structs: Structs, pace: Pace): Promise<number[]> {
  const ranges: number[] = [];
  let end = -1;
  for (const [index, { id, length, deleted }] of structs.entries()) {
    if (index % STRUCTS_A_LOOK === 0 && pace.isDue) await pace.pause();
    if (!deleted) continue;
    if (id.clock === end) ranges[ranges.length - 1] = (ranges.at(-1) ?? 0) + length;
    else ranges.push(id.clock, length);
    end = id.clock + length;
  }
  return ranges;
}

/** As Yjs writes them. */
const highestFirst = <Value>(clients: ReadonlyMap<number, Value>): [number, Value][] =>
  [...clients].sort(([one], [other]) => other - one);
