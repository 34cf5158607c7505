import { assertReadable, observeBoard, readSnapshot, recordFields } from '@parcours/shared/doc';
import type { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';
import type { BoardStore } from '../store/boardStore.ts';
import { type BoardSource, createProjection } from '../store/projection.ts';

/**
 * Keeps the store in step with the document. The board is ready as soon as there is something to show: content
 * from this browser's copy, or the first sync. Returns the function that ends it.
 */
export function projectDocument(
  doc: Doc,
  provider: WebsocketProvider,
  store: BoardStore,
  report: (error: unknown) => void,
): () => void {
  const projection = createProjection(sourceOf(doc));
  const show = () => store.setState({ ...projection.readAll(), ready: true });
  const stop = observeBoard(doc, (change) => {
    if (store.getState().ready) store.setState(projection.patch(change));
    else show();
  });
  provider.on('sync', (synced) => {
    if (!synced) return;
    try {
      assertReadable(doc);
      if (!store.getState().ready) show();
    } catch (error) {
      report(error);
    }
  });
  return stop;
}

function sourceOf(doc: Doc): BoardSource {
  return {
    fields: (name, id) => recordFields(doc, name, id),
    snapshot: () => readSnapshot(doc),
  };
}
