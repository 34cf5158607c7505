import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { type Run, scanning, scanUpdate, type UpdateSummary } from '../scan/updateScan.ts';
import type { Pace } from '../slices/pace.ts';
import { inSlices, type Work } from '../slices/work.ts';
import { newPartOf } from './newPart.ts';
import { type Struct, StructIndex } from './structIndex.ts';

type Deletes = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;

/** An update that was scanned and decoded, and that nothing was built from yet. */
export class CheckedUpdate {
  readonly bytes: Uint8Array;
  /** For each client that wrote in it, the clock up to which (not included) it reaches. */
  readonly reach: ReadonlyMap<number, number>;
  /** In the order of their clocks for each client. */
  readonly structs: readonly Struct[];
  readonly deletes: Deletes;
  #index: StructIndex | undefined;

  constructor(
    bytes: Uint8Array,
    reach: ReadonlyMap<number, number>,
    structs: readonly Struct[],
    deletes: Deletes,
  ) {
    this.bytes = bytes;
    this.reach = reach;
    this.structs = structs;
    this.deletes = deletes;
  }

  /** How many clock ticks it deletes. */
  get deleted(): number {
    let ticks = 0;
    for (const ranges of this.deletes.values()) for (const { len } of ranges) ticks += len;
    return ticks;
  }

  /** The structs, found by the clocks that they cover. Most updates do not refer to themselves. */
  get index(): StructIndex {
    this.#index ??= new StructIndex(this.structs);
    return this.#index;
  }
}

/**
 * Reads an update in time and memory bounded by its length; undefined where it says nothing.
 * @throws Error where it is malformed.
 */
export function readUpdate(bytes: Uint8Array): CheckedUpdate | undefined {
  const summary = scanUpdate(bytes);
  return summary.size === 0 ? undefined : build(bytes, summary);
}

/**
 * Reads what is new in a large update, in slices between which the event loop turns; undefined where nothing is.
 * @throws Error as `readUpdate`.
 */
export async function readLargeUpdate(
  bytes: Uint8Array,
  doc: Y.Doc,
  pace: Pace,
): Promise<CheckedUpdate | undefined> {
  const fresh = await inSlices(newPartOf(bytes, doc), pace);
  const summary = await inSlices(scanning(fresh), pace);
  return summary.size === 0 ? undefined : inSlices(building(fresh, summary), pace);
}

function build(bytes: Uint8Array, { reach }: UpdateSummary): CheckedUpdate {
  const { structs, ds } = Y.decodeUpdate(bytes);
  return new CheckedUpdate(bytes, reach, structs.filter(isStruct), ds.clients);
}

function* building(bytes: Uint8Array, { reach, runs, deletes }: UpdateSummary): Work<CheckedUpdate> {
  const structs: Struct[] = [];
  for (const some of portionsOf(runs)) {
    for (const struct of structsOf(bytes, some)) structs.push(struct);
    yield;
  }
  const { ds } = Y.decodeUpdate(behindNothing(bytes.subarray(deletes)));
  return new CheckedUpdate(bytes, reach, structs, ds.clients);
}

/** Deletions as an update that writes nothing. */
function behindNothing(deletes: Uint8Array): Uint8Array {
  const update = new Uint8Array(1 + deletes.length);
  update.set(deletes, 1);
  return update;
}

/** The most structs that are decoded in one step. */
const STRUCTS_AT_ONCE = 1000;

function* portionsOf(runs: readonly Run[]): Generator<readonly Run[]> {
  let [portion, size]: [Run[], number] = [[], 0];
  for (const run of runs) {
    portion.push(run);
    size += run.count;
    if (size < STRUCTS_AT_ONCE) continue;
    yield portion;
    [portion, size] = [[], 0];
  }
  yield portion;
}

function structsOf(bytes: Uint8Array, runs: readonly Run[]): Struct[] {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, runs.length);
    for (const { client, clock, count, from, to } of runs) {
      for (const number of [count, client, clock]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8Array(encoder, bytes.subarray(from, to));
    }
    encoding.writeVarUint(encoder, 0);
  });
  return Y.decodeUpdate(update).structs.filter(isStruct);
}

const isStruct = (struct: Struct | Y.Skip): struct is Struct => !(struct instanceof Y.Skip);
