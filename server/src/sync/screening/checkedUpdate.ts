import * as Y from 'yjs';
import { scanUpdate } from '../updateScan.ts';
import { type Struct, StructIndex } from './structIndex.ts';

/** An update that was walked over and read, and of which nothing is built yet. */
export interface CheckedUpdate {
  readonly bytes: Uint8Array;
  /** For each client that wrote in it, the clock up to which (not included) it reaches. */
  readonly reach: ReadonlyMap<number, number>;
  /** In the order of their clocks for each client. */
  readonly structs: readonly Struct[];
  /** The same, to be found by what they cover. */
  readonly index: StructIndex;
  readonly deletes: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
}

/**
 * Reads an update in time and memory bounded by its length; undefined where it says nothing.
 * @throws Error where it is malformed.
 */
export function readUpdate(bytes: Uint8Array): CheckedUpdate | undefined {
  const { size, clocks } = scanUpdate(bytes);
  if (size === 0) return undefined;
  const { structs, ds } = Y.decodeUpdate(bytes);
  const reach = new Map([...clocks].map(([client, { to }]) => [client, to]));
  const kept = structs.filter((struct) => !(struct instanceof Y.Skip));
  return { bytes, reach, structs: kept, index: new StructIndex(kept), deletes: ds.clients };
}
