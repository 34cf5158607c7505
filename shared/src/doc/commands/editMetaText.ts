import type * as Y from 'yjs';
import type { MetaLongText } from '../../board/index.ts';
import { sharedText } from '../nested.ts';
import { LOCAL } from '../origins.ts';
import { applyText } from '../text.ts';
import { markBurst } from '../undo/burst.ts';
import { assertReadable } from '../version.ts';
import { metaHolder } from './check.ts';

/**
 * Makes a long text of the board's meta read as `text`, by inserting and deleting only what differs. Edits of one
 * text in quick succession are one step for undo.
 * @throws CodedError `board.version`; `board.invalid` where a peer made the meta something other than a map.
 */
export function editMetaText(doc: Y.Doc, field: MetaLongText, text: string): void {
  assertReadable(doc);
  const shared = sharedText(doc, metaHolder(doc), field);
  doc.transact((transaction) => {
    markBurst(transaction, `meta/${field}`);
    applyText(shared, text);
  }, LOCAL);
}
