import type * as Y from 'yjs';
import { COLLECTION_NAMES, type CollectionName } from '../board/index.ts';
import { rootOf } from './layout.ts';

/** What one transaction touched. */
export interface BoardChange {
  /** Ids of records that were added, changed, removed or brought back. */
  readonly touched: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  readonly meta: boolean;
  readonly origin: unknown;
  /** Whether this document made the change, rather than a peer. */
  readonly local: boolean;
}

/**
 * Calls back once per transaction that touched the board, with the ids of what it touched, so that a view can patch
 * these alone. Returns a function that ends it.
 */
export function observeBoard(doc: Y.Doc, onChange: (change: BoardChange) => void): () => void {
  const touched = new Map<CollectionName, Set<string>>();
  let meta = false;
  const flush = (transaction: Y.Transaction) => {
    if (touched.size === 0 && !meta) return;
    const change = { touched: new Map(touched), meta, origin: transaction.origin, local: transaction.local };
    touched.clear();
    meta = false;
    onChange(change);
  };
  const stops = COLLECTION_NAMES.map((name) => observeDeep(doc, name, (ids) => touched.set(name, ids)));
  stops.push(
    observeDeep(doc, 'meta', () => {
      meta = true;
    }),
  );
  doc.on('afterTransaction', flush);
  return () => {
    doc.off('afterTransaction', flush);
    for (const stop of stops) stop();
  };
}

function observeDeep(
  doc: Y.Doc,
  name: CollectionName | 'meta',
  onKeys: (keys: Set<string>) => void,
): () => void {
  const root = rootOf(doc, name);
  const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) =>
    onKeys(new Set(events.flatMap(touchedKeys)));
  root?.observeDeep(observer);
  return () => root?.unobserveDeep(observer);
}

/** The keys of the top-level map that an event, however deep, is about. */
function touchedKeys(event: Y.YEvent<Y.AbstractType<unknown>>): string[] {
  const [key] = event.path;
  return key === undefined ? [...event.keys.keys()] : [String(key)];
}
