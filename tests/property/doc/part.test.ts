import {
  type AnyRecord,
  type Board,
  type BoardPart,
  COLLECTION_NAMES,
  type CollectionName,
  emptyBoard,
  facilitatorsFields,
  isCardName,
  readPart,
  referencesOf,
  takePart,
  writePart,
} from '@parcours/shared/board';
import { addPart, createBoardDoc, createUndo, readSnapshot } from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { boardText } from '../../helpers/documents.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';

const cardsOf = (board: Board): string[] =>
  COLLECTION_NAMES.filter(isCardName).flatMap((name) => board[name].map(({ id }) => id));

/** A board and some of its cards. */
const boardAndCards = arbitraryBoard.chain((board) =>
  fc.tuple(fc.constant(board), fc.subarray(cardsOf(board))),
);
const NOWHERE = new Map<string, { x: number; y: number }>();

/** The collection and the record that an id stands for. */
function index(board: Board): ReadonlyMap<string, readonly [CollectionName, AnyRecord]> {
  return new Map(
    COLLECTION_NAMES.flatMap((name) => board[name].map((record) => [record.id, [name, record]] as const)),
  );
}

/**
 * What cards, legs and barriers of a part say, without ids and places: cards are called by `nameOf`, and what they refer
 * to by what it is called.
 */
function saying({ cards, content }: BoardPart, nameOf: (id: string) => string): readonly string[] {
  const records = index(content);
  const meant = new Set(cards);
  const called = (id: unknown): unknown => {
    if (meant.has(String(id))) return nameOf(String(id));
    const [name, record] = records.get(String(id)) ?? [];
    if (name === undefined || record === undefined) return ['nowhere', id];
    if (name === 'legs') return said(name, record);
    const fields = new Map<string, unknown>(Object.entries(record));
    return [
      name,
      String(fields.get('name')).normalize().trim(),
      fields.has('actor') && called(fields.get('actor')),
    ];
  };
  const said = (name: CollectionName, record: AnyRecord): string => {
    const fields = new Map<string, unknown>(Object.entries(record));
    for (const field of ['id', 'x', 'y', ...facilitatorsFields(name)]) fields.delete(field);
    for (const { field } of referencesOf(name)) {
      const value = fields.get(field);
      if (value === undefined) continue;
      const names = [...new Set([value].flat().map((id) => JSON.stringify(called(id))))];
      fields.set(field, names.sort());
    }
    const own = meant.has(record.id) ? nameOf(record.id) : '';
    return JSON.stringify([name, own, [...fields].sort(([a], [b]) => (a < b ? -1 : 1))]);
  };
  return [...records.values()]
    .filter(([name, { id }]) => name === 'legs' || name === 'barriers' || meant.has(id))
    .map(([name, record]) => said(name, record))
    .sort();
}

function expectPasted(part: BoardPart, onto: Board, isHere: boolean): void {
  const doc = createBoardDoc(onto);
  const undo = createUndo(doc);
  const before = boardText(doc);
  const added = addPart(doc, part, { isHere, places: NOWHERE });
  const { board, problems } = readSnapshot(doc);
  expect(problems).toEqual([]);
  const were = new Map([...added].map(([was, id]) => [id, was]));
  const pasted = takePart(
    board,
    part.cards.map((was) => added.get(was) ?? ''),
    part.from,
  );
  expect(pasted.cards).toHaveLength(part.cards.length);
  expect(saying(pasted, (id) => were.get(id) ?? '')).toEqual(saying(part, (id) => id));
  const old = index(onto);
  const now = index(board);
  for (const [id, entry] of old) expect(now.get(id)).toEqual(entry);
  undo.undo();
  expect(boardText(doc)).toBe(before);
  expect(undo.canUndo()).toBe(false);
}

describe('a part of a board', () => {
  test('UI-220 any cards, put on their own board, are the same but for ids and places; undo takes all of it back', () => {
    let cards = 0;
    fc.assert(
      fc.property(boardAndCards, ([board, ids]) => {
        const part = takePart(board, ids, 'here');
        expect(new Set(part.cards)).toEqual(new Set(ids));
        expectPasted(part, board, true);
        const { board: after } = readSnapshot(pastedDoc(part, board, true));
        // What they refer to is there already.
        for (const name of ['actors', 'services', 'assets'] as const)
          expect(after[name]).toEqual(board[name]);
        cards += ids.length;
      }),
      { numRuns: propertyRuns(150) },
    );
    expect(cards).toBeGreaterThan(100);
  });

  test('UI-220 UI-221 on any other board too, as text in between, with all that they refer to', () => {
    let cards = 0;
    fc.assert(
      fc.property(boardAndCards, arbitraryBoard, ([board, ids], other) => {
        fc.pre(ids.length > 0);
        const part = readPart(writePart(takePart(board, ids, 'there')));
        expectPasted(part, other, false);
        cards += ids.length;
      }),
      { numRuns: propertyRuns(150) },
    );
    expect(cards).toBeGreaterThan(100);
  });

  test('UI-221 put on another board a second time, nothing with a name that they refer to is added again', () => {
    fc.assert(
      fc.property(boardAndCards, ([board, ids]) => {
        const part = takePart(board, ids, 'there');
        const doc = createBoardDoc(emptyBoard());
        const paste = () => addPart(doc, part, { isHere: false, places: NOWHERE });
        paste();
        const once = readSnapshot(doc).board;
        paste();
        const twice = readSnapshot(doc).board;
        for (const name of ['actors', 'assets'] as const) {
          const named = twice[name].filter((record) => record.name.trim() !== '');
          const distinct = new Set(part.content[name].map((record) => record.name.trim()));
          if (distinct.size === part.content[name].length)
            expect(named).toEqual(once[name].filter((record) => record.name.trim() !== ''));
        }
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});

function pastedDoc(part: BoardPart, onto: Board, isHere: boolean) {
  const doc = createBoardDoc(onto);
  addPart(doc, part, { isHere, places: NOWHERE });
  return doc;
}
