import { type Doc, encodeStateAsUpdate } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Keeping } from './indexedDb.ts';

/** The origin of what comes into a document from the copy in this browser. */
export const COPY = 'local copy';

export interface Keeper {
  readonly keeping: StoreApi<Keeping>;
  /** From now on what is stored counts as less than the whole document. */
  fail(): void;
  stop(): void;
}

/** How long a store is left alone after a failure. */
const RETRY_MILLISECONDS = 5000;

/** Stores each change of a document. After a failure the document is stored whole, once that is possible. */
export function keepUpdates(doc: Doc, append: (update: Uint8Array) => Promise<void>): Keeper {
  const keeping = createStore<Keeping>(() => 'kept');
  const fail = () => keeping.setState('failed', true);
  let missed = 0;
  /** How many of those the last attempt had in it. */
  let tried = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const storeMissed = () => {
    if (retry === undefined && tried !== missed) storeWhole().catch(fail);
  };
  const storeWhole = async () => {
    retry = setTimeout(() => {
      retry = undefined;
      storeMissed();
    }, RETRY_MILLISECONDS);
    while (tried !== missed) {
      tried = missed;
      await append(encodeStateAsUpdate(doc));
    }
    keeping.setState('kept', true);
  };
  const keep = (update: Uint8Array, origin: unknown) => {
    if (origin === COPY) return;
    if (keeping.getState() === 'kept') {
      append(update).catch(fail);
      return;
    }
    missed += 1;
    storeMissed();
  };
  const stop = () => {
    doc.off('update', keep);
    clearTimeout(retry);
    fail();
  };
  doc.on('update', keep);
  return { keeping, fail, stop };
}
