import { applyUpdate, type Doc, encodeStateAsUpdate, transact } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { eraseFromBrowser } from '../eraseFromBrowser.ts';
import type { SessionStatus } from '../session.ts';
import { type CopyStore, openCopyStore } from './copyStore.ts';
import { eraseLocalCopy, heldCopies, type Keeping } from './indexedDb.ts';
import { COPY, type Keeper, keepUpdates } from './keepUpdates.ts';

/** The copy of a board in this browser. */
interface LocalCopy {
  /** Resolves once the document holds what was kept, or will not get it any more. */
  readonly loaded: Promise<void>;
  readonly keeping: StoreApi<Keeping>;
  /** Ends keeping it; what is kept stays. */
  close(): void;
  /** Ends keeping it, and erases it. */
  erase(): void;
}

/** A browser that has not read its copy by then is opened without one. */
const LOAD_MILLISECONDS = 5000;

/**
 * Keeps the document in this browser as well, so that what is edited offline survives a reload and merges when the
 * server is back. What neither the browser keeps nor the server has is held in the window. A board that the server has
 * erased is erased here too, and so is one that the person's place is not at any more.
 */
export function keepLocalCopy(boardId: string, doc: Doc, status: StoreApi<SessionStatus>): LocalCopy {
  const end = () => {
    keeper.stop();
    store.close();
  };
  // Where another window of this browser erases the copy, it is not this document's any more.
  const store = openCopyStore(boardId, end);
  const keeper = keepUpdates(doc, store.append);
  const isAtRisk = () => keeper.keeping.getState() === 'failed' && status.getState().unsent;
  const hold = () => {
    if (isAtRisk()) heldCopies.set(boardId, () => encodeStateAsUpdate(doc));
    else heldCopies.release(boardId);
  };
  const stopHolding = [status.subscribe(hold), keeper.keeping.subscribe(hold)];
  const stop = () => {
    for (const each of stopHolding.splice(0)) each();
    end();
  };
  const unsubscribe = status.subscribe(({ finalClose }) => {
    if (finalClose?.wayOn !== 'gone' && finalClose?.wayOn !== 'moved') return;
    stop();
    void eraseFromBrowser(boardId);
  });
  return {
    loaded: load(boardId, doc, store, keeper),
    keeping: keeper.keeping,
    close: () => {
      unsubscribe();
      if (stopHolding.length > 0 && isAtRisk()) holdAsItIs(boardId, doc);
      stop();
    },
    erase: () => {
      unsubscribe();
      stop();
      void eraseLocalCopy(boardId);
    },
  };
}

/** For a document that is about to go. */
function holdAsItIs(boardId: string, doc: Doc): void {
  const whole = encodeStateAsUpdate(doc);
  heldCopies.set(boardId, () => whole);
}

async function load(boardId: string, doc: Doc, store: CopyStore, keeper: Keeper): Promise<void> {
  const held = heldCopies.get(boardId)?.();
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, LOAD_MILLISECONDS));
  try {
    const updates = await Promise.race([store.read(), late]);
    if (updates === undefined) keeper.fail();
    else takeIn(doc, updates);
  } catch {
    // Storage refused, or damaged: the server has the board as well.
    keeper.fail();
  }
  // Not from the copy: it is to be kept now, where that is possible.
  if (held !== undefined) applyUpdate(doc, held);
}

/** In one transaction, so that it is shown once. */
function takeIn(doc: Doc, updates: readonly Uint8Array[]): void {
  const takeAll = () => {
    for (const update of updates) applyUpdate(doc, update, COPY);
  };
  transact(doc, takeAll, COPY, false);
}

/** For a session that has nothing to keep. */
export const NO_COPY: LocalCopy = {
  loaded: Promise.resolve(),
  keeping: createStore<Keeping>(() => 'kept'),
  close: () => {},
  erase: () => {},
};
