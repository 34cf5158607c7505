import { addRecord, editText } from '@parcours/shared/doc';
import { encodeUpdate, type Role } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { docOf, peerOf, stateOf } from '../../../helpers/documents.ts';
import { BOARD, rawRecord, roomWithLock } from '../../../helpers/lockedBoard.ts';
import { guest } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

describe('what comes too early, and under whose name', () => {
  let room: Awaited<ReturnType<typeof roomWithLock>>;
  beforeEach(async () => {
    room = await roomWithLock();
  });
  const come = (role: Role, doc?: Y.Doc) => room.come(role, doc);
  const serverDoc = () => room.serverDoc();

  test('SV-48 an update of which it cannot be told what it does waits, unlogged, for what comes before it', async () => {
    const [one, doc] = [guest(room.rooms, 'b', 'contribute'), peerOf(room.base)];
    await one.joined;
    const id = addRecord(doc, 'notes', { text: 'mine', x: 300, y: 300 });
    doc.on('update', one.update);
    one.connection.frames.length = 0;
    editText(doc, 'notes', id, 'text', 'mine too');
    one.askSaved(1);
    expect(one.kinds()).toEqual(['step-1']);
    expect((await room.log.read('b')).records.length).toBe(1);
    one.update(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.base)));
    await until(() => one.connection.closedWith ?? one.kinds().includes('saved'));
    expect(one.kinds()).toEqual(['step-1', 'saved']);
    expect(stateOf(await serverDoc())).toBe(stateOf(doc));
  });

  test('SV-48 who piles up such updates has to come back, and nothing of it is kept', async () => {
    const [one, doc] = [guest(room.rooms, 'b', 'contribute'), peerOf(room.base)];
    await one.joined;
    const id = addRecord(doc, 'notes', { text: '', x: 300, y: 300 });
    doc.on('update', one.update);
    for (let length = 1; length <= 101; length += 1) {
      editText(doc, 'notes', id, 'text', 'x'.repeat(length));
    }
    expect(one.connection.closedWith).toBe(1013);
    expect((await room.log.read('b')).records.length).toBe(1);
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
    expect((await room.log.read('b')).records.length).toBe(1);
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
    const old = peerOf(room.base);
    addRecord(old, 'steps', { title: 'Written offline', x: 900, y: 900 });
    const reloaded = peerOf(old);
    const one = await come('contribute', reloaded);
    one.update(Y.encodeStateAsUpdate(reloaded, Y.encodeStateVector(room.base)));
    addRecord(reloaded, 'steps', { title: 'And after', x: 950, y: 900 });
    expect(await one.outcome()).toBe('saved');
    expect(Y.encodeStateAsUpdate(await serverDoc())).toEqual(Y.encodeStateAsUpdate(reloaded));
  });

  test('SV-49 what follows from the content belongs to nobody: two migrate the same place at once', async () => {
    const old = docOf(BOARD);
    rawRecord('steps', 'outside')(old).set('note', 'a plain string');
    await room.log.create('old', Y.encodeStateAsUpdate(old));
    const both = [guest(room.rooms, 'old', 'edit'), guest(room.rooms, 'old', 'edit')];
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
