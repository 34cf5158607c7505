import type { CollectionName } from '@parcours/shared/board';
import { isOthersWork, removedWith } from '@parcours/shared/doc';
import { countCards, isBulkRemoval } from '@parcours/shared/rights';
import type { Doc } from 'yjs';
import type { IsOwn } from './ownWork.ts';

/** How many records of each collection. */
export type Counts = ReadonlyMap<CollectionName, number>;

/** What goes where some records are removed: these, and what means nothing without them. */
export interface RemovalImpact {
  readonly ids: readonly string[];
  readonly counts: Counts;
  /** How many of all that goes others made, or wrote in. */
  readonly others: number;
}

/** Whether the person is asked before such a removal is done. */
export function needsConfirmation({ counts, others }: RemovalImpact): boolean {
  const cards = [...counts].reduce((sum, [name, count]) => sum + countCards([name]) * count, 0);
  return others > 0 || isBulkRemoval(cards);
}

/**
 * Tells what would go with some records. What this browser made counts as one's own also after a reload.
 * @throws CodedError `record.not-found`.
 */
export function removalImpacts(doc: Doc, isOwn: IsOwn): (ids: readonly string[]) => RemovalImpact {
  return (ids) => {
    const gone = removedWith(doc, ids);
    const counts = new Map<CollectionName, number>();
    for (const { collection } of gone) counts.set(collection, (counts.get(collection) ?? 0) + 1);
    return {
      ids: gone.map(({ id }) => id),
      counts,
      others: gone.filter((record) => isOthersWork(doc, record, isOwn)).length,
    };
  };
}
