import {
  addRecord,
  type BoardChange,
  createUndo,
  editText,
  LOCAL,
  observeBoard,
  removeMany,
  setMeta,
  updateRecord,
} from '@parcours/shared/doc';
import { expect, test } from 'vitest';
import { docOf, peerOf, SMALL, syncAll } from '../../../helpers/documents.ts';

function watch(doc: Parameters<typeof observeBoard>[0]) {
  const changes: BoardChange[] = [];
  const stop = observeBoard(doc, (change) => changes.push(change));
  return { changes, stop };
}

const touchedIn = ({ touched }: BoardChange) =>
  Object.fromEntries([...touched].map(([name, ids]) => [name, [...ids].sort()]));

test('DC-15 a change names the records that it touched, however deep, once per transaction', () => {
  const doc = docOf(SMALL);
  const { changes } = watch(doc);
  editText(doc, 'personas', 'amina', 'story', 'She came by boat.');
  updateRecord(doc, 'steps', 'ask', { needs: [], title: 'Ask again', note: 'n' });
  removeMany(doc, ['ask']);
  expect(changes.map(touchedIn)).toEqual([
    { personas: ['amina'] },
    { steps: ['ask'] },
    {
      steps: ['ask'],
      legs: ['l1', 'l2'],
      barriers: ['closed', 'fear'],
      proposals: ['open'],
      comments: ['c1'],
      votes: ['v1'],
    },
  ]);
  expect(changes.every(({ origin, local, meta }) => origin === LOCAL && local && !meta)).toBe(true);
});

test('DC-15 changes of a peer, of undo and of meta come the same way', () => {
  const doc = docOf(SMALL);
  const peer = peerOf(doc);
  const undo = createUndo(doc);
  const { changes, stop } = watch(doc);
  updateRecord(peer, 'notes', addRecord(peer, 'notes', { id: 'n' }), { colour: 'blue' });
  syncAll(peer, doc);
  setMeta(doc, { title: 'T' });
  undo.undo();
  expect(changes.map((change) => [touchedIn(change), change.meta, change.local])).toEqual([
    [{ notes: ['n'] }, false, false],
    [{}, true, true],
    [{}, true, true],
  ]);
  expect(changes[0]?.origin).toBe('remote');
  stop();
  setMeta(doc, { title: 'U' });
  expect(changes).toHaveLength(3);
});
