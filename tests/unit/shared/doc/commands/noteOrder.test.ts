import { readBoardJson } from '@parcours/shared/board';
import { readSnapshot, updateRecord } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { boardText, codeOf, docOf, peerOf, syncAll } from '../../../../helpers/documents.ts';

const NOTES = { notes: ['a', 'b', 'c'].map((id) => ({ id, text: '', x: 0, y: 0 })) };

describe('which of several notes lies on top', () => {
  test('BD-53 a note may say it by a number; one too far out is brought back, and reported', () => {
    const read = (order: unknown) =>
      readBoardJson({ format: 'parcours.board', version: 1, notes: [{ id: 'a', text: '', order }] });
    expect(read(3)).toMatchObject({ board: { notes: [{ order: 3 }] }, problems: [] });
    expect(read(-2e9)).toMatchObject({ board: { notes: [{ order: -1e6 }] }, problems: [{ id: 'a' }] });
    expect(read('high')).toMatchObject({ board: { notes: [] }, problems: [{ id: 'a' }] });
    expect(read(undefined).board.notes[0]).not.toHaveProperty('order');
  });

  test('DC-63 two people who bring notes to the front at once end with the same board, and both notes there', () => {
    const doc = docOf(NOTES);
    const peer = peerOf(doc);
    updateRecord(doc, 'notes', 'a', { order: 1 });
    updateRecord(peer, 'notes', 'b', { order: 1 });
    updateRecord(doc, 'notes', 'c', { order: -1 });
    updateRecord(peer, 'notes', 'c', { order: 2 });
    syncAll(doc, peer);
    expect(boardText(peer)).toBe(boardText(doc));
    const orders = readSnapshot(doc).board.notes.map(({ order }) => order);
    expect(orders.slice(0, 2)).toEqual([1, 1]);
    expect([-1, 2]).toContain(orders[2]);
  });

  test('DC-63 an order can be cleared, and no other value be written', () => {
    const doc = docOf(NOTES);
    updateRecord(doc, 'notes', 'a', { order: 5 });
    updateRecord(doc, 'notes', 'a', { order: undefined });
    expect(readSnapshot(doc).board.notes[0]).not.toHaveProperty('order');
    expect(codeOf(() => updateRecord(doc, 'notes', 'a', { order: Number.NaN }))).toBe('record.invalid');
  });
});
