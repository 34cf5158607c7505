import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { SharedType } from '../sharedType.ts';
import { BOUNDARY_CLIENT, boundaryItem, timesPruned } from './boundaryItem.ts';

type Struct = Y.Item | Y.GC;

/**
 * A document as one update (v1) without its overwritten values. Of each key of a map that is there, the last item stays,
 * and becomes the first of the key; those before it become gaps, which are merged with their neighbours. Clocks, lists,
 * texts and deletions stay as they are; an item is added that records up to where this was done.
 *
 * A client that has all of these clocks writes after an item that stays: what precedes it has no influence on where Yjs
 * puts anything (YATA, as in `Item.integrate`), so that pruned and whole documents go on alike. A client that lacks
 * some may write after what is gone: see `PruneBoundary`.
 */
export function prunedUpdate(doc: Y.Doc): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const clients = [...doc.store.clients.keys()].filter((client) => client !== BOUNDARY_CLIENT);
  // Yjs writes higher ids first, which makes them faster to integrate.
  clients.sort((one, other) => other - one);
  encoding.writeVarUint(encoder.restEncoder, clients.length + 1);
  writeStructs(encoder, BOUNDARY_CLIENT, boundaryStructs(doc));
  for (const client of clients) writeStructs(encoder, client, pruned(doc.store.clients.get(client) ?? []));
  // What is deleted is gone from the structs themselves: no set of deletions is needed.
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

function writeStructs(encoder: Y.UpdateEncoderV1, client: number, structs: readonly Struct[]): void {
  encoding.writeVarUint(encoder.restEncoder, structs.length);
  encoder.writeClient(client);
  encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
  for (const struct of structs) struct.write(encoder, 0);
}

function boundaryStructs(doc: Y.Doc): Struct[] {
  const times = timesPruned(doc);
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  clocks.delete(BOUNDARY_CLIENT);
  const boundary = boundaryItem(times, Y.encodeStateVector(clocks));
  return times > 0 ? [new Y.GC(Y.createID(BOUNDARY_CLIENT, 0), times), boundary] : [boundary];
}

function pruned(structs: readonly Struct[]): Struct[] {
  const kept: Struct[] = [];
  for (const struct of structs) {
    for (const part of partsOf(struct)) {
      const last = kept.at(-1);
      if (part instanceof Y.GC && last instanceof Y.GC) last.mergeWith(part);
      else kept.push(part);
    }
  }
  return kept;
}

function partsOf(struct: Struct): Struct[] {
  if (!(struct instanceof Y.Item)) return [gapAt(struct.id, struct.length)];
  const map = mapOf(struct);
  if (map === undefined) return [struct];
  return isOverwritten(struct) ? [gapAt(struct.id, struct.length)] : firstOfItsKey(struct, map);
}

function gapAt({ client, clock }: Y.ID, length: number): Y.GC {
  return new Y.GC(Y.createID(client, clock), length);
}

/** Of several deletions that Yjs has joined, the last is the one that is written after. */
function firstOfItsKey({ id, lastId, length, parentSub, content }: Y.Item, map: SharedType): Struct[] {
  const isJoined = content instanceof Y.ContentDeleted && length > 1;
  const first = isJoined
    ? new Y.Item(lastId, null, null, null, null, map, parentSub, new Y.ContentDeleted(1))
    : new Y.Item(id, null, null, null, null, map, parentSub, content);
  return isJoined ? [gapAt(id, length - 1), first] : [first];
}

/** The map that holds an item under a key, where that map is there. */
function mapOf({ parent, parentSub }: Y.Item): SharedType | undefined {
  if (parentSub === null || !(parent instanceof Y.AbstractType)) return undefined;
  return parent._item?.deleted ? undefined : parent;
}

function isOverwritten(item: Y.Item): boolean {
  return item.right !== null && item.deleted;
}

/** How many items of a document a pruned one would do without. */
export function countOverwritten(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && mapOf(struct) !== undefined && isOverwritten(struct)) count += 1;
    }
  }
  return count;
}
