import { type BoardJson, type Change, changesBetween, toBoardJson } from '@parcours/shared/board';
import { readSnapshot, type Undo } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import { applyUpdate, Doc, diffUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BoardStore } from '../../store/boardStore.ts';
import { bindCommands, type Commands } from '../commands.ts';
import type { Keeping } from '../copy/indexedDb.ts';
import { itemIn, overwrittenIn, showAs } from './overwritten.ts';
import { applyChanges, type RejectedChange, reapplyAnyway, reapplyIfUnchanged } from './reapply.ts';
import { mergeRejected, NOTHING_REJECTED, type Rejected, type RejectedUpdate } from './rejected.ts';
import { loadRejected, storeRejected } from './rejectedStorage.ts';

/** Changes made in this browser that the server rejected: how many could be applied again, and what remains. */
export interface RejectedChanges {
  readonly store: StoreApi<Pick<Rejected, 'remaining' | 'applied'>>;
  /** Whether this browser stores them. */
  readonly keeping: StoreApi<Keeping>;
  /** Applies again those that are allowed by now. */
  reapply(): void;
  /** Removes all that remains. */
  discard(): void;
  /** The board as it would be with the remaining changes. */
  boardWith(): BoardJson;
}

interface RejectedChangesInput {
  readonly boardId: string;
  readonly doc: Doc;
  readonly board: BoardStore;
  readonly commands: Commands;
  readonly undo: Undo;
  /** Told of what cannot be read any more. */
  report(error: CodedError): void;
}

export interface RejectedChangesOwner extends RejectedChanges {
  /** Applies again what was stashed, once the document holds all that the server has. */
  open(): Promise<void>;
  /** The document is about to go. */
  close(): void;
  /** All that was applied again is on the server, so that what is rejected from now on is something else. */
  allSaved(): void;
  /** Stores what the document holds and the server rejected; returns all that is stored. */
  stash(refusal: Pick<RejectedUpdate, 'code'>): Promise<Rejected>;
}

/** `before` is what the session before this one stashed; without one, what an earlier visit stored is looked up. */
export function openRejectedChanges(
  input: RejectedChangesInput,
  before: Rejected | undefined,
): RejectedChangesOwner {
  const { boardId, doc, board, commands, undo, report } = input;
  const store = createStore<Rejected>(() => before ?? NOTHING_REJECTED);
  const keeping = createStore<Keeping>(() => 'kept');
  const persist = async (kept: Rejected) => keeping.setState(await storeRejected(boardId, kept), true);
  let hasReapplied = false;
  let isOpen = before !== undefined;
  let isClosed = false;

  const set = (kept: Rejected) => {
    store.setState(kept);
    void persist(kept);
  };
  const make = (changes: readonly Change[]): readonly RejectedChange[] => {
    hasReapplied ||= changes.length > 0;
    return undo.asOneStep(() => applyChanges(changes, reapplyIfUnchanged(commands, board.getState)));
  };
  const separate = (rejected: RejectedUpdate) => {
    const updates = store.getState().updates.filter((other) => other !== rejected);
    const own = readableIn(doc, rejected.update);
    if (own === undefined) {
      set({ ...store.getState(), updates });
      report(new CodedError('change.damaged'));
      return;
    }
    const { remaining, applied } = store.getState();
    const refused = own.changes.map((change) => ({ change, reason: rejected.code }));
    // Stored before they are applied: a page that closes in between applies them twice, which has the effect of once.
    const outdated = own.overtaken.map((change) => ({ change, reason: 'change.outdated' as const }));
    if (rejected.isToReapply)
      void persist({ ...store.getState(), remaining: [...remaining, ...refused, ...outdated] });
    const still = rejected.isToReapply ? make(own.changes) : refused;
    set({
      updates,
      remaining: [...remaining, ...still, ...outdated],
      applied: applied + refused.length - still.length,
    });
  };
  return {
    store,
    keeping,
    open: async () => {
      const kept = before ?? (await loadRejected(boardId));
      // What is stored stays for the next visit: it cannot be applied to a document that is closed.
      if (isClosed) return;
      isOpen = true;
      store.setState(kept);
      for (const update of kept.updates) separate(update);
    },
    close: () => {
      isClosed = true;
    },
    allSaved: () => {
      hasReapplied = false;
    },
    stash: async ({ code }) => {
      // What this session applied again was rejected again: applying it again unasked could go on forever.
      const update = { update: encodeStateAsUpdate(doc), code, isToReapply: !hasReapplied };
      const known = isOpen ? store.getState() : await loadRejected(boardId);
      const kept = mergeRejected([known, { ...NOTHING_REJECTED, updates: [update] }]);
      await persist(kept);
      return kept;
    },
    reapply: () => {
      const { remaining, applied } = store.getState();
      const still = make(remaining.map(({ change }) => change));
      set({ updates: [], remaining: still, applied: applied + remaining.length - still.length });
    },
    discard: () => set(NOTHING_REJECTED),
    boardWith: () => {
      const copy = copyOf(doc);
      applyChanges(
        store.getState().remaining.map(({ change }) => change),
        reapplyAnyway(bindCommands(copy)),
      );
      return toBoardJson(readSnapshot(copy).board);
    },
  };
}

interface OwnChanges {
  /** What an update would change on the board, had it been taken. */
  readonly changes: readonly Change[];
  /** What of it is not seen any more once both are merged, since others have changed the same. */
  readonly overtaken: readonly Change[];
}

/** Undefined where the update is damaged. All is done on copies, so that nothing is left behind of it. */
function readableIn(doc: Doc, update: Uint8Array): OwnChanges | undefined {
  try {
    return changesIn(doc, update);
  } catch {
    return undefined;
  }
}

/** What is one's own in an update: both documents are merged, and the readings compared. */
function changesIn(doc: Doc, update: Uint8Array): OwnChanges {
  const own = new Doc();
  applyUpdate(own, update);
  const merged = copyOf(doc);
  // The server may have pruned the beginning of what the update continues: Yjs must get the rest alone.
  applyUpdate(merged, diffUpdate(update, encodeStateVector(merged)));
  const places = overwrittenIn(own, doc, merged);
  showAs(merged, places, (place) => itemIn(doc, place));
  const board = readSnapshot(merged).board;
  const changes = changesBetween(readSnapshot(doc).board, board);
  showAs(merged, places, ({ item }) => item);
  return { changes, overtaken: changesBetween(board, readSnapshot(merged).board) };
}

function copyOf(doc: Doc): Doc {
  const copy = new Doc();
  applyUpdate(copy, encodeStateAsUpdate(doc));
  return copy;
}
