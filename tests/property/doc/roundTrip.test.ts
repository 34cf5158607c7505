import { parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';

describe('a board, written and read', () => {
  test('DC-1 a snapshot of a document that holds a board is that board, to the byte, also for a peer', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const doc = createBoardDoc(board);
        const peer = new Y.Doc();
        Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
        const text = JSON.stringify(toBoardJson(board));
        for (const reader of [doc, peer]) {
          const reading = readSnapshot(reader);
          expect(reading.problems).toEqual([]);
          expect(JSON.stringify(toBoardJson(reading.board))).toBe(text);
        }
      }),
      { numRuns: propertyRuns(400) },
    );
  });

  test('BD-1 a board as JSON text, read again, is that board to the byte', () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const text = JSON.stringify(toBoardJson(board));
        expect(JSON.stringify(toBoardJson(parseBoardJson(JSON.parse(text))))).toBe(text);
      }),
      { numRuns: propertyRuns(400) },
    );
  });
});
