import * as Y from 'yjs';
import { NOWHERE, type Place, placeInDocument } from '../place.ts';
import type { Step } from './spare.ts';

/** Where a step would change the document, be it undone or done again. */
export function placesOf(doc: Y.Doc, { insertions, deletions }: Step): readonly Place[] {
  const places = new Map<string, Place>();
  doc.transact((transaction) => {
    for (const ids of [insertions, deletions]) {
      Y.iterateDeletedStructs(transaction, ids, (struct) => {
        const place = struct instanceof Y.Item ? placeInDocument(struct) : NOWHERE;
        if (place !== NOWHERE) places.set(place.join('/'), place);
      });
    }
  });
  return [...places.values()];
}
