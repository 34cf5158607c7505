import {
  createUndo,
  editMetaText,
  readSnapshot,
  restoreBoard,
  setCoordination,
  setMeta,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardText, codeOf, docOf, peerOf, SMALL, stateOf, syncAll } from '../../../../helpers/documents.ts';

describe('setMeta', () => {
  test('DC-13 it sets and clears fields of the board', () => {
    const doc = docOf();
    setMeta(doc, { title: 'T', language: 'fr', country: 'FR', retainUntil: '2026-12-31' });
    setMeta(doc, { language: undefined, country: undefined });
    expect(readSnapshot(doc).board.meta).toEqual({
      title: 'T',
      language: 'en',
      city: '',
      currency: 'EUR',
      retainUntil: '2026-12-31',
    });
  });

  test('DC-13 it refuses what does not validate, and the version stays out of reach', () => {
    const doc = docOf();
    const before = stateOf(doc);
    for (const patch of [{ language: 'not a tag' }, { country: 'France' }, { retainUntil: 'soon' }]) {
      expect(codeOf(() => setMeta(doc, patch))).toBe('record.invalid');
    }
    expect(stateOf(doc)).toBe(before);
    setMeta(doc, { version: 7 } as object);
    expect(doc.getMap('meta').get('version')).toBe(1);
  });
});

describe('the long texts of the meta', () => {
  const metaOf = (doc: ReturnType<typeof docOf>) => readSnapshot(doc).board.meta;

  test('DC-23 two people who begin the same text at once, and two who edit it, keep both edits', () => {
    const doc = docOf();
    const peer = peerOf(doc);
    editMetaText(doc, 'present', 'The town hall.');
    editMetaText(peer, 'present', 'A teacher.');
    syncAll(doc, peer);
    expect(metaOf(doc).present).toContain('The town hall.');
    expect(metaOf(doc).present).toContain('A teacher.');
    editMetaText(doc, 'present', `First: ${metaOf(doc).present}`);
    setMeta(peer, { present: `${metaOf(peer).present} Nobody else.` });
    syncAll(doc, peer);
    expect(metaOf(doc).present).toMatch(/^First: .* Nobody else\.$/);
    expect(boardText(doc)).toBe(boardText(peer));
  });

  test('DC-23 a text that is emptied or cleared is as none, and a file with one opens with it', () => {
    const doc = docOf({ meta: { decisionAsked: 'Open the desk.', absent: 'The police.' } });
    expect(metaOf(doc)).toMatchObject({ decisionAsked: 'Open the desk.', absent: 'The police.' });
    expect(doc.getMap('meta').get('absent')).toBeInstanceOf(Y.Text);
    editMetaText(doc, 'decisionAsked', '');
    setMeta(doc, { absent: undefined });
    expect(metaOf(doc)).not.toHaveProperty('decisionAsked');
    expect(metaOf(doc)).not.toHaveProperty('absent');
  });

  test('DC-23 a plain string of a peer is edited all the same, and undo takes back typing alone', () => {
    const doc = docOf();
    doc.getMap('meta').set('present', 'A teacher');
    const undo = createUndo(doc);
    editMetaText(doc, 'present', 'A teacher, a nurse');
    expect(metaOf(doc).present).toBe('A teacher, a nurse');
    undo.undo();
    expect(metaOf(doc).present).toBe('A teacher');
  });

  test('DC-23 going back to an earlier board merges with what others type meanwhile', () => {
    const doc = docOf({ meta: { present: 'A teacher.' } });
    const past = readSnapshot(doc).board;
    editMetaText(doc, 'present', 'A teacher and a nurse.');
    editMetaText(doc, 'absent', 'The police.');
    const peer = peerOf(doc);
    restoreBoard(doc, past);
    editMetaText(peer, 'present', 'A teacher and a nurse. All day.');
    syncAll(doc, peer);
    expect(metaOf(doc).present).toBe('A teacher. All day.');
    expect(metaOf(doc)).not.toHaveProperty('absent');
  });
});

describe('setCoordination', () => {
  const coordination = (doc: ReturnType<typeof docOf>) => readSnapshot(doc).board.coordination;

  test('DC-14 there is one record per pair of actors, in whichever order they are named', () => {
    const doc = docOf({ ...SMALL, coordination: [] });
    const id = setCoordination(doc, { a: 'clinic', b: 'town-hall', state: 'weak', note: 'n' });
    expect(setCoordination(doc, { a: 'town-hall', b: 'clinic', state: 'working' })).toBe(id);
    expect(coordination(doc)).toEqual([{ id, a: 'clinic', b: 'town-hall', state: 'working', note: 'n' }]);
  });

  test('DC-14 two people who state one pair at once make one record', () => {
    const doc = docOf({ ...SMALL, coordination: [] });
    const peer = peerOf(doc);
    setCoordination(doc, { a: 'clinic', b: 'town-hall', state: 'weak' });
    setCoordination(peer, { a: 'town-hall', b: 'clinic', state: 'missing' });
    syncAll(doc, peer);
    expect(coordination(doc)).toHaveLength(1);
    expect(boardText(doc)).toBe(boardText(peer));
  });

  test('DC-14 further records of a pair, from a file, give way to the first', () => {
    const doc = docOf({
      ...SMALL,
      coordination: ['one', 'two'].map((id) => ({ id, a: 'clinic', b: 'town-hall', state: 'weak' })),
    });
    setCoordination(doc, { a: 'town-hall', b: 'clinic', state: 'working' });
    expect(coordination(doc)).toMatchObject([{ id: 'one', state: 'working' }]);
  });

  test('DC-14 an actor with itself, an actor that is not there, and a state that is none are refused', () => {
    const doc = docOf(SMALL);
    const before = stateOf(doc);
    const set = (a: string, b: string, state: string) => () =>
      setCoordination(doc, { a, b, state } as Parameters<typeof setCoordination>[1]);
    expect(codeOf(set('clinic', 'clinic', 'weak'))).toBe('coordination.self');
    expect(codeOf(set('clinic', 'gone', 'weak'))).toBe('reference.missing');
    expect(codeOf(set('clinic', 'town-hall', 'good'))).toBe('record.invalid');
    expect(stateOf(doc)).toBe(before);
  });
});
