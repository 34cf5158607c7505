import {
  addRecord,
  createUndo,
  type DocPath,
  moveMany,
  readSnapshot,
  touchedByRemoval,
  updateRecord,
  type Veto,
} from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import { codeOf, docOf, SMALL } from '../../../helpers/documents.ts';

const board = () => docOf(SMALL);

/** Refuses whatever would change one record. */
const sparing =
  (id: string): Veto =>
  (places) =>
    places.some(([, record]) => record === id) ? 'access.locked' : undefined;

describe('undo of what must stay', () => {
  test('DC-21 a step that would change what must stay is refused and forgotten; the others go on', () => {
    const doc = board();
    const undo = createUndo(doc, sparing('wait'));
    const before = readSnapshot(doc).board;
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again' });
    moveMany(doc, [{ id: 'wait', x: 7, y: 7 }]);
    const after = readSnapshot(doc).board;

    expect(codeOf(undo.undo)).toBe('access.locked');
    expect(readSnapshot(doc).board).toEqual(after);
    expect(undo.canUndo()).toBe(true);
    undo.undo();
    expect(readSnapshot(doc).board.steps).toEqual(
      before.steps.map((step) => (step.id === 'wait' ? { ...step, x: 7, y: 7 } : step)),
    );
    expect([undo.canUndo(), undo.canRedo()]).toEqual([false, true]);
  });

  test('DC-21 doing again is refused in the same way', () => {
    const doc = board();
    const locked = new Set<string>();
    const undo = createUndo(doc, (places) =>
      places.some(([, id = '']) => locked.has(id)) ? 'access.locked' : undefined,
    );
    updateRecord(doc, 'steps', 'ask', { title: 'Ask again' });
    undo.undo();
    locked.add('ask');
    expect(codeOf(undo.redo)).toBe('access.locked');
    expect(readSnapshot(doc).board.steps.find(({ id }) => id === 'ask')?.title).toBe('Ask');
    expect(undo.canRedo()).toBe(false);
  });

  test('DC-21 the veto hears of each place that a step would change, by collection, record and field', () => {
    const doc = board();
    const heard: DocPath[] = [];
    const undo = createUndo(doc, (places) => {
      heard.push(...places);
      return undefined;
    });
    undo.asOneStep(() => {
      updateRecord(doc, 'steps', 'ask', { title: 'Ask again', needs: [] });
      addRecord(doc, 'notes', { id: 'n', text: 'a word' });
    });
    undo.undo();
    expect(heard.map((place) => place.join('/')).sort()).toEqual([
      'notes/n/deleted',
      'steps/ask/needs',
      'steps/ask/title',
    ]);
  });
});

test('DC-22 what a removal would change is told beforehand: what goes, and what mentions it', () => {
  const doc = board();
  const touched = touchedByRemoval(doc, ['passport']).map(({ collection, id }) => `${collection}/${id}`);
  expect(touched.sort()).toEqual(['assets/passport', 'personas/amina', 'steps/ask']);
  expect(readSnapshot(doc).board).toEqual(readSnapshot(board()).board);
});
