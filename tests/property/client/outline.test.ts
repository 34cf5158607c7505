import { type Board, COLLECTION_NAMES } from '@parcours/shared/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OutlineRow, rowsOf } from '../../../client/src/features/outline/rows.ts';
import { outlineOf } from '../../../client/src/features/outline/tree.ts';
import type { RecordMaps } from '../../../client/src/store/boardStore.ts';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

const SHOWN = ['personas', 'objectives', 'steps', 'legs', 'barriers', 'notes', 'frames'] as const;

function mapsOf(board: Board, arrange: <Item>(items: readonly Item[]) => readonly Item[]): RecordMaps {
  const entries = COLLECTION_NAMES.map((name) => [
    name,
    new Map(arrange<{ readonly id: string }>(board[name]).map((record) => [record.id, record])),
  ]);
  // Each map has the records of the collection whose name it has.
  return Object.fromEntries(entries) as unknown as RecordMaps;
}

function allRows(records: RecordMaps): readonly OutlineRow[] {
  return rowsOf(outlineOf(records).roots, () => true);
}

test(
  'UI-211 every card, leg and barrier has a row, found by its id, and no two rows have one key',
  PATIENTLY,
  () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const records = mapsOf(board, (items) => items);
        const outline = outlineOf(records);
        const rows = allRows(records);
        const keys = new Set(rows.map(({ key }) => key));
        expect(keys.size).toBe(rows.length);
        for (const name of SHOWN) {
          for (const { id } of board[name]) expect(keys).toContain(outline.keyOf(id));
        }
      }),
      { numRuns: propertyRuns(200) },
    );
  },
);

test('UI-211 the rows are the same in whatever order the records arrived', PATIENTLY, () => {
  fc.assert(
    fc.property(arbitraryBoard, (board) => {
      const backwards = mapsOf(board, (items) => [...items].reverse());
      expect(allRows(backwards)).toEqual(allRows(mapsOf(board, (items) => items)));
    }),
    { numRuns: propertyRuns(200) },
  );
});

test('UI-211 a circle of steps ends, and a board of 3,000 cards on one way is derived without its rows', () => {
  const count = 3000;
  const step = (index: number) => ({ id: `s${index}`, title: '', x: 0, y: 0 });
  const legs = Array.from({ length: count }, (_, index) => ({
    id: `l${index}`,
    from: `s${index}`,
    to: `s${(index + 1) % count}`,
  }));
  const maps = mapsOf(
    { steps: Array.from({ length: count }, (_, index) => step(index)), legs } as unknown as Board,
    (items) => items ?? [],
  );
  const outline = outlineOf(maps);
  expect(rowsOf(outline.roots, () => false)).toHaveLength(1);
  expect(rowsOf(outline.roots, ({ node }) => node.kind === 'group')).toHaveLength(count + 1);
});
