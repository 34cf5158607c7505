import { type BoardJson, type Change, changesBetween, toBoardJson } from '@parcours/shared/board';
import { readSnapshot, type Undo } from '@parcours/shared/doc';
import { equalFlat } from 'lib0/array';
import { applyUpdate, Doc, diffUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BoardStore } from '../../store/boardStore.ts';
import { bindCommands, type Commands } from '../commands.ts';
import { applyChanges, careful, forced, type LeftChange } from './applyChanges.ts';
import { type Batch, type Kept, NOTHING_KEPT } from './kept.ts';
import { recallKept, storeKept } from './keptStorage.ts';
import { itemIn, overtakenIn, showAs } from './overtaken.ts';

/** Changes of one's own that the server refused: what could be made again, and what is left. */
export interface KeptChanges {
  readonly store: StoreApi<Pick<Kept, 'left' | 'taken'>>;
  /** Makes those again that are allowed by now. */
  retry(): void;
  /** Lets go of all that is left. */
  forget(): void;
  /** The board as it would be with what is left on it. */
  boardWith(): BoardJson;
}

interface KeptInput {
  readonly boardId: string;
  readonly doc: Doc;
  readonly board: BoardStore;
  readonly commands: Commands;
  readonly undo: Undo;
}

export interface KeptKeeper extends KeptChanges {
  /** Goes through what was kept, once the document holds all that the server has. */
  open(): Promise<void>;
  /** Keeps what the document holds and the server refused; returns all that is kept. */
  setAside(refusal: Pick<Batch, 'code'>): Promise<Kept>;
}

/** `before` is what the session before this one kept; where there was none, what an earlier visit kept is looked up. */
export function keepChanges(input: KeptInput, before: Kept | undefined): KeptKeeper {
  const { boardId, doc, board, commands, undo } = input;
  const store = createStore<Kept>(() => before ?? NOTHING_KEPT);
  let hasMadeAgain = false;
  let isOpen = before !== undefined;

  const set = (kept: Kept) => {
    store.setState(kept);
    void storeKept(boardId, kept);
  };
  const make = (changes: readonly Change[]): readonly LeftChange[] => {
    hasMadeAgain ||= changes.length > 0;
    return undo.asOneStep(() => applyChanges(changes, careful(commands, board.getState)));
  };
  const goThrough = ({ update, code, again }: Batch) => {
    const { changes, overtaken } = changesIn(doc, update);
    const { left, taken } = store.getState();
    const refused = changes.map((change) => ({ change, reason: code }));
    // Written before they are made: a page that closes in between makes them twice, which is as good as once.
    const outdated = overtaken.map((change) => ({ change, reason: 'change.outdated' as const }));
    if (again) void storeKept(boardId, { ...store.getState(), left: [...left, ...refused, ...outdated] });
    const still = again ? make(changes) : refused;
    set({
      batches: [],
      left: [...left, ...still, ...outdated],
      taken: taken + changes.length - still.length,
    });
  };
  return {
    store,
    open: async () => {
      const kept = before ?? (await recallKept(boardId));
      isOpen = true;
      store.setState(kept);
      for (const batch of kept.batches) goThrough(batch);
    },
    setAside: async ({ code }) => {
      // What this very session made again was refused once more: to make it again by itself could go on forever.
      const batch = { update: encodeStateAsUpdate(doc), code, again: !hasMadeAgain };
      const known = isOpen ? store.getState() : await recallKept(boardId);
      // A page that was closed in between finds the very same once more.
      const others = known.batches.filter((other) => !equalFlat(other.update, batch.update));
      const kept = { ...known, batches: [...others, batch] };
      await storeKept(boardId, kept);
      return kept;
    },
    retry: () => {
      const { left, taken } = store.getState();
      const still = make(left.map(({ change }) => change));
      set({ batches: [], left: still, taken: taken + left.length - still.length });
    },
    forget: () => set(NOTHING_KEPT),
    boardWith: () => {
      const copy = copyOf(doc);
      applyChanges(
        store.getState().left.map(({ change }) => change),
        forced(bindCommands(copy)),
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

/** What is one's own in an update: both documents are merged, and the readings compared. */
function changesIn(doc: Doc, update: Uint8Array): OwnChanges {
  const own = new Doc();
  applyUpdate(own, update);
  const merged = copyOf(doc);
  // The server may have let go of the beginning of what goes on in the update: Yjs must get the rest alone.
  applyUpdate(merged, diffUpdate(update, encodeStateVector(merged)));
  const places = overtakenIn(own, doc, merged);
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
