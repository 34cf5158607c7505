import * as Y from 'yjs';
import { COLLECTION_NAMES } from '../../board/index.ts';
import { rootOf } from '../layout.ts';
import { LOCAL } from '../origins.ts';
import { isMap } from '../values.ts';
import { burstOf } from './burst.ts';
import { OwnDeletions, type Step, spareOthers } from './spare.ts';

/** Undo and redo of one participant's own changes. */
export interface Undo {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Calls back whenever `canUndo` or `canRedo` may have changed; returns a function that ends it. */
  onChange(listener: () => void): () => void;
  /** Makes the next edit of a text a step of its own. */
  stopCapturing(): void;
  destroy(): void;
}

/** Typing with shorter pauses than this is one step. */
const BURST_MS = 500;

/**
 * Undo over the whole board, of this document's `LOCAL` transactions. Each command is one step; edits of one text in
 * quick succession are one. A step never takes back what somebody else did since: see `spareOthers`.
 */
export function createUndo(doc: Y.Doc): Undo {
  const roots = [...COLLECTION_NAMES, 'meta' as const].map((name) => rootOf(doc, name)).filter(isMap);
  const deletions = new OwnDeletions();
  let burst: unknown;
  const manager: Y.UndoManager = new Y.UndoManager(roots, {
    doc,
    trackedOrigins: new Set([LOCAL]),
    captureTimeout: BURST_MS,
    // Whose change a map entry is, `spareOthers` decides: Yjs alone deletes the entry (yjs#514).
    ignoreRemoteMapChanges: true,
    captureTransaction: (transaction) => {
      if (transaction.origin === LOCAL || transaction.origin === manager) deletions.add(transaction);
      if (transaction.origin !== LOCAL) return true;
      const next = burstOf(transaction);
      if (next === undefined || next !== burst) manager.stopCapturing();
      burst = next;
      return true;
    },
  });
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  manager.on('stack-item-added', notify);
  manager.on('stack-cleared', notify);
  const pop = (direction: 'undo' | 'redo') => {
    popEffective(manager, direction, (step) => spareOthers(doc, step, direction, deletions));
    manager.stopCapturing();
    notify();
  };
  return {
    undo: () => pop('undo'),
    redo: () => pop('redo'),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stopCapturing: () => manager.stopCapturing(),
    destroy: () => manager.destroy(),
  };
}

/**
 * Pops steps until one has an effect. One at a time, and not as `UndoManager` does: what of a step is still ours can
 * only be told once the steps after it are undone.
 */
function popEffective(
  manager: Y.UndoManager,
  direction: 'undo' | 'redo',
  prepare: (step: Step) => void,
): void {
  const stack = (): Step[] => (direction === 'undo' ? manager.undoStack : manager.redoStack);
  while (stack().length > 0) {
    const earlier = stack().splice(0, stack().length - 1);
    stack().forEach(prepare);
    const effective = direction === 'undo' ? manager.undo() : manager.redo();
    stack().unshift(...earlier);
    if (effective) return;
  }
}
