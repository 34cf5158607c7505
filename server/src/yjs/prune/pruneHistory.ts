import * as Y from 'yjs';
import { applyInSlices } from '../slices/applyInSlices.ts';
import { countOverwritten, prunedUpdate } from './prunedUpdate.ts';
import { isSameContent } from './sameContent.ts';

/** Clients that were away have to begin again after it, so that it has to save at least so many bytes. */
const LEAST_BYTES = 32 << 10;

/** What was written over takes no more than this, with the place that it keeps. */
const MOST_BYTES_EACH = 24;

/**
 * A document as one update without what was written over, where it is at least half of `size`, the bytes of the whole
 * document; undefined where it is not, or where something waits for parts that have not come.
 * @throws Error where the outcome would not be the same document.
 */
export async function pruneHistory(doc: Y.Doc, size: number): Promise<Uint8Array | undefined> {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return undefined;
  if (countOverwritten(doc) * MOST_BYTES_EACH < Math.max(LEAST_BYTES, size / 2)) return undefined;
  const update = prunedUpdate(doc);
  if (size - update.length < Math.max(LEAST_BYTES, size / 2)) return undefined;
  await assertSame(update, doc);
  return update;
}

async function assertSame(update: Uint8Array, doc: Y.Doc): Promise<void> {
  const copy = new Y.Doc();
  await applyInSlices(copy, update);
  const same = isSameContent(copy, doc);
  copy.destroy();
  if (!same) throw new Error('the pruned document is not the same');
}
