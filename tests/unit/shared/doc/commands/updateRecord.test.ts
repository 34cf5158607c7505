import { readSnapshot, updateRecord } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardText, codeOf, docOf, peerOf, SMALL, stateOf, syncAll } from '../../../../helpers/documents.ts';

const step = (doc: Y.Doc, id = 'ask') => readSnapshot(doc).board.steps.find((other) => other.id === id);

describe('updateRecord', () => {
  test('DC-7 it changes the fields that it is given, and no others', () => {
    const doc = docOf(SMALL);
    const before = step(doc);
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again', days: 3, x: 7, note: 'n', gives: [] });
    expect(step(doc)).toEqual({ ...before, title: 'Ask again', days: 3, x: 7, note: 'n', gives: [] });
  });

  test('DC-7 undefined clears an optional field, and sets one with a default back to it', () => {
    const doc = docOf(SMALL);
    updateRecord(doc, 'steps', 'ask', { note: 'n', days: 3, x: 7, y: 8, emotion: -1 });
    updateRecord(doc, 'steps', 'ask', {
      actor: undefined,
      note: undefined,
      days: undefined,
      gives: undefined,
      x: undefined,
      emotion: undefined,
    });
    expect(step(doc)).toEqual({
      id: 'ask',
      title: 'Ask',
      service: 'register',
      needs: ['passport'],
      gives: [],
      days: 0,
      visits: 1,
      cost: 0,
      x: 0,
      y: 8,
    });
    updateRecord(doc, 'comments', 'c2', { x: undefined, y: undefined, on: 'wait' });
    expect(readSnapshot(doc).board.comments[1]).not.toHaveProperty('x');
  });

  test('DC-7 a place on the canvas can be cleared by halves', () => {
    const doc = docOf(SMALL);
    const place = () => {
      const comment = readSnapshot(doc).board.comments.find(({ id }) => id === 'c2');
      return [comment?.x, comment?.y];
    };
    updateRecord(doc, 'comments', 'c2', { y: undefined });
    expect(place()).toEqual([4, undefined]);
    updateRecord(doc, 'comments', 'c2', { y: 7 });
    expect(place()).toEqual([4, 7]);
    updateRecord(doc, 'comments', 'c2', { x: undefined });
    expect(place()).toEqual([undefined, 7]);
    updateRecord(doc, 'comments', 'c2', { y: undefined });
    expect(place()).toEqual([undefined, undefined]);
  });

  test('DC-7 what stays the same is not written', () => {
    const doc = docOf(SMALL);
    const before = stateOf(doc);
    updateRecord(doc, 'steps', 'ask', {
      title: 'Ask',
      needs: ['passport'],
      x: 0,
      source: undefined,
    } as object);
    expect(stateOf(doc)).toBe(before);
  });

  test('DC-7 two people who change two fields of a card at once keep both', () => {
    const doc = docOf(SMALL);
    const peer = peerOf(doc);
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again', note: 'one' });
    updateRecord(peer, 'steps', 'ask', { days: 4, note: 'two' });
    syncAll(doc, peer);
    expect(boardText(doc)).toBe(boardText(peer));
    expect(step(doc)).toMatchObject({ title: 'Ask again', days: 4 });
    expect(step(doc)?.note).toMatch(/^(onetwo|twoone)$/);
  });

  test('DC-7 unknown fields are kept, and can be set', () => {
    const doc = docOf({ assets: [{ id: 'a', name: 'A', later: [1], deleted: true }] });
    updateRecord(doc, 'assets', 'a', { name: 'B', p: { constructor: 1 } } as object);
    expect(readSnapshot(doc).board.assets).toEqual([
      { id: 'a', name: 'B', kind: 'other', later: [1], deleted: true, p: { constructor: 1 } },
    ]);
  });

  test('DC-7 it mends a damaged record, if what comes out validates', () => {
    const doc = docOf(SMALL);
    const map = doc.getMap('steps').get('ask');
    if (map instanceof Y.Map) map.set('days', 'soon');
    expect(step(doc)).toBeUndefined();
    expect(codeOf(() => updateRecord(doc, 'steps', 'ask', { title: 'x' }))).toBe('record.invalid');
    updateRecord(doc, 'steps', 'ask', { days: 2 });
    expect(step(doc)).toMatchObject({ title: 'Ask', days: 2 });
  });

  test('DC-6 what would break a rule is refused, and nothing changes', () => {
    const doc = docOf(SMALL);
    const before = stateOf(doc);
    const refused: [string, () => unknown][] = [
      ['record.not-found', () => updateRecord(doc, 'steps', 'amina', { title: '' })],
      ['record.invalid', () => updateRecord(doc, 'steps', 'ask', { id: 'other' } as object)],
      ['record.invalid', () => updateRecord(doc, 'steps', 'ask', { title: undefined })],
      ['record.invalid', () => updateRecord(doc, 'steps', 'ask', { title: 'x', visits: -1 })],
      ['reference.missing', () => updateRecord(doc, 'steps', 'ask', { title: 'x', service: 'clinic' })],
      ['leg.self', () => updateRecord(doc, 'legs', 'l2', { to: 'ask' })],
      ['leg.exists', () => updateRecord(doc, 'legs', 'l2', { from: 'amina', to: 'ask' })],
      ['coordination.self', () => updateRecord(doc, 'coordination', 'co', { a: 'clinic' })],
    ];
    for (const [code, action] of refused) expect(codeOf(action)).toBe(code);
    expect(stateOf(doc)).toBe(before);
  });
});
