import { COLLECTION_NAMES } from '@parcours/shared/board';
import { observeBoard, readSnapshot, recordFields } from '@parcours/shared/doc';
import type { Doc } from 'yjs';
import { type BoardStore, createBoardStore, type RecordMaps } from '../../client/src/store/boardStore.ts';
import { createProjection } from '../../client/src/store/projection.ts';

/** A store that follows a document, as a session's does; `wholeReads` counts how often it read all of it. */
export function projectedStore(doc: Doc): { readonly store: BoardStore; wholeReads(): number } {
  let reads = 0;
  const store = createBoardStore();
  const projection = createProjection({
    fields: (name, id) => recordFields(doc, name, id),
    snapshot: () => {
      reads += 1;
      return readSnapshot(doc);
    },
  });
  store.setState({ ...projection.readAll(), ready: true });
  observeBoard(doc, (change) => store.setState(projection.patch(change)));
  return { store, wholeReads: () => reads };
}

/** The collections of a store as plain data, each sorted by id. */
export function plainRecords(records: RecordMaps): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [
      name,
      [...records[name].values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
}
