import type * as Y from 'yjs';

const BURST = Symbol('parcours.burst');

/** Marks a transaction as one of a burst of typing: those with the same name may be one step for undo. */
export function markBurst(transaction: Y.Transaction, name: string): void {
  transaction.meta.set(BURST, name);
}

/** The name of the burst that a transaction belongs to; undefined for a step of its own. */
export function burstOf(transaction: Y.Transaction): unknown {
  return transaction.meta.get(BURST);
}
