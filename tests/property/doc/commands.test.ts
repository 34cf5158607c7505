import { type Board, COLLECTION_NAMES, readRecord } from '@parcours/shared/board';
import {
  type BoardChange,
  createBoardDoc,
  createUndo,
  observeBoard,
  readSnapshot,
  recordFields,
} from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doc } from 'yjs';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { boardText, stateOf } from '../../helpers/documents.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomCommand, run } from '../../helpers/randomCommands.ts';

const commands = fc.array(randomCommand, { minLength: 5, maxLength: 25 });

/** Every record of a board, by collection and id. */
function recordsOf(board: Board): Map<string, unknown> {
  return new Map(
    COLLECTION_NAMES.flatMap((name) =>
      board[name].map((record) => [`${name}/${record.id}`, record] as const),
    ),
  );
}

/** What a view does on a change: reads the touched records, and no others. */
function patch(seen: Map<string, unknown>, doc: Doc, touched: BoardChange['touched']): void {
  for (const [name, id] of [...touched].flatMap(([name, ids]) => [...ids].map((id) => [name, id] as const))) {
    const fields = recordFields(doc, name, id);
    if (fields === undefined) seen.delete(`${name}/${id}`);
    else seen.set(`${name}/${id}`, readRecord(name, id, fields).record);
  }
}

describe('random commands of one person', () => {
  test('DC-6 the board stays without a problem, and a refused command changes nothing', () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraryBoard, commands, (board, list) => {
        const doc = createBoardDoc(board);
        for (const command of list) {
          const before = stateOf(doc);
          if (!run(doc, command)) {
            refused++;
            expect(stateOf(doc)).toBe(before);
          }
          expect(readSnapshot(doc).problems).toEqual([]);
        }
      }),
      { numRuns: propertyRuns(120) },
    );
    expect(refused).toBeGreaterThan(50);
  });

  test('DC-16 undoing all of them restores the board, and redoing all of them what they had made of it', () => {
    let undone = 0;
    fc.assert(
      fc.property(arbitraryBoard, commands, (board, list) => {
        const doc = createBoardDoc(board);
        const undo = createUndo(doc);
        const before = boardText(doc);
        for (const command of list) if (run(doc, command)) undo.stopCapturing();
        const after = boardText(doc);
        for (; undo.canUndo(); undone++) undo.undo();
        expect(boardText(doc)).toBe(before);
        while (undo.canRedo()) undo.redo();
        expect(boardText(doc)).toBe(after);
      }),
      { numRuns: propertyRuns(150) },
    );
    expect(undone).toBeGreaterThan(500);
  });

  test('DC-15 patching the touched records alone gives the same as reading all', () => {
    fc.assert(
      fc.property(arbitraryBoard, commands, (board, list) => {
        const doc = createBoardDoc(board);
        const seen = recordsOf(board);
        observeBoard(doc, ({ touched }) => patch(seen, doc, touched));
        for (const command of list) run(doc, command);
        expect(seen).toEqual(recordsOf(readSnapshot(doc).board));
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
