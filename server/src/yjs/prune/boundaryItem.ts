import * as Y from 'yjs';

/**
 * Under this client id the server alone writes, one item each time it prunes a document. It is above all ids that
 * clients draw, and one in 2^53 of those that follow from content.
 */
export const BOUNDARY_CLIENT = Number.MAX_SAFE_INTEGER;

/** The top-level name under which the items lie; no board reads it. */
export const BOUNDARY_ROOT = 'trimmed';

/** The clock from which on nothing is written under the boundary's client id: how often a document was pruned. */
export function timesPruned(doc: Y.Doc): number {
  return Y.getState(doc.store, BOUNDARY_CLIENT);
}

/** The item that says with a document up to where it was pruned. `clocks` is a state vector. */
export function boundaryItem(times: number, clocks: Uint8Array): Y.Item {
  const parent = new Y.Doc().getMap(BOUNDARY_ROOT);
  const id = Y.createID(BOUNDARY_CLIENT, times);
  // A key of its own each time: a client that has an older one must not have to choose between the two.
  return new Y.Item(id, null, null, null, null, parent, `${times}`, new Y.ContentBinary(clocks));
}

/** The clocks up to which a document was pruned, by client; undefined where it never was. */
export function prunedUpTo(doc: Y.Doc): ReadonlyMap<number, number> | undefined {
  const last = doc.store.clients.get(BOUNDARY_CLIENT)?.at(-1);
  const content = last instanceof Y.Item ? last.content : undefined;
  return content instanceof Y.ContentBinary ? Y.decodeStateVector(content.content) : undefined;
}
