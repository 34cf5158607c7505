import {
  addRecord,
  addToList,
  connect,
  createUndo,
  editText,
  moveMany,
  readSnapshot,
  removeMany,
  restoreBoard,
  updateRecord,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import type { Doc } from 'yjs';
import { boardText, docOf, peerOf, SMALL, syncAll } from '../../../helpers/documents.ts';

const step = (doc: Doc, id = 'ask') => readSnapshot(doc).board.steps.find((other) => other.id === id);

/** Two participants on one board; each has an undo of their own. */
function pair(content: Readonly<Record<string, unknown>> = SMALL) {
  const a = docOf(content);
  const b = peerOf(a);
  return { a, b, undoA: createUndo(a), undoB: createUndo(b), sync: () => syncAll(a, b) };
}

/** Two participants of whom one wins when both set a key at once: Yjs prefers the higher client id. */
function rivals() {
  const { a, b, ...rest } = pair();
  a.clientID = 2;
  b.clientID = 1;
  return { winner: a, loser: b, undoWinner: rest.undoA, undoLoser: rest.undoB, sync: rest.sync };
}

describe('undo', () => {
  test('DC-16 each command is one step, and so is its redo', () => {
    const doc = docOf(SMALL);
    const undo = createUndo(doc);
    const states = [boardText(doc)];
    for (const act of [
      () => addRecord(doc, 'steps', { id: 'new', title: 'New', actor: 'clinic' }),
      () => connect(doc, { from: 'ask', to: 'new' }),
      () => updateRecord(doc, 'steps', 'new', { title: 'Newer', days: 3, note: 'n', needs: ['passport'] }),
      () =>
        moveMany(doc, [
          { id: 'new', x: 5, y: 6 },
          { id: 'ask', x: 7, y: 8 },
        ]),
      () => editText(doc, 'personas', 'amina', 'story', 'She left.'),
      () => editText(doc, 'steps', 'new', 'note', 'other'),
      () => removeMany(doc, ['ask', 'address']),
    ]) {
      act();
      states.push(boardText(doc));
    }
    const seen: string[] = [boardText(doc)];
    while (undo.canUndo()) {
      undo.undo();
      seen.push(boardText(doc));
    }
    expect(seen).toEqual(states.toReversed());
    const again: string[] = [boardText(doc)];
    while (undo.canRedo()) {
      undo.redo();
      again.push(boardText(doc));
    }
    expect(again).toEqual(states);
  });

  test('DC-16 edits of one text in quick succession are one step; stopCapturing ends it, and so does another text', () => {
    const doc = docOf(SMALL);
    const undo = createUndo(doc);
    const type = (text: string) => editText(doc, 'personas', 'amina', 'story', text);
    const story = () => readSnapshot(doc).board.personas[0]?.story;
    for (const text of ['S', 'Sh', 'She']) type(text);
    undo.stopCapturing();
    type('She came');
    editText(doc, 'personas', 'bruno', 'story', 'He');
    type('She came home');
    const seen = [story()];
    while (undo.canUndo()) {
      undo.undo();
      seen.push(story());
    }
    expect(seen).toEqual(['She came home', 'She came', 'She came', 'She', 'She came by train.']);
  });

  test('DC-16 commands that are run as one step are undone and redone as one, and no others with them', () => {
    const doc = docOf(SMALL);
    const undo = createUndo(doc);
    updateRecord(doc, 'steps', 'ask', { title: 'Before' });
    const before = boardText(doc);
    const id = undo.asOneStep(() => {
      const asset = addRecord(doc, 'assets', { name: 'Key' });
      updateRecord(doc, 'steps', 'ask', { title: 'Between' });
      undo.asOneStep(() => addToList(doc, 'steps', 'ask', 'needs', asset));
      updateRecord(doc, 'steps', 'ask', { title: 'After' });
      return asset;
    });
    const after = boardText(doc);
    expect(step(doc)).toMatchObject({ title: 'After', needs: ['passport', id] });
    updateRecord(doc, 'steps', 'ask', { days: 9 });
    undo.undo();
    expect(boardText(doc)).toBe(after);
    undo.undo();
    expect(boardText(doc)).toBe(before);
    undo.redo();
    expect(boardText(doc)).toBe(after);
    expect(() => undo.asOneStep(() => removeMany(doc, ['never']))).toThrow('record.not-found');
  });

  test('DC-16 it tells when there is something to undo or redo, and when no longer', () => {
    const doc = docOf(SMALL);
    const undo = createUndo(doc);
    const seen: [boolean, boolean][] = [];
    const stop = undo.onChange(() => seen.push([undo.canUndo(), undo.canRedo()]));
    updateRecord(doc, 'steps', 'ask', { days: 1 });
    undo.undo();
    expect(seen.at(-1)).toEqual([false, true]);
    undo.redo();
    expect(seen.at(-1)).toEqual([true, false]);
    undo.undo();
    updateRecord(doc, 'steps', 'ask', { days: 2 });
    expect(seen.at(-1)).toEqual([true, false]);
    stop();
    const count = seen.length;
    undo.undo();
    expect(seen).toHaveLength(count);
    undo.destroy();
    updateRecord(doc, 'steps', 'ask', { days: 3 });
    expect(undo.canUndo()).toBe(false);
  });

  test('DC-16 it takes back one’s own changes alone, in whatever order they came', () => {
    const { a, b, undoA, undoB, sync } = pair();
    updateRecord(a, 'steps', 'ask', { days: 1 });
    sync();
    updateRecord(b, 'steps', 'ask', { cost: 9 });
    addRecord(b, 'notes', { id: 'hers', text: 'Hers' });
    sync();
    updateRecord(a, 'steps', 'wait', { days: 2 });
    sync();
    while (undoA.canUndo()) undoA.undo();
    sync();
    expect(step(b)).toMatchObject({ days: 0, cost: 9 });
    expect(step(b, 'wait')).toMatchObject({ days: 0 });
    expect(readSnapshot(a).board.notes).toHaveLength(1);
    while (undoB.canUndo()) undoB.undo();
    sync();
    expect(step(a)).toMatchObject({ days: 0, cost: 0 });
    expect(boardText(a)).toBe(boardText(b));
  });
});

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
