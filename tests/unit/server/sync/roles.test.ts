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
import { encodeUpdate, type Role } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { docOf, peerOf, stateOf } from '../../../helpers/documents.ts';
import { type GatedLog, gatedLog } from '../../../helpers/gatedLog.ts';
import { type Guest, guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

const BOARD = {
  meta: { title: 'Amina', language: 'en', city: '', currency: 'EUR' },
  personas: [{ id: 'amina', name: 'Amina', story: 'She came by train.', x: 50, y: 50 }],
  steps: [
    { id: 'inside', title: 'Ask', x: 10, y: 10, note: 'first' },
    { id: 'outside', title: 'Wait', x: 500, y: 10 },
  ],
  notes: [{ id: 'n-in', text: 'a word', x: 20, y: 20 }],
  frames: [
    { id: 'locked', title: 'Template', x: 0, y: 0, width: 100, height: 100, locked: true },
    { id: 'free', title: 'Free', x: 400, y: 0, width: 200, height: 100 },
  ],
};

/** A guest with a document of their own, whose every edit is sent. */
interface Participant extends Guest {
  readonly doc: Y.Doc;
  /** Resolves with how an edit ended: confirmed as saved, or with a close code and what was said before it. */
  outcome(): Promise<'saved' | readonly [number, string]>;
}

describe('what a role may do on the wire', () => {
  let log: GatedLog;
  let rooms: ReturnType<typeof roomsOn>;
  let base: Y.Doc;
  let asked = 0;

  beforeEach(async () => {
    log = gatedLog();
    rooms = roomsOn(log);
    base = docOf(BOARD);
    await log.create('b', Y.encodeStateAsUpdate(base));
  });

  const come = async (role: Role, doc = peerOf(base)): Promise<Participant> => {
    const somebody = guest(rooms, 'b', role);
    await somebody.joined;
    doc.on('update', somebody.update);
    const outcome = async () => {
      const number = ++asked;
      somebody.askSaved(number);
      const isSaved = () => somebody.frames().some((it) => it.kind === 'saved' && it.number === number);
      await until(() => isSaved() || somebody.connection.closedWith);
      const denied = somebody.frames().find((frame) => frame.kind === 'denied');
      const { closedWith } = somebody.connection;
      return closedWith === undefined ? 'saved' : ([closedWith, denied?.reason ?? ''] as const);
    };
    return { ...somebody, doc, outcome };
  };
  const serverDoc = async () => {
    const { room, release } = await rooms.registry.acquire('b');
    release();
    return room.content.doc;
  };

  type Edit = (doc: Y.Doc) => unknown;
  const raw = (name: string, id: string) => (doc: Y.Doc) => {
    const map = doc.getMap<Y.Map<unknown>>(name).get(id);
    if (map === undefined) throw new Error(`no ${id}`);
    return map;
  };

  const ORDINARY: [string, Edit][] = [
    ['add a card', (doc) => addRecord(doc, 'steps', { title: 'New', x: 300, y: 300 })],
    ['edit a card', (doc) => updateRecord(doc, 'steps', 'outside', { title: 'Wait longer' })],
    ['type in a text', (doc) => editText(doc, 'steps', 'outside', 'note', 'a new note')],
    ['move a card', (doc) => moveMany(doc, [{ id: 'outside', x: 700, y: 700 }])],
    ['remove a card', (doc) => removeMany(doc, ['outside'])],
    ['add a frame', (doc) => addRecord(doc, 'frames', { title: 'Mine', x: 900, y: 0 })],
    ['remove a frame that is not locked', (doc) => removeMany(doc, ['free'])],
    ['say something on a locked card', (doc) => addRecord(doc, 'comments', { on: 'inside', text: 'Why?' })],
    ['vote on a locked card', (doc) => addRecord(doc, 'votes', { on: 'inside', round: '1', voter: 'v' })],
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
    ['unlock by deleting the key', (doc) => raw('frames', 'locked')(doc).delete('locked')],
    ['lock a frame', (doc) => updateRecord(doc, 'frames', 'free', { locked: true })],
    ['hide a frame', (doc) => updateRecord(doc, 'frames', 'free', { hidden: true })],
    [
      'add a frame that is locked',
      (doc) => addRecord(doc, 'frames', { title: 'x', x: 400, y: 0, locked: true }),
    ],
    ['keep the board for longer', (doc) => setMeta(doc, { retainUntil: '2099-01-01' })],
    ['change the version', (doc) => doc.getMap('meta').set('version', 2)],
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
    const before = (await log.read('b')).records.length;
    edit(one.doc);
    const [close, reason] = await one.outcome();
    expect(close).toBe(4403);
    expect(['access.locked', 'access.change']).toContain(reason);
    expect([code, 'access.locked']).toContain(reason);
    expect((await log.read('b')).records.length).toBe(before);
    expect(watcher.kinds()).toEqual([]);
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(Y.encodeStateAsUpdate(base));
    expect(rooms.meter.refusals).toEqual([reason]);
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
    const offline = peerOf(base);
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

  test('SV-48 an update of which it cannot be told what it does waits, unlogged, for what comes before it', async () => {
    const [one, doc] = [guest(rooms, 'b', 'contribute'), peerOf(base)];
    await one.joined;
    const id = addRecord(doc, 'notes', { text: 'mine', x: 300, y: 300 });
    doc.on('update', one.update);
    one.connection.frames.length = 0;
    editText(doc, 'notes', id, 'text', 'mine too');
    one.askSaved(1);
    expect(one.kinds()).toEqual(['step-1']);
    expect((await log.read('b')).records.length).toBe(1);
    one.update(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(base)));
    await until(() => one.connection.closedWith ?? one.kinds().includes('saved'));
    expect(one.kinds()).toEqual(['step-1', 'saved']);
    expect(stateOf(await serverDoc())).toBe(stateOf(doc));
  });

  test('SV-48 who piles up such updates has to come back, and nothing of it is kept', async () => {
    const [one, doc] = [guest(rooms, 'b', 'contribute'), peerOf(base)];
    await one.joined;
    const id = addRecord(doc, 'notes', { text: '', x: 300, y: 300 });
    doc.on('update', one.update);
    for (let length = 1; length <= 101; length += 1) {
      editText(doc, 'notes', id, 'text', 'x'.repeat(length));
    }
    expect(one.connection.closedWith).toBe(1013);
    expect((await log.read('b')).records.length).toBe(1);
  });

  test('SV-48 nobody deletes beforehand what another will write', async () => {
    const victim = await come('edit');
    const forged = new Y.Doc();
    forged.clientID = victim.doc.clientID;
    forged.getMap('steps').set('x', 'y');
    forged.getMap('steps').delete('x');
    const full = Y.encodeStateAsUpdate(forged);
    // Only the deletions: no structs, then the delete set of the whole update.
    const deletions = Y.diffUpdate(full, Y.encodeStateVector(forged));
    const one = await come('contribute');
    one.update(deletions);
    expect((await log.read('b')).records.length).toBe(1);
    addRecord(victim.doc, 'steps', { title: 'Mine', x: 900, y: 900 });
    expect(await victim.outcome()).toBe('saved');
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(Y.encodeStateAsUpdate(victim.doc));
  });

  test('SV-49 nobody writes under the client id that another connection has announced or introduced', async () => {
    const victim = await come('edit');
    addRecord(victim.doc, 'steps', { title: 'Mine', x: 900, y: 900 });
    expect(await victim.outcome()).toBe('saved');
    const forged = peerOf(victim.doc);
    forged.clientID = victim.doc.clientID;
    const one = await come('facilitate', forged);
    addRecord(forged, 'steps', { title: 'Yours', x: 900, y: 900 });
    expect(await one.outcome()).toEqual([1013, 'access.client']);
    addRecord(victim.doc, 'steps', { title: 'Still mine', x: 900, y: 900 });
    expect(await victim.outcome()).toBe('saved');
  });

  test('SV-49 who comes back brings what an earlier page wrote offline, under its client id', async () => {
    const old = peerOf(base);
    addRecord(old, 'steps', { title: 'Written offline', x: 900, y: 900 });
    const reloaded = peerOf(old);
    const one = await come('contribute', reloaded);
    one.update(Y.encodeStateAsUpdate(reloaded, Y.encodeStateVector(base)));
    addRecord(reloaded, 'steps', { title: 'And after', x: 950, y: 900 });
    expect(await one.outcome()).toBe('saved');
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(Y.encodeStateAsUpdate(reloaded));
  });

  test('SV-49 what follows from the content belongs to nobody: two migrate the same place at once', async () => {
    const old = docOf(BOARD);
    raw('steps', 'outside')(old).set('note', 'a plain string');
    await log.create('old', Y.encodeStateAsUpdate(old));
    const both = [guest(rooms, 'old', 'edit'), guest(rooms, 'old', 'edit')];
    await Promise.all(both.map(({ joined }) => joined));
    for (const [index, one] of both.entries()) {
      const doc = peerOf(old);
      doc.on('update', one.update);
      editText(doc, 'steps', 'outside', 'note', `edited by ${index}`);
      one.askSaved(1);
    }
    await until(() => both.every((one) => one.kinds().includes('saved') || one.connection.closedWith));
    expect(both.map(({ connection }) => connection.closedWith)).toEqual([undefined, undefined]);
  });

  test('SV-5 a frame that repeats itself is the same as one', async () => {
    const one = await come('contribute');
    addRecord(one.doc, 'steps', { title: 'New', x: 300, y: 300 });
    one.session.receive(encodeUpdate(Y.encodeStateAsUpdate(one.doc)));
    expect(await one.outcome()).toBe('saved');
  });
});
