import * as Y from 'yjs';
import type { Horizon } from '../trim/horizon.ts';
import { MARKER_CLIENT } from '../trim/marker.ts';
import type { SharedType } from '../trim/sharedType.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';

/**
 * Whether an update was made without knowing all that a document held when it was trimmed, or writes what only a
 * server does. Whatever else it holds, nothing of it can be put in.
 */
export function isOutdated(update: CheckedUpdate, doc: Y.Doc, horizon: Horizon): boolean {
  if (touchesMarker(update, doc)) return true;
  if (horizon.times === 0) return false;
  return update.structs.some((struct) => struct instanceof Y.Item && isMadeWithout(struct, doc, horizon));
}

/** Of the marks of earlier trims everybody knows that they are deleted; of the last one nobody can. */
function touchesMarker({ reach, deletes }: CheckedUpdate, doc: Y.Doc): boolean {
  const state = Y.getState(doc.store, MARKER_CLIENT);
  if ((reach.get(MARKER_CLIENT) ?? 0) > state) return true;
  return (deletes.get(MARKER_CLIENT) ?? []).some(({ clock, len }) => clock + len >= state);
}

function isMadeWithout(item: Y.Item, doc: Y.Doc, horizon: Horizon): boolean {
  const { client, clock } = item.id;
  const known = Y.getState(doc.store, client);
  if (clock + item.length <= known) return false;
  // Of an item that is known in part, the rest follows what is known.
  const isPart = clock < known;
  const left = isPart ? Y.createID(client, known - 1) : null;
  const beside = [item.origin, item.rightOrigin, left].filter((id) => id !== null);
  if (beside.some((id) => horizon.isGone(id))) return true;
  if (item.rightOrigin !== null) return isBeforeValue(item.rightOrigin, doc, horizon);
  return item.origin === null && !isPart && isBesideValue(item, doc, horizon);
}

/** No value of a map stands before one that was there at the horizon. */
function isBeforeValue(right: Y.ID, doc: Y.Doc, horizon: Horizon): boolean {
  if (!horizon.isBehind(right)) return false;
  const struct = Y.getItem(doc.store, right);
  return struct instanceof Y.Item && struct.parentSub !== null;
}

/** Whether an item begins a key that had a value at the horizon. */
function isBesideValue({ parent, parentSub }: Y.Item, doc: Y.Doc, horizon: Horizon): boolean {
  if (parentSub === null) return false;
  let first = typeOf(parent, doc)?._map.get(parentSub);
  while (first?.left) first = first.left;
  return first !== undefined && horizon.isBehind(first.id);
}

/** The type that holds an item, as the document has it; it may be in the update alone, or on its way. */
function typeOf(parent: unknown, doc: Y.Doc): SharedType | undefined {
  if (typeof parent === 'string') return doc.share.get(parent);
  if (!(parent instanceof Y.ID) || parent.clock >= Y.getState(doc.store, parent.client)) return undefined;
  const struct = Y.getItem(doc.store, parent);
  return struct instanceof Y.Item && struct.content instanceof Y.ContentType
    ? struct.content.type
    : undefined;
}
