import * as Y from 'yjs';
import { BOUNDARY_CLIENT } from '../prune/boundaryItem.ts';
import type { PruneBoundary } from '../prune/pruneBoundary.ts';
import type { SharedType } from '../sharedType.ts';
import type { Work } from '../slices/work.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';

/**
 * Whether an update was made without knowing all that a document held when it was pruned, or writes what only a
 * server may. Nothing of such an update can be applied, whatever else it holds.
 */
export function* isOutdated(update: CheckedUpdate, doc: Y.Doc, pruneBoundary: PruneBoundary): Work<boolean> {
  if (touchesBoundary(update, doc)) return true;
  if (pruneBoundary.times === 0) return false;
  for (const struct of update.structs) {
    if (struct instanceof Y.Item && isMadeWithout(struct, doc, pruneBoundary)) return true;
    yield;
  }
  return false;
}

/** The deletion of earlier boundaries is known to everyone; nobody but the server can delete the last one. */
function touchesBoundary({ reach, deletes }: CheckedUpdate, doc: Y.Doc): boolean {
  const state = Y.getState(doc.store, BOUNDARY_CLIENT);
  if ((reach.get(BOUNDARY_CLIENT) ?? 0) > state) return true;
  return (deletes.get(BOUNDARY_CLIENT) ?? []).some(({ clock, len }) => clock + len >= state);
}

function isMadeWithout(item: Y.Item, doc: Y.Doc, pruneBoundary: PruneBoundary): boolean {
  const { client, clock } = item.id;
  const known = Y.getState(doc.store, client);
  if (clock + item.length <= known) return false;
  // Of an item that is known in part, the rest follows what is known.
  const isPart = clock < known;
  const left = isPart ? Y.createID(client, known - 1) : null;
  const beside = [item.origin, item.rightOrigin, left].filter((id) => id !== null);
  if (beside.some((id) => pruneBoundary.isGone(id))) return true;
  if (item.rightOrigin !== null) return isBeforeValue(item.rightOrigin, doc, pruneBoundary);
  return item.origin === null && !isPart && isBesideValue(item, doc, pruneBoundary);
}

/** No value of a map precedes one that was there at the prune boundary. */
function isBeforeValue(right: Y.ID, doc: Y.Doc, pruneBoundary: PruneBoundary): boolean {
  if (!pruneBoundary.isBehind(right)) return false;
  const struct = Y.getItem(doc.store, right);
  return struct instanceof Y.Item && struct.parentSub !== null;
}

/** Whether an item begins a key that had a value at the prune boundary. */
function isBesideValue({ parent, parentSub }: Y.Item, doc: Y.Doc, pruneBoundary: PruneBoundary): boolean {
  if (parentSub === null) return false;
  let first = typeOf(parent, doc)?._map.get(parentSub);
  while (first?.left) first = first.left;
  return first !== undefined && pruneBoundary.isBehind(first.id);
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
