import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Pace } from './pace.ts';

/** So many structs are written between two looks at the time. */
const STRUCTS_A_LOOK = 500;

/**
 * The whole document as one update, the same as `Y.encodeStateAsUpdate` makes, written in slices between which the
 * event loop turns. Nothing may change the document meanwhile.
 */
export async function encodeInSlices({ store }: Y.Doc, pace: Pace): Promise<Uint8Array> {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  encoding.writeVarUint(rest, store.clients.size);
  for (const [client, structs] of highestFirst(store.clients)) {
    encoding.writeVarUint(rest, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(rest, structs[0]?.id.clock ?? 0);
    for (const [index, struct] of structs.entries()) {
      struct.write(encoder, 0);
      if (index % STRUCTS_A_LOOK === 0 && pace.isDue) await pace.rest();
    }
  }
  writeDeletions(rest, Y.createDeleteSetFromStructStore(store).clients);
  return encoder.toUint8Array();
}

function writeDeletions(
  encoder: encoding.Encoder,
  clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>,
): void {
  encoding.writeVarUint(encoder, clients.size);
  for (const [client, ranges] of highestFirst(clients)) {
    for (const number of [client, ranges.length]) encoding.writeVarUint(encoder, number);
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, len);
    }
  }
}

/** As Yjs writes them. */
const highestFirst = <Value>(clients: ReadonlyMap<number, Value>): [number, Value][] =>
  [...clients].sort(([one], [other]) => other - one);
