import {
  addRecord,
  createUndo,
  isOthersWork,
  moveMany,
  readSnapshot,
  removedWith,
  removeMany,
  updateRecord,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { boardText, docOf, SMALL } from '../../../helpers/documents.ts';
import { pair } from '../../../helpers/undoPairs.ts';

describe('taking one step back', () => {
  test('UI-103 what was removed comes back exactly, and what was done since stays', () => {
    const doc = docOf(SMALL);
    const undo = createUndo(doc);
    const text = boardText(doc);
    removeMany(doc, ['amina']);
    const takeBack = undo.takingBackLatest();
    addRecord(doc, 'notes', { id: 'since', text: 'Since', x: 0, y: 0 });
    updateRecord(doc, 'personas', 'bruno', { name: 'Bruno B.' });
    takeBack?.();
    const { board } = readSnapshot(doc);
    expect(board.personas.map(({ name }) => name)).toEqual(['Amina', 'Bruno B.']);
    expect(board.notes).toHaveLength(1);
    undo.undo();
    undo.undo();
    expect(boardText(doc)).toBe(text);
  });

  test('UI-103 it is done once, also where it was undone and done again meanwhile', () => {
    const doc = docOf(SMALL);
    const undo = createUndo(doc);
    const text = boardText(doc);
    removeMany(doc, ['bruno']);
    const takeBack = undo.takingBackLatest();
    undo.undo();
    takeBack?.();
    expect(boardText(doc)).toBe(text);
    undo.redo();
    expect(boardText(doc)).not.toBe(text);
    takeBack?.();
    takeBack?.();
    expect(boardText(doc)).toBe(text);
    expect(createUndo(docOf(SMALL)).takingBackLatest()).toBeUndefined();
  });
});

describe('what is whose', () => {
  test('UI-102 a record is others’ where they added it or wrote in it, and not where they moved it', () => {
    const { a, b, sync } = pair();
    const isOwn = (client: number) => client === a.clientID;
    const of = (id: string) => isOthersWork(a, { collection: 'notes', id }, isOwn);
    addRecord(a, 'notes', { id: 'own', text: 'Mine', x: 0, y: 0 });
    addRecord(b, 'notes', { id: 'theirs', text: 'Theirs', x: 0, y: 0 });
    sync();
    expect([of('own'), of('theirs')]).toEqual([false, true]);
    moveMany(b, [{ id: 'own', x: 9, y: 9 }]);
    sync();
    expect(of('own')).toBe(false);
    updateRecord(b, 'notes', 'own', { text: 'Mine and theirs' });
    sync();
    expect(of('own')).toBe(true);
  });

  test('UI-102 what would go is what goes', () => {
    const doc = docOf(SMALL);
    for (const { id } of readSnapshot(doc).board.personas) {
      const told = removedWith(doc, [id]).map((record) => record.id);
      expect(removeMany(doc, [id])).toEqual(told);
    }
  });
});
