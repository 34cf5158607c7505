import {
  addRecord,
  addToList,
  connect,
  createUndo,
  editText,
  moveMany,
  readSnapshot,
  removeMany,
  updateRecord,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { boardText, docOf, SMALL } from '../../../helpers/documents.ts';
import { pair, step } from '../../../helpers/undoPairs.ts';

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
