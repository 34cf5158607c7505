import * as Y from 'yjs';
import { COLLECTION_NAMES } from '../../board/index.ts';
import { CodedError, type ErrorCode } from '../../errors.ts';
import type { DocPath } from '../docPath.ts';
import { rootOf } from '../layout.ts';
import { LOCAL } from '../origins.ts';
import { isMap } from '../values.ts';
import { affectedPaths } from './affectedPaths.ts';
import { burstOf } from './burst.ts';
import type { IsOwn, State } from './others.ts';
import { OwnDeletions, type Step, spareOthers } from './spare.ts';

/** Undo and redo of one participant's own changes. Each function can be passed on by itself. */
export interface Undo {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Calls back whenever `canUndo` or `canRedo` may have changed; returns a function that ends it. */
  readonly onChange: (listener: () => void) => () => void;
  /** How to undo the latest step alone, also when others of one's own have followed; undefined where there is none. */
  readonly takingBackLatest: () => (() => void) | undefined;
  /** Makes one step of all the commands that the action runs. */
  readonly asOneStep: <Result>(action: () => Result) => Result;
  /** Makes the next edit of a text a step of its own. */
  readonly stopCapturing: () => void;
  readonly destroy: () => void;
}

/** Says why this participant may not change what is at some paths; undefined where they may. */
export type Veto = (paths: readonly DocPath[]) => ErrorCode | undefined;

/** Whose steps are undone. By itself they are those of the document's own client. */
export interface Work {
  readonly isOwn: IsOwn;
  /** Whether a `LOCAL` transaction is a step. */
  readonly isStep: (transaction: Y.Transaction) => boolean;
  /** Whether undoing a step takes out something that it wrote. */
  readonly takesOut: (item: Y.Item) => boolean;
}

/**
 * Undo over the whole board, of this document's `LOCAL` transactions. Each command is one step; edits of one text in
 * quick succession are one. A step never takes back what somebody else did since: see `spareOthers`. A step that
 * would change what must stay, by the `veto`, is forgotten, and `undo` and `redo` throw its code as a CodedError.
 */
export function createUndo(doc: Y.Doc, veto: Veto = () => undefined, work: Work = ownWorkIn(doc)): Undo {
  return new OwnUndo(doc, veto, work);
}

function ownWorkIn(doc: Y.Doc): Work {
  return { isOwn: (client) => client === doc.clientID, isStep: () => true, takesOut: () => true };
}

/** Typing with shorter pauses than this is one step. */
const BURST_MS = 500;

class OwnUndo implements Undo {
  readonly #doc: Y.Doc;
  readonly #veto: Veto;
  readonly #work: Work;
  readonly #manager: Y.UndoManager;
  readonly #deletions = new OwnDeletions();
  readonly #listeners = new Set<() => void>();
  /** The document when each step was first done; undoing and redoing it do not change that. */
  readonly #states = new WeakMap<Step, State>();
  #carried: State | undefined;
  /** What the last command was part of: commands that follow each other in one group are one step. */
  #last: unknown;
  #group: symbol | undefined;

  constructor(doc: Y.Doc, veto: Veto, work: Work) {
    this.#doc = doc;
    this.#veto = veto;
    this.#work = work;
    const roots = [...COLLECTION_NAMES, 'meta' as const].map((name) => rootOf(doc, name)).filter(isMap);
    this.#manager = new Y.UndoManager(roots, {
      doc,
      trackedOrigins: new Set([LOCAL]),
      captureTimeout: BURST_MS,
      // Whose change a map entry is, `spareOthers` decides: Yjs alone deletes the entry (yjs#514).
      ignoreRemoteMapChanges: true,
      captureTransaction: (transaction) => this.#capture(transaction),
      deleteFilter: work.takesOut,
    });
    this.#manager.on('stack-item-added', ({ stackItem }) => {
      this.#states.set(stackItem, this.#carried ?? Y.decodeStateVector(Y.encodeStateVector(doc)));
      this.#notify();
    });
    this.#manager.on('stack-cleared', this.#notify);
  }

  readonly undo = (): void => this.#pop('undo');
  readonly redo = (): void => this.#pop('redo');
  readonly takingBackLatest = (): (() => void) | undefined => {
    const latest = this.#manager.undoStack.at(-1);
    const state = latest && this.#states.get(latest);
    return state && (() => this.#takeBack(state));
  };

  readonly canUndo = (): boolean => this.#manager.canUndo();
  readonly canRedo = (): boolean => this.#manager.canRedo();
  readonly stopCapturing = (): void => this.#manager.stopCapturing();
  readonly destroy = (): void => this.#manager.destroy();

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly asOneStep = <Result>(action: () => Result): Result => {
    const outer = this.#group;
    this.#group ??= Symbol('step');
    try {
      return action();
    } finally {
      this.#group = outer;
    }
  };

  /** Decides, before Yjs puts a transaction on the stack, whether it goes on with the step before it. */
  #capture(transaction: Y.Transaction): boolean {
    const own = transaction.origin === LOCAL;
    if (own && !this.#work.isStep(transaction)) return false;
    if (own || transaction.origin === this.#manager) this.#deletions.add(transaction);
    if (own) {
      const group = this.#group ?? burstOf(transaction);
      if (group === undefined || group !== this.#last) this.#manager.stopCapturing();
      this.#last = group;
      this.#manager.captureTimeout = this.#group ? Number.POSITIVE_INFINITY : BURST_MS;
    }
    return true;
  }

  /**
   * Pops steps until one has an effect. One at a time, and not as `UndoManager` does: what of a step is still ours
   * can only be told once the steps after it are undone.
   */
  #pop(direction: 'undo' | 'redo'): void {
    try {
      let effective = false;
      while (!effective && this.#stack(direction).length > 0) effective = this.#popOne(direction);
    } finally {
      this.#rest();
    }
  }

  /** Undoes the step that was first done in a state, where it stands. */
  #takeBack(done: State): void {
    const index = this.#manager.undoStack.findIndex((step) => this.#states.get(step) === done);
    if (index < 0) return;
    try {
      this.#popOne('undo', index);
    } finally {
      this.#rest();
    }
  }

  #rest(): void {
    this.#manager.stopCapturing();
    this.#notify();
  }

  #popOne(direction: 'undo' | 'redo', index = this.#stack(direction).length - 1): boolean {
    const stack = this.#stack(direction);
    const later = stack.splice(index + 1);
    const earlier = stack.splice(0, index);
    try {
      for (const step of stack) this.#prepare(step, direction);
      this.#carried = stack[0] && this.#states.get(stack[0]);
      const popped = direction === 'undo' ? this.#manager.undo() : this.#manager.redo();
      return popped !== null;
    } finally {
      this.#carried = undefined;
      this.#stack(direction).unshift(...earlier);
      this.#stack(direction).push(...later);
    }
  }

  #prepare(step: Step, direction: 'undo' | 'redo'): void {
    const after = this.#states.get(step) ?? new Map();
    const { isOwn } = this.#work;
    spareOthers(this.#doc, step, { direction, deletions: this.#deletions, after, isOwn });
    const code = this.#veto(affectedPaths(this.#doc, step));
    if (code === undefined) return;
    this.#stack(direction).pop();
    throw new CodedError(code);
  }

  #stack(direction: 'undo' | 'redo'): Step[] {
    return direction === 'undo' ? this.#manager.undoStack : this.#manager.redoStack;
  }

  readonly #notify = (): void => {
    for (const listener of [...this.#listeners]) listener();
  };
}
