import { emptyBoard, toBoardJson } from '@parcours/shared/board';
import {
  addRecord,
  addToList,
  assertReadable,
  connect,
  createBoardDoc,
  createUndo,
  editText,
  isEmpty,
  migrate,
  moveMany,
  readSnapshot,
  removeMany,
  schemaVersion,
  setCoordination,
  setMeta,
  updateRecord,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardText, codeOf, docOf, peerOf, SMALL, stateOf, syncAll } from '../../../helpers/documents.ts';
import { oldDocOf } from '../../../helpers/oldDocument.ts';

const { board } = readSnapshot(
  docOf({ ...SMALL, steps: SMALL.steps.map((step) => ({ ...step, x: 3, y: 4 })) }),
);
const text = JSON.stringify(toBoardJson(board));

function stepMap(doc: Y.Doc): Y.Map<unknown> {
  const map = doc.getMap('steps').get('ask');
  if (map instanceof Y.Map) return map;
  throw new Error('no such step');
}

describe('migration', () => {
  test('DC-18 an older document reads the same before and after, and has the new layout', () => {
    const doc = oldDocOf(board);
    expect(boardText(doc)).toBe(text);
    expect(migrate(doc)).toBe(true);
    expect(boardText(doc)).toBe(text);
    expect(readSnapshot(doc).problems).toEqual([]);
    expect(schemaVersion(doc)).toBe(1);
    expect(stepMap(doc).get('p')).toEqual([3, 4]);
    expect(stepMap(doc).get('gives')).toBeInstanceOf(Y.Array);
    const amina = doc.getMap('personas').get('amina');
    expect(amina instanceof Y.Map && amina.get('story')).toBeInstanceOf(Y.Text);
  });

  test('DC-18 it is done once: a document of this version is left as it is', () => {
    const doc = oldDocOf(board);
    migrate(doc);
    for (const current of [doc, createBoardDoc(board)]) {
      const before = stateOf(current);
      expect(migrate(current)).toBe(false);
      expect(stateOf(current)).toBe(before);
    }
  });

  test('DC-18 a document that is wholly empty is left alone', () => {
    const doc = new Y.Doc();
    expect(migrate(doc)).toBe(false);
    expect(isEmpty(doc)).toBe(true);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
  });

  test('DC-18 two people who migrate at once make the same document, and lose nothing that either does right after', () => {
    const one = oldDocOf(board);
    const other = peerOf(one);
    const own = [one.clientID, other.clientID];
    migrate(one);
    migrate(other);
    expect([one.clientID, other.clientID]).toEqual(own);
    editText(one, 'personas', 'amina', 'story', 'One day she came by train.');
    editText(other, 'personas', 'amina', 'story', 'She came by train, alone.');
    addToList(one, 'personas', 'amina', 'holds', 'address');
    addToList(other, 'personas', 'bruno', 'holds', 'address');
    moveMany(one, [{ id: 'ask', x: 10, y: 10 }]);
    moveMany(other, [{ id: 'wait', x: 20, y: 20 }]);
    editText(one, 'steps', 'ask', 'note', 'one ');
    editText(other, 'steps', 'ask', 'note', 'other ');
    syncAll(one, other);
    expect(boardText(one)).toBe(boardText(other));
    const { personas, steps } = readSnapshot(one).board;
    expect(personas[0]?.story).toBe('One day she came by train, alone.');
    expect(personas.map(({ holds }) => holds)).toEqual([['passport', 'address'], ['address']]);
    expect(steps).toMatchObject([
      { x: 10, y: 10 },
      { x: 20, y: 20 },
    ]);
    expect(steps[0]?.note).toMatch(/^(one other |other one )$/);
  });

  test('DC-18 people whose older documents differed when they migrated still end with the same one', () => {
    for (const [field, value] of [
      ['x', 99],
      ['note', 'older'],
      ['gives', ['passport']],
    ] as const) {
      const one = oldDocOf(board);
      const other = peerOf(one);
      stepMap(other).set(field, value);
      migrate(one);
      migrate(other);
      syncAll(one, other);
      expect(stateOf(one)).toBe(stateOf(other));
      expect(boardText(one)).toBe(boardText(other));
      expect(boardText(one)).toBe(boardText(peerOf(one)));
    }
  });

  test('DC-18 it is nobody’s step for undo', () => {
    const doc = oldDocOf(board);
    const undo = createUndo(doc);
    migrate(doc);
    expect(undo.canUndo()).toBe(false);
    editText(doc, 'steps', 'ask', 'note', 'n');
    undo.undo();
    expect(boardText(doc)).toBe(text);
  });

  test('DC-18 what is damaged stays as it is, for the reader to report', () => {
    const doc = oldDocOf(board);
    stepMap(doc).set('needs', 'passport');
    doc.getMap('steps').set('odd', 'text');
    const before = readSnapshot(doc);
    migrate(doc);
    expect(readSnapshot(doc)).toEqual(before);
    expect(before.problems.length).toBeGreaterThan(1);
  });

  test('DC-18 a record that a peer made without its texts and lists gets one of each, whoever asks first', () => {
    const doc = docOf(SMALL);
    doc.getMap('steps').set('bare', new Y.Map(Object.entries({ title: 'Bare' })));
    const peer = peerOf(doc);
    editText(doc, 'steps', 'bare', 'note', 'one ');
    editText(peer, 'steps', 'bare', 'note', 'other ');
    addToList(doc, 'steps', 'bare', 'needs', 'address');
    addToList(peer, 'steps', 'bare', 'needs', 'passport');
    syncAll(doc, peer);
    const bare = readSnapshot(doc).board.steps.find(({ id }) => id === 'bare');
    expect(bare?.note).toMatch(/^(one other |other one )$/);
    expect([...(bare?.needs ?? [])].sort()).toEqual(['address', 'passport']);
    expect(boardText(doc)).toBe(boardText(peer));
  });
});

describe('a document of a newer version', () => {
  test('DC-19 it is read as far as it goes, and reported; nothing writes to it', () => {
    const doc = docOf(SMALL);
    doc.getMap('meta').set('version', 2);
    const before = stateOf(doc);
    const { board: seen, problems } = readSnapshot(doc);
    expect(seen.steps).toHaveLength(2);
    expect(problems).toMatchObject([{ collection: 'meta', message: expect.stringContaining('newer') }]);
    for (const write of [
      () => assertReadable(doc),
      () => migrate(doc),
      () => addRecord(doc, 'notes', {}),
      () => updateRecord(doc, 'steps', 'ask', { title: '' }),
      () => editText(doc, 'steps', 'ask', 'note', 'x'),
      () => addToList(doc, 'steps', 'ask', 'needs', 'address'),
      () => connect(doc, { from: 'bruno', to: 'ask' }),
      () => moveMany(doc, [{ id: 'ask', x: 1, y: 1 }]),
      () => removeMany(doc, ['ask']),
      () => setMeta(doc, { title: 'x' }),
      () => setCoordination(doc, { a: 'clinic', b: 'town-hall', state: 'working' }),
    ]) {
      expect(codeOf(write)).toBe('board.version');
    }
    expect(stateOf(doc)).toBe(before);
  });

  test('DC-19 a version that is no whole number above 0 counts as none', () => {
    for (const version of ['2', 1.5, -1, null, Number.NaN, [2]]) {
      const doc = createBoardDoc(emptyBoard());
      doc.getMap('meta').set('version', version);
      expect(schemaVersion(doc)).toBe(0);
      expect(codeOf(() => assertReadable(doc))).toBeUndefined();
    }
  });
});
