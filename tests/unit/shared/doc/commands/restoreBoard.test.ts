import { emptyBoard } from '@parcours/shared/board';
import { createBoardDoc, readSnapshot, restoreBoard } from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { arbitraryBoard } from '../../../../helpers/arbitraryBoard.ts';
import { propertyRuns } from '../../../../helpers/propertyRuns.ts';

const boardOf = (doc: Y.Doc) => readSnapshot(doc).board;

describe('restoring a board', () => {
  test('SH-7 whatever is on the board, it reads as it did before, and back again', () => {
    fc.assert(
      fc.property(arbitraryBoard, arbitraryBoard, (one, two) => {
        const doc = createBoardDoc(one);
        const [first, second] = [boardOf(doc), boardOf(createBoardDoc(two))];
        restoreBoard(doc, second);
        expect({ ...boardOf(doc), meta: {} }).toEqual({ ...second, meta: {} });
        restoreBoard(doc, first);
        expect(boardOf(doc)).toEqual(first);
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  test('SH-7 it is one transaction, and none where nothing differs', () => {
    const doc = createBoardDoc({ ...emptyBoard(), meta: { ...emptyBoard().meta, title: 'One' } });
    const before = boardOf(doc);
    let updates = 0;
    doc.on('update', () => {
      updates += 1;
    });
    restoreBoard(doc, before);
    expect(updates).toBe(0);
    doc.getMap('meta').set('title', 'Two');
    restoreBoard(doc, before);
    expect(updates).toBe(2);
    expect(boardOf(doc).meta.title).toBe('One');
  });

  test('SH-7 what somebody adds at the same time stays', () => {
    const doc = createBoardDoc({ ...emptyBoard(), meta: { ...emptyBoard().meta, title: 'One' } });
    const before = boardOf(doc);
    doc.getMap('meta').set('title', 'Two');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    other.getMap('meta').set('city', 'Grenoble');
    restoreBoard(doc, before);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(boardOf(doc).meta).toMatchObject({ title: 'One', city: 'Grenoble' });
  });
});
