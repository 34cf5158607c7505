import * as Y from 'yjs';
import type { Pace } from '../slices/pace.ts';
import { scanUpdate, type UpdateSummary } from '../updateScan.ts';
import { type Struct, StructIndex } from './structIndex.ts';

type Deletes = ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;

/** An update that was walked over and read, and of which nothing is built yet. */
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

  /** The structs, to be found by what they cover. Most updates refer to nothing of their own. */
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

/** The same for a large one, in pieces between which the event loop turns. @throws Error as `readUpdate`. */
export async function readLargeUpdate(bytes: Uint8Array, pace: Pace): Promise<CheckedUpdate | undefined> {
  const summary = scanUpdate(bytes);
  if (pace.isDue) await pace.rest();
  const update = summary.size === 0 ? undefined : build(bytes, summary);
  if (pace.isDue) await pace.rest();
  return update;
}

function build(bytes: Uint8Array, { reach }: UpdateSummary): CheckedUpdate {
  const { structs, ds } = Y.decodeUpdate(bytes);
  return new CheckedUpdate(bytes, reach, structs.filter(isStruct), ds.clients);
}

const isStruct = (struct: Struct | Y.Skip): struct is Struct => !(struct instanceof Y.Skip);
