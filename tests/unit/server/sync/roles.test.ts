import {
  addRecord,
  createUndo,
  editMetaText,
  editText,
  moveMany,
  removeMany,
  setMeta,
  updateRecord,
} from '@parcours/shared/doc';
import type { Role } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { peerOf, stateOf } from '../../../helpers/documents.ts';
import { rawRecord, roomWithLock } from '../../../helpers/lockedBoard.ts';

describe('what a role may do on the wire', () => {
  let room: Awaited<ReturnType<typeof roomWithLock>>;
  beforeEach(async () => {
    room = await roomWithLock();
  });
  const come = (role: Role, doc?: Y.Doc) => room.come(role, doc);
  const serverDoc = () => room.serverDoc();

  type Edit = (doc: Y.Doc) => unknown;

  const ORDINARY: [string, Edit][] = [
    ['add a card', (doc) => addRecord(doc, 'steps', { title: 'New', x: 300, y: 300 })],
    ['edit a card', (doc) => updateRecord(doc, 'steps', 'outside', { title: 'Wait longer' })],
    ['type in a text', (doc) => editText(doc, 'steps', 'outside', 'note', 'a new note')],
    ['move a card', (doc) => moveMany(doc, [{ id: 'outside', x: 700, y: 700 }])],
    ['remove a card', (doc) => removeMany(doc, ['outside'])],
    ['add a frame', (doc) => addRecord(doc, 'frames', { title: 'Mine', x: 900, y: 0 })],
    ['remove a frame that is not locked', (doc) => removeMany(doc, ['free'])],
    ['say something on a locked card', (doc) => addRecord(doc, 'comments', { on: 'inside', text: 'Why?' })],
    ['remove a card with the votes on it', (doc) => removeMany(doc, ['voted'])],
    ['add a card in a locked frame', (doc) => addRecord(doc, 'notes', { text: 'an idea', x: 5, y: 5 })],
  ];
  const LOCKED: [string, Edit][] = [
    ['edit a card in a locked frame', (doc) => updateRecord(doc, 'steps', 'inside', { title: 'No' })],
    ['type in a text in it', (doc) => editText(doc, 'notes', 'n-in', 'text', 'another word')],
    ['move a card out of it', (doc) => moveMany(doc, [{ id: 'inside', x: 700, y: 700 }])],
    ['remove a card in it', (doc) => removeMany(doc, ['inside'])],
    ['delete its record outright', (doc) => doc.getMap('steps').delete('inside')],
    ['put another in its place', (doc) => doc.getMap('steps').set('inside', new Y.Map([['title', 'x']]))],
    ['rename the locked frame', (doc) => updateRecord(doc, 'frames', 'locked', { title: 'Mine' })],
    ['move the locked frame away', (doc) => moveMany(doc, [{ id: 'locked', x: 5000, y: 0 }])],
    ['remove the locked frame', (doc) => removeMany(doc, ['locked'])],
  ];
  const FACILITATORS: [string, Edit][] = [
    ['unlock a frame', (doc) => updateRecord(doc, 'frames', 'locked', { locked: false })],
    ['unlock by deleting the key', (doc) => rawRecord('frames', 'locked')(doc).delete('locked')],
    ['lock a frame', (doc) => updateRecord(doc, 'frames', 'free', { locked: true })],
    ['hide a frame', (doc) => updateRecord(doc, 'frames', 'free', { hidden: true })],
    [
      'add a frame that is locked',
      (doc) => addRecord(doc, 'frames', { title: 'x', x: 400, y: 0, locked: true }),
    ],
    ['keep the board for longer', (doc) => setMeta(doc, { retainUntil: '2099-01-01' })],
    ['change the version', (doc) => doc.getMap('meta').set('version', 2)],
  ];
  const COUNTED: [string, Edit][] = [
    ['vote', (doc) => addRecord(doc, 'votes', { on: 'outside' })],
    ['put a vote on something else', (doc) => updateRecord(doc, 'votes', 'vote', { on: 'outside' })],
    ['delete a vote outright', (doc) => doc.getMap('votes').delete('vote')],
  ];
  const EDITORS: [string, Edit][] = [
    ['rename the board', (doc) => setMeta(doc, { title: 'Another' })],
    ['clear the city', (doc) => doc.getMap('meta').delete('city')],
    ['say who was in the room', (doc) => editMetaText(doc, 'present', 'A teacher')],
  ];

  test.each(
    (['contribute', 'edit', 'facilitate'] as const).flatMap((role) =>
      ORDINARY.map(([what, edit]) => [role, what, edit] as const),
    ),
  )('SV-46 %s may %s', async (role, _, edit) => {
    const [one, watcher] = [await come(role), await come('view')];
    edit(one.doc);
    expect(await one.outcome()).toBe('saved');
    expect(watcher.kinds()).toContain('update');
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(Y.encodeStateAsUpdate(one.doc));
  });

  const refused = [
    ...LOCKED.flatMap(([what, edit]) => [
      ['contribute', what, edit, 'access.locked'] as const,
      ['edit', what, edit, 'access.locked'] as const,
    ]),
    ...FACILITATORS.flatMap(([what, edit]) => [
      ['contribute', what, edit, 'access.change'] as const,
      ['edit', what, edit, 'access.change'] as const,
    ]),
    ...EDITORS.map(([what, edit]) => ['contribute', what, edit, 'access.change'] as const),
  ];
  test.each(refused)('SV-47 %s may not %s', async (role, _, edit, code) => {
    const [one, watcher] = [await come(role), await come('view')];
    watcher.connection.frames.length = 0;
    const before = (await room.log.read('b')).records.length;
    edit(one.doc);
    const [close, reason] = await one.outcome();
    expect(close).toBe(4403);
    expect(['access.locked', 'access.change']).toContain(reason);
    expect([code, 'access.locked']).toContain(reason);
    expect((await room.log.read('b')).records.length).toBe(before);
    expect(watcher.kinds()).toEqual([]);
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(Y.encodeStateAsUpdate(room.base));
    expect(room.rooms.metrics.refusals).toEqual([reason]);
  });

  test.each(
    (['contribute', 'edit', 'facilitate'] as const).flatMap((role) =>
      COUNTED.map(([what, edit]) => [role, what, edit] as const),
    ),
  )('SV-173 %s may not %s', async (role, _, edit) => {
    const one = await come(role);
    edit(one.doc);
    expect(await one.outcome()).toEqual([4403, 'access.change']);
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(Y.encodeStateAsUpdate(room.base));
  });

  test.each([...LOCKED, ...FACILITATORS, ...EDITORS])('SV-46 a facilitator may %s', async (_, edit) => {
    const one = await come('facilitate');
    edit(one.doc);
    expect(await one.outcome()).toBe('saved');
  });

  test.each(EDITORS)('SV-46 an editor may %s', async (_, edit) => {
    const one = await come('edit');
    edit(one.doc);
    expect(await one.outcome()).toBe('saved');
  });

  const FAR: [string, Edit][] = [
    ['a position', (doc) => rawRecord('steps', 'outside')(doc).set('p', [0, 1e13])],
    ['half of one', (doc) => rawRecord('steps', 'outside')(doc).set('x', -1e308)],
    ['a width', (doc) => rawRecord('frames', 'free')(doc).set('width', 1e9)],
    ['a new card', (doc) => doc.getMap('notes').set('far', new Y.Map([['p', [1e7, 0]]]))],
  ];
  test.each(
    FAR.flatMap(([what, edit]) =>
      (['contribute', 'facilitate'] as const).map((role) => [role, what, edit] as const),
    ),
  )('BD-23 %s may not put %s where no canvas reaches', async (role, _, edit) => {
    const [one, watcher] = [await come(role), await come('view')];
    watcher.connection.frames.length = 0;
    edit(one.doc);
    expect(await one.outcome()).toEqual([4403, 'record.invalid']);
    expect(watcher.kinds()).toEqual([]);
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(Y.encodeStateAsUpdate(room.base));
  });

  test('BD-23 a card at the edge is saved', async () => {
    const one = await come('edit');
    rawRecord('steps', 'outside')(one.doc).set('x', 1_000_000);
    expect(await one.outcome()).toBe('saved');
  });

  test('SV-47 what one added to a locked frame stays one’s own to put right, and nobody else’s', async () => {
    const one = await come('contribute');
    const id = addRecord(one.doc, 'notes', { text: 'an ideea', x: 5, y: 5 });
    editText(one.doc, 'notes', id, 'text', 'an idea');
    expect(await one.outcome()).toBe('saved');
    editText(one.doc, 'notes', id, 'text', 'a good idea');
    moveMany(one.doc, [{ id, x: 8, y: 8 }]);
    expect(await one.outcome()).toBe('saved');
    const other = await come('edit', peerOf(one.doc));
    editText(other.doc, 'notes', id, 'text', 'a bad idea');
    expect(await other.outcome()).toEqual([4403, 'access.locked']);
  });

  test('SV-47 undo and redo of one’s own work pass like the work itself', async () => {
    const one = await come('contribute');
    const undo = createUndo(one.doc);
    addRecord(one.doc, 'steps', { title: 'New', x: 300, y: 300 });
    undo.undo();
    undo.redo();
    removeMany(one.doc, ['outside']);
    undo.undo();
    expect(await one.outcome()).toBe('saved');
    expect(stateOf(await serverDoc())).toBe(stateOf(one.doc));
  });

  test('SV-47 what hides in a larger update is found: offline work, merged, with one thing too many', async () => {
    const offline = peerOf(room.base);
    const before = Y.encodeStateVector(offline);
    for (const [, edit] of ORDINARY) edit(offline);
    const fine = await come('contribute');
    fine.update(Y.encodeStateAsUpdate(offline, before));
    expect(await fine.outcome()).toBe('saved');
    fine.session.closed();
    const greedy = await come('contribute');
    updateRecord(offline, 'frames', 'locked', { locked: false });
    greedy.update(Y.encodeStateAsUpdate(offline, before));
    expect(await greedy.outcome()).toEqual([4403, 'access.change']);
  });

  test('SV-47 telling again what the server has is no offence, deletions included', async () => {
    const facilitator = await come('facilitate');
    removeMany(facilitator.doc, ['inside']);
    facilitator.doc.getMap('steps').delete('inside');
    expect(await facilitator.outcome()).toBe('saved');
    const one = await come('contribute');
    one.update(Y.encodeStateAsUpdate(facilitator.doc));
    expect(await one.outcome()).toBe('saved');
  });
});
