import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { MARKER_CLIENT, markerItem, timesTrimmed } from './marker.ts';
import type { SharedType } from './sharedType.ts';

type Struct = Y.Item | Y.GC;

/**
 * A document as one update (v1) without the values that were written over. Of each key of a map that is there, the
 * last item stays, and begins the key; those before it become gaps, which take no room beside each other. Clocks,
 * lists, texts and what is deleted stay as they are; a marker is added that says up to where this was done.
 *
 * Whoever has all of these clocks writes after an item that stays: what is before it has no part in where Yjs puts
 * anything (YATA, as in `Item.integrate`), so that trimmed and whole documents go on alike. Whoever lacks some may
 * write after what is gone: see `Horizon`.
 */
export function trimmedUpdate(doc: Y.Doc): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const clients = [...doc.store.clients.keys()].filter((client) => client !== MARKER_CLIENT);
  // Yjs writes higher ids first, which makes them faster to put in.
  clients.sort((one, other) => other - one);
  encoding.writeVarUint(encoder.restEncoder, clients.length + 1);
  writeStructs(encoder, MARKER_CLIENT, markerStructs(doc));
  for (const client of clients) writeStructs(encoder, client, trimmed(doc.store.clients.get(client) ?? []));
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

function markerStructs(doc: Y.Doc): Struct[] {
  const times = timesTrimmed(doc);
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
  clocks.delete(MARKER_CLIENT);
  const marker = markerItem(times, Y.encodeStateVector(clocks));
  return times > 0 ? [new Y.GC(Y.createID(MARKER_CLIENT, 0), times), marker] : [marker];
}

function trimmed(structs: readonly Struct[]): Struct[] {
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

/** The type under a key of which an item lies, where that type is there. */
function mapOf({ parent, parentSub }: Y.Item): SharedType | undefined {
  if (parentSub === null || !(parent instanceof Y.AbstractType)) return undefined;
  return parent._item?.deleted ? undefined : parent;
}

function isOverwritten(item: Y.Item): boolean {
  return item.right !== null && item.deleted;
}

/** How many items of a document a trimmed one would do without. */
export function countOverwritten(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && mapOf(struct) !== undefined && isOverwritten(struct)) count += 1;
    }
  }
  return count;
}
