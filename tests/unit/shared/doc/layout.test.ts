import { emptyBoard } from '@parcours/shared/board';
import {
  addRecord,
  createBoardDoc,
  isEmpty,
  readSnapshot,
  schemaVersion,
  writeBoard,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { codeOf, docOf, SMALL } from '../../../helpers/documents.ts';

function stepMap(doc: Y.Doc, id: string): Y.Map<unknown> {
  const map = doc.getMap('steps').get(id);
  if (map instanceof Y.Map) return map;
  throw new Error('no such step');
}

describe('the layout of the document', () => {
  test.each([
    ['written from a board', () => docOf({ steps: [{ id: 's', title: 'Ask', x: 1, y: 2 }] })],
    [
      'added by a command',
      () => {
        const doc = docOf();
        addRecord(doc, 'steps', { id: 's', title: 'Ask', x: 1, y: 2 });
        return doc;
      },
    ],
  ])('DC-4 a record %s has its position in one key, and its texts and lists from the start', (_how, make) => {
    const map = stepMap(make(), 's');
    expect(map.get('p')).toEqual([1, 2]);
    expect(map.get('note')).toBeInstanceOf(Y.Text);
    expect(map.get('needs')).toBeInstanceOf(Y.Array);
    expect(map.get('gives')).toBeInstanceOf(Y.Array);
    expect(map.get('title')).toBe('Ask');
    for (const key of ['x', 'y', 'id']) expect(map.has(key)).toBe(false);
  });

  test('DC-4 a comment on a record has no position, and one of half a position keeps it', () => {
    const doc = docOf({
      notes: [{ id: 'n' }],
      comments: [
        { id: 'c', on: 'n' },
        { id: 'd', x: 4 },
      ],
    });
    const comments = readSnapshot(doc).board.comments;
    expect(comments.map(({ id, x, y }) => [id, x, y])).toEqual([
      ['c', undefined, undefined],
      ['d', 4, undefined],
    ]);
  });

  test('DC-4 the document says its version', () => {
    expect(createBoardDoc(emptyBoard()).getMap('meta').get('version')).toBe(1);
    expect(schemaVersion(new Y.Doc())).toBe(0);
  });

  test('DC-5 a board is written into an empty document alone', () => {
    const doc = new Y.Doc();
    expect(isEmpty(doc)).toBe(true);
    writeBoard(doc, emptyBoard());
    expect(isEmpty(doc)).toBe(false);
    expect(codeOf(() => writeBoard(doc, emptyBoard()))).toBe('board.exists');
  });

  test('DC-5 writing a board is one transaction, with the origin that it is given', () => {
    const doc = new Y.Doc();
    const origins: unknown[] = [];
    doc.on('update', (_update, origin) => origins.push(origin));
    const { board } = readSnapshot(docOf(SMALL));
    writeBoard(doc, board, 'here');
    expect(origins).toEqual(['here']);
    expect(readSnapshot(doc).board).toEqual(board);
  });

  test('DC-1 fields with the names of the document’s own keys come back under those names', () => {
    const odd = { p: 'mine', deleted: true, '~p': 1, version: 9, constructor: { constructor: 1 } };
    const doc = docOf({
      meta: { version: 'ours', p: 2 },
      steps: [{ id: 's', title: '', x: 1, y: 2, ...odd }],
      assets: [{ id: 'a', name: '', ...odd }],
    });
    const { board, problems } = readSnapshot(doc);
    expect(problems).toEqual([]);
    expect(board.meta).toMatchObject({ version: 'ours', p: 2 });
    expect(board.steps[0]).toMatchObject({ x: 1, y: 2, ...odd });
    expect(board.assets[0]).toMatchObject(odd);
    expect(schemaVersion(doc)).toBe(1);
  });
});
