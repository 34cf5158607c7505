import { moveMany, readSnapshot, updateRecord } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { boardText, codeOf, docOf, peerOf, SMALL, stateOf, syncAll } from '../../../../helpers/documents.ts';

describe('moveMany', () => {
  test('DC-11 it moves records of any placed collection in one transaction', () => {
    const doc = docOf(SMALL);
    let updates = 0;
    doc.on('update', () => updates++);
    moveMany(doc, [
      { id: 'amina', x: 1, y: 2 },
      { id: 'home', x: -3.5, y: 4 },
      { id: 'c2', x: 5, y: 6 },
    ]);
    const { personas, objectives, comments } = readSnapshot(doc).board;
    expect([personas[0], objectives[0], comments[1]]).toMatchObject([
      { x: 1, y: 2 },
      { x: -3.5, y: 4 },
      { x: 5, y: 6 },
    ]);
    expect(updates).toBe(1);
  });

  test('DC-11 a drag and a drag at once end in one of the two places, never between', () => {
    const doc = docOf(SMALL);
    const peer = peerOf(doc);
    moveMany(doc, [{ id: 'ask', x: 1, y: 1 }]);
    moveMany(peer, [{ id: 'ask', x: 2, y: 2 }]);
    updateRecord(peer, 'steps', 'ask', { title: 'Ask again' });
    syncAll(doc, peer);
    const [ask] = readSnapshot(doc).board.steps;
    expect(boardText(doc)).toBe(boardText(peer));
    expect(ask?.x).toBe(ask?.y);
    expect(ask?.title).toBe('Ask again');
  });

  test('DC-11 what is not there or has no place, and places that are none, are refused as a whole', () => {
    const doc = docOf(SMALL);
    const before = stateOf(doc);
    const first = { id: 'ask', x: 9, y: 9 };
    expect(codeOf(() => moveMany(doc, [first, { id: 'gone', x: 1, y: 1 }]))).toBe('record.not-found');
    expect(codeOf(() => moveMany(doc, [first, { id: 'passport', x: 1, y: 1 }]))).toBe('record.not-found');
    expect(codeOf(() => moveMany(doc, [first, { id: 'wait', x: 1, y: Number.NaN }]))).toBe('record.invalid');
    expect(codeOf(() => moveMany(doc, [first, { id: 'wait', x: Number.NEGATIVE_INFINITY, y: 1 }]))).toBe(
      'record.invalid',
    );
    expect(stateOf(doc)).toBe(before);
  });
});
