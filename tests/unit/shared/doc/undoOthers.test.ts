import {
  addRecord,
  addToList,
  connect,
  editText,
  moveMany,
  readSnapshot,
  removeMany,
  restoreBoard,
  updateRecord,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import type { Doc } from 'yjs';
import { boardText } from '../../../helpers/documents.ts';
import { pair, rivals, step } from '../../../helpers/undoPairs.ts';

describe('undo, and the work of others', () => {
  test('DC-17 typing between which others typed takes out one’s own letters alone (yjs#273)', () => {
    const { a, b, undoA, sync } = pair();
    const type = (doc: Doc, edit: (text: string) => string) => {
      const before = readSnapshot(doc).board.personas[0]?.story ?? '';
      editText(doc, 'personas', 'amina', 'story', edit(before));
      sync();
    };
    type(a, (text) => `${text} One.`);
    type(b, (text) => `${text} Two.`);
    type(a, (text) => `${text} Three.`);
    undoA.undo();
    sync();
    expect(readSnapshot(b).board.personas[0]?.story).toBe('She came by train. Two.');
    undoA.redo();
    expect(readSnapshot(a).board.personas[0]?.story).toContain('One.');
    expect(readSnapshot(a).board.personas[0]?.story).toContain('Two.');
  });

  test('DC-17 undo of a change that another made too brings back the value before both (yjs#514)', () => {
    const { winner, loser, undoWinner, sync } = rivals();
    updateRecord(winner, 'steps', 'ask', { title: 'Mine' });
    updateRecord(loser, 'steps', 'ask', { title: 'Theirs' });
    sync();
    expect(step(loser)?.title).toBe('Mine');
    undoWinner.undo();
    sync();
    expect(step(loser)?.title).toBe('Ask');
    expect(boardText(winner)).toBe(boardText(loser));
  });

  test('DC-17 undo of a change that lost to another’s leaves that one', () => {
    const { winner, loser, undoLoser, sync } = rivals();
    updateRecord(winner, 'steps', 'ask', { title: 'Theirs' });
    updateRecord(loser, 'steps', 'ask', { title: 'Mine' });
    sync();
    undoLoser.undo();
    sync();
    expect(step(winner)?.title).toBe('Theirs');
  });

  test('DC-17 a value that another has set since stays, and what is older still than it too', () => {
    const { a, b, undoA, sync } = pair();
    updateRecord(a, 'steps', 'ask', { title: 'A1', days: 1 });
    sync();
    updateRecord(b, 'steps', 'ask', { title: 'B' });
    sync();
    updateRecord(a, 'steps', 'ask', { title: 'A2' });
    sync();
    undoA.undo();
    expect(step(a)?.title).toBe('B');
    undoA.undo();
    sync();
    expect(step(b)).toMatchObject({ title: 'B', days: 0 });
    undoA.redo();
    undoA.redo();
    sync();
    expect(step(b)).toMatchObject({ title: 'A2', days: 1 });
  });

  test('DC-17 a field that another has cleared since stays clear', () => {
    const { a, b, undoA, sync } = pair({ steps: [{ id: 'ask', title: 'Ask', emotion: 1 }] });
    updateRecord(a, 'steps', 'ask', { emotion: 2 });
    sync();
    updateRecord(b, 'steps', 'ask', { emotion: undefined });
    sync();
    undoA.undo();
    sync();
    expect(step(b)).not.toHaveProperty('emotion');
  });

  test('DC-17 a drag that another has dragged on since stays where it is', () => {
    const { a, b, undoA, sync } = pair();
    moveMany(a, [
      { id: 'ask', x: 1, y: 1 },
      { id: 'wait', x: 1, y: 1 },
    ]);
    sync();
    moveMany(b, [{ id: 'ask', x: 2, y: 2 }]);
    sync();
    undoA.undo();
    sync();
    expect([step(b), step(b, 'wait')]).toMatchObject([
      { x: 2, y: 2 },
      { x: 0, y: 0 },
    ]);
  });

  test('DC-17 undo of a removal brings back what others wrote in the record meanwhile (yjs#472)', () => {
    const { a, b, undoA, sync } = pair();
    removeMany(a, ['ask']);
    updateRecord(b, 'steps', 'ask', { title: 'Written meanwhile', note: 'kept' });
    addToList(b, 'steps', 'ask', 'gives', 'passport');
    sync();
    expect(step(b)).toBeUndefined();
    undoA.undo();
    sync();
    expect(step(b)).toMatchObject({
      title: 'Written meanwhile',
      note: 'kept',
      gives: ['address', 'passport'],
    });
    expect(readSnapshot(b).board.legs).toHaveLength(3);
  });

  test('DC-17 undo of an addition does not take away what others have since worked on', () => {
    const { a, b, undoA, sync } = pair();
    addRecord(a, 'steps', { id: 'titled', title: 'T' });
    addRecord(a, 'steps', { id: 'joined', title: 'J' });
    addRecord(a, 'assets', { id: 'used', name: 'U' });
    addRecord(a, 'steps', { id: 'alone', title: 'A' });
    sync();
    updateRecord(b, 'steps', 'titled', { note: 'B was here' });
    connect(b, { from: 'bruno', to: 'joined' });
    addToList(b, 'steps', 'ask', 'needs', 'used');
    sync();
    while (undoA.canUndo()) undoA.undo();
    sync();
    expect(step(b, 'titled')).toMatchObject({ note: 'B was here' });
    expect(readSnapshot(b).board.legs.some(({ to }) => to === 'joined')).toBe(true);
    expect(step(b)?.needs).toEqual(['passport', 'used']);
    expect(step(b, 'alone')).toBeUndefined();
  });

  test('DC-17 what others wrote in a record while its addition was undone comes back with redo', () => {
    const { a, b, undoA, sync } = pair();
    addRecord(a, 'steps', { id: 'new', title: 'New' });
    sync();
    undoA.undo();
    updateRecord(b, 'steps', 'new', { note: 'B was here' });
    sync();
    expect(step(b, 'new')).toBeUndefined();
    undoA.redo();
    sync();
    expect(step(b, 'new')).toMatchObject({ title: 'New', note: 'B was here' });
  });

  test('DC-17 undo and redo of a removal, between which others wrote, still remove and restore', () => {
    const { a, b, undoA, sync } = pair();
    removeMany(a, ['ask']);
    undoA.undo();
    sync();
    updateRecord(b, 'steps', 'ask', { note: 'B was here' });
    sync();
    undoA.redo();
    sync();
    expect(step(b)).toBeUndefined();
    undoA.undo();
    sync();
    expect(step(b)).toMatchObject({ note: 'B was here' });
  });

  test('DC-17 of two people who removed one card, the one whose removal counted brings it back', () => {
    const { winner, loser, undoLoser, undoWinner, sync } = rivals();
    removeMany(winner, ['ask']);
    removeMany(loser, ['ask']);
    sync();
    undoLoser.undo();
    sync();
    expect(step(winner)).toBeUndefined();
    undoWinner.undo();
    sync();
    expect(step(loser)).toMatchObject({ title: 'Ask' });
  });

  test('DC-24 going back to what was is one step: undo gives the board as it was just before', () => {
    const { a, b, undoB, sync } = pair();
    const past = readSnapshot(b).board;
    removeMany(b, ['ask']);
    updateRecord(a, 'personas', 'amina', { name: 'Amina D.' });
    addRecord(a, 'steps', { id: 'later', title: 'Later' });
    sync();
    const before = boardText(b);
    restoreBoard(b, past);
    sync();
    expect(readSnapshot(a).board).toEqual(past);
    undoB.undo();
    sync();
    expect(boardText(a)).toBe(before);
    undoB.redo();
    sync();
    expect(readSnapshot(a).board).toEqual(past);
    undoB.undo();
    expect(boardText(b)).toBe(before);
  });

  test('DC-17 DC-24 a record that others have worked on since it was brought back stays', () => {
    const { a, b, undoB, sync } = pair();
    const past = readSnapshot(b).board;
    removeMany(b, ['ask']);
    sync();
    restoreBoard(b, past);
    sync();
    editText(a, 'steps', 'ask', 'note', 'A was here');
    sync();
    undoB.undo();
    sync();
    expect(step(b)).toMatchObject({ note: 'A was here' });
  });
});
