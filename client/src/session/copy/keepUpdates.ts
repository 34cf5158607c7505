import { type Doc, encodeStateAsUpdate } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Keeping } from './storage.ts';

/** The origin of what comes into a document from the copy in this browser. */
export const COPY = 'local copy';

export interface Keeper {
  readonly keeping: StoreApi<Keeping>;
  /** Takes it that what is stored is not all of the document. */
  refuse(): void;
  stop(): void;
}

/** How long a store that refused is left alone. */
const REST_MILLISECONDS = 5000;

/** Stores each change of a document. After a refusal the document is stored whole, once that is possible. */
export function keepUpdates(doc: Doc, append: (update: Uint8Array) => Promise<void>): Keeper {
  const keeping = createStore<Keeping>(() => 'kept');
  const refuse = () => keeping.setState('refused', true);
  let missed = 0;
  /** How many of those the last attempt had in it. */
  let tried = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const storeMissed = () => {
    if (rest === undefined && tried !== missed) storeWhole().catch(refuse);
  };
  const storeWhole = async () => {
    rest = setTimeout(() => {
      rest = undefined;
      storeMissed();
    }, REST_MILLISECONDS);
    while (tried !== missed) {
      tried = missed;
      await append(encodeStateAsUpdate(doc));
    }
    keeping.setState('kept', true);
  };
  const keep = (update: Uint8Array, origin: unknown) => {
    if (origin === COPY) return;
    if (keeping.getState() === 'kept') {
      append(update).catch(refuse);
      return;
    }
    missed += 1;
    storeMissed();
  };
  const stop = () => {
    doc.off('update', keep);
    clearTimeout(rest);
    refuse();
  };
  doc.on('update', keep);
  return { keeping, refuse, stop };
}
