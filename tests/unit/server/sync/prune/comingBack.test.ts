import { CLOSE, encodeSyncStep1 } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryLog } from '../../../../../server/src/storage/memoryLog.ts';
import { BOUNDARY_CLIENT } from '../../../../../server/src/yjs/prune/boundaryItem.ts';
import { docOf, peerOf } from '../../../../helpers/documents.ts';
import { forge } from '../../../../helpers/hostileUpdates.ts';
import { isUnloaded, moveAbout, movedAbout } from '../../../../helpers/longHistory.ts';
import { type Guest, guest, IDLE, roomsOn } from '../../../../helpers/rooms.ts';
import { until } from '../../../../helpers/until.ts';

const notesOf = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('notes');

describe('on a board that was pruned', () => {
  let log: ReturnType<typeof memoryLog>;
  let rooms: ReturnType<typeof roomsOn>;
  /** As it was half-way through its history, at its end, and as the server has it. */
  let early: Y.Doc;
  let whole: Y.Doc;
  let pruned: Y.Doc;

  beforeEach(async () => {
    log = memoryLog();
    rooms = roomsOn(log);
    early = movedAbout(docOf());
    whole = movedAbout(early);
    await log.create('b', Y.encodeStateAsUpdate(whole));
    const visitor = guest(rooms, 'b', 'view');
    await visitor.joined;
    visitor.session.closed();
    rooms.clock.advance(IDLE);
    await isUnloaded(rooms);
    pruned = await onServer();
  });

  async function onServer(): Promise<Y.Doc> {
    const doc = new Y.Doc();
    for (const { update } of (await log.read('b')).records) Y.applyUpdate(doc, update);
    return doc;
  }

  /** Comes with what it knows, if it tells. */
  async function come(doc: Y.Doc | undefined, role: 'edit' | 'view' = 'edit'): Promise<Guest> {
    const coming = guest(rooms, 'b', role);
    await coming.joined;
    if (doc) coming.session.receive(encodeSyncStep1(Y.encodeStateVector(doc)));
    return coming;
  }

  /** What somebody does, as the update that it is. */
  function change(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array {
    const before = Y.encodeStateVector(doc);
    edit(doc);
    return Y.encodeStateAsUpdate(doc, before);
  }

  async function isTakenFrom(who: Guest, update: Uint8Array): Promise<void> {
    const { records } = await log.read('b');
    who.update(update);
    who.askSaved(1);
    await until(() => who.connection.closedWith !== undefined || who.kinds().includes('saved'));
    expect(who.connection.closedWith).toBeUndefined();
    expect((await log.read('b')).records).toHaveLength(records.length + 1);
  }

  async function isToldToBeginAnew(who: Guest): Promise<void> {
    expect(who.connection.closedWith).toBe(CLOSE.beginAnew);
    expect(who.frames().at(-1)).toEqual({ kind: 'denied', reason: 'board.trimmed' });
    expect(who.kinds()).not.toContain('step-2');
    expect((await log.read('b')).records).toHaveLength(1);
  }

  test('SV-81 somebody who has nothing, or all that there was, goes on', async () => {
    const moveTo = (x: number) => (doc: Y.Doc) => notesOf(doc).get('n0')?.set('p', [x, 1]);
    await isTakenFrom(await come(whole), change(whole, moveTo(1)));
    const fresh = new Y.Doc();
    const newcomer = await come(fresh);
    await until(() => newcomer.kinds().includes('step-2'));
    for (const frame of newcomer.frames()) if (frame.kind === 'step-2') Y.applyUpdate(fresh, frame.bytes);
    await isTakenFrom(newcomer, change(fresh, moveTo(2)));
    const server = await onServer();
    expect(notesOf(server).get('n0')?.get('p')).toEqual([2, 1]);
    expect(server.getMap('notes').toJSON()).toEqual(fresh.getMap('notes').toJSON());
  });

  test.each(['edit', 'view'] as const)(
    'SV-81 somebody who has a part is told to begin anew, to %s',
    async (role) => {
      await isToldToBeginAnew(await come(early, role));
    },
  );

  test('SV-81 nothing is taken from somebody who has not told what they have', async () => {
    const who = await come(undefined);
    who.update(change(whole, (doc) => notesOf(doc).get('n0')?.set('p', 'moved')));
    await isToldToBeginAnew(who);
  });

  test('SV-81 what was written before all was known is not taken, though all is known by now', async () => {
    const who = await come(whole);
    const edit = change(early, (doc) => notesOf(doc).get('n0')?.set('p', 'from the train'));
    who.update(edit);
    expect(who.connection.closedWith).toBe(CLOSE.beginAnew);
    expect((await log.read('b')).records).toHaveLength(1);
  });

  test('SV-81 nor is what begins a key that had a value, or stands before one', async () => {
    const blank = new Y.Doc();
    const begins = change(blank, (doc) => doc.getMap('notes').set('n0', 'another'));
    const first = await come(whole);
    first.update(begins);
    expect(first.connection.closedWith).toBe(CLOSE.beginAnew);
    const last = notesOf(pruned).get('n0')?._map.get('p')?.id;
    const second = await come(whole);
    second.update(forge([{ client: 7, structs: [{ right: [last?.client ?? 0, last?.clock ?? 0] }] }]));
    expect(second.connection.closedWith).toBe(CLOSE.beginAnew);
  });

  test('SV-81 what lies in a record that somebody has just removed harms nobody', async () => {
    const other = peerOf(pruned);
    const [remover, mover] = [await come(pruned), await come(other)];
    remover.update(change(pruned, (doc) => notesOf(doc).delete('n0')));
    remover.askSaved(1);
    await until(() => remover.kinds().includes('saved'));
    mover.update(change(other, (doc) => notesOf(doc).get('n0')?.set('p', 'too late')));
    mover.askSaved(2);
    await until(() => mover.kinds().includes('saved'));
    expect(mover.connection.closedWith).toBeUndefined();
    expect((await onServer()).getMap('notes').toJSON()).not.toHaveProperty('n0');
  });

  test('SV-81 somebody who knows of a pruning that a restored backup does not is told to begin anew', async () => {
    await log.erase('b');
    await log.create('b', Y.encodeStateAsUpdate(early));
    await isToldToBeginAnew(await come(pruned));
  });

  test('SV-82 nobody but the server says up to where a board was pruned, or deletes that', async () => {
    const forger = peerOf(pruned);
    forger.clientID = BOUNDARY_CLIENT;
    const forged = await come(whole);
    forged.update(change(forger, (doc) => doc.getMap('trimmed').set('9', Uint8Array.of(0))));
    const eraser = await come(pruned);
    eraser.update(change(pruned, (doc) => doc.getMap('trimmed').clear()));
    for (const who of [forged, eraser]) expect(who.connection.closedWith).toBe(CLOSE.beginAnew);
    expect((await log.read('b')).records).toHaveLength(1);
  });

  test('SV-82 nor on a board that never was', async () => {
    await log.create('c', Y.encodeStateAsUpdate(early));
    const forger = guest(rooms, 'c');
    await forger.joined;
    early.clientID = BOUNDARY_CLIENT;
    forger.update(change(early, (doc) => doc.getMap('trimmed').set('0', Uint8Array.of(0))));
    expect(forger.connection.closedWith).toBe(CLOSE.beginAnew);
  });

  test('SV-81 a second pruning tells those who missed a part between the two', async () => {
    const between = peerOf(pruned);
    const mover = await come(pruned);
    mover.update(change(pruned, moveAbout));
    mover.askSaved(1);
    await until(() => mover.kinds().includes('saved'));
    mover.session.closed();
    rooms.clock.advance(IDLE);
    await isUnloaded(rooms, 2);
    await isToldToBeginAnew(await come(between));
    const known = await come(pruned);
    await until(() => known.kinds().includes('step-2'));
    expect(Y.getState((await onServer()).store, BOUNDARY_CLIENT)).toBe(2);
  });
});
