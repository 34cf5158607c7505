import { isBulkRemoval, isLockable } from '@parcours/shared/rights';
import * as Y from 'yjs';
import type { AffectedPath } from '../../yjs/inspect/affectedPaths.ts';
import type { Work } from '../../yjs/slices/work.ts';

/** How many cards that are on the board an update takes off it: by the flag of removal, or as a whole. */
export function* removedCards(affected: readonly AffectedPath[], doc: Y.Doc): Work<number> {
  if (!isBulkRemoval(affected.length)) return 0;
  const removed = new Set<string>();
  for (const { path, content } of affected) {
    yield;
    const [top = '', id, field] = path;
    if (id === undefined || !isLockable(top)) continue;
    const goes = field === undefined ? content === undefined : field === 'deleted' && isFlag(content);
    if (goes && isThere(doc, top, id)) removed.add(`${top}/${id}`);
  }
  return removed.size;
}

const isFlag = (content: AffectedPath['content']): boolean =>
  content instanceof Y.ContentAny && content.arr.at(-1) === true;

function isThere(doc: Y.Doc, collection: string, id: string): boolean {
  const record = doc.getMap(collection).get(id);
  return record instanceof Y.Map && record.get('deleted') !== true;
}
