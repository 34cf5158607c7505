import * as Y from 'yjs';
import { type DocPath, NOWHERE, pathInDocument } from '../docPath.ts';
import type { Step } from './spare.ts';

/** Where a step would change the document, whether it is undone or redone. */
export function affectedPaths(doc: Y.Doc, { insertions, deletions }: Step): readonly DocPath[] {
  const paths = new Map<string, DocPath>();
  doc.transact((transaction) => {
    for (const ids of [insertions, deletions]) {
      Y.iterateDeletedStructs(transaction, ids, (struct) => {
        const path = struct instanceof Y.Item ? pathInDocument(struct) : NOWHERE;
        if (path !== NOWHERE) paths.set(path.join('/'), path);
      });
    }
  });
  return [...paths.values()];
}
