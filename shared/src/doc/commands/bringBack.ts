import type * as Y from 'yjs';
import { isRemoved, liveRecord, rootOf } from '../layout.ts';
import { contains } from '../list.ts';
import { sharedList } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { isMap } from '../values.ts';
import { assertReadable } from '../version.ts';
import type { RecordRef } from './removeMany.ts';

/** That a record which stayed referred to one that was removed. */
export interface Mention extends RecordRef {
  readonly field: string;
  readonly kind: 'optional' | 'list';
  readonly value: string;
}

/**
 * Brings back records that somebody removed, with all that was written in them before and since, and what referred to
 * them where that is still there and refers to nothing else by now.
 */
export function bringBack(doc: Y.Doc, removed: readonly RecordRef[], mentions: readonly Mention[]): void {
  assertReadable(doc);
  doc.transact(() => {
    for (const { collection, id } of removed) {
      const map = rootOf(doc, collection)?.get(id);
      if (isMap(map) && isRemoved(map)) map.delete('deleted');
    }
    for (const mention of mentions) mentionAgain(doc, mention);
  }, LOCAL);
}

function mentionAgain(doc: Y.Doc, { collection, id, field, kind, value }: Mention): void {
  const map = liveRecord(doc, collection, id);
  if (map === undefined) return;
  if (kind === 'list') {
    const list = sharedList(doc, { collection, id, map }, field);
    if (!contains(list, value)) list.push([value]);
  } else if (!map.has(field)) map.set(field, value);
}
