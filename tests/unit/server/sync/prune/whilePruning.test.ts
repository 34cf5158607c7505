import { CLOSE, encodeSyncStep1 } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { prunedUpTo } from '../../../../../server/src/yjs/prune/boundaryItem.ts';
import { docOf } from '../../../../helpers/documents.ts';
import { type GatedLog, gatedLog } from '../../../../helpers/gatedLog.ts';
import { isUnloaded, movedAbout } from '../../../../helpers/longHistory.ts';
import { guest, IDLE, roomsOn } from '../../../../helpers/rooms.ts';
import { until } from '../../../../helpers/until.ts';

/** So many turns of the event loop that whatever waits for nothing else has come about. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('while a board is pruned', () => {
  let log: GatedLog;
  let rooms: ReturnType<typeof roomsOn>;
  let whole: Y.Doc;

  /** The last one has left, and the pruned document is about to be written. */
  beforeEach(async () => {
    log = gatedLog();
    rooms = roomsOn(log);
    whole = movedAbout(docOf());
    await log.create('b', Y.encodeStateAsUpdate(whole));
    const visitor = guest(rooms, 'b');
    await visitor.joined;
    visitor.session.closed();
    log.hold('compact');
    rooms.clock.advance(IDLE);
    await until(() => log.waiting.includes('compact'));
  });

  async function onServer(): Promise<Y.Doc> {
    const doc = new Y.Doc();
    for (const { update } of (await log.read('b')).records) Y.applyUpdate(doc, update);
    return doc;
  }

  const moved = () => whole.getMap<Y.Map<unknown>>('notes').get('n0')?.set('p', 'moved');

  test('SV-83 whoever comes waits for it, and finds the pruned document', async () => {
    const coming = guest(rooms, 'b');
    coming.session.receive(encodeSyncStep1(Y.encodeStateVector(whole)));
    const before = Y.encodeStateVector(whole);
    moved();
    coming.update(Y.encodeStateAsUpdate(whole, before));
    coming.askSaved(1);
    await turns();
    expect([coming.connection.paused, coming.kinds()]).toEqual([true, []]);
    log.release('free');
    await until(() => coming.kinds().includes('saved'));
    const [first, ...rest] = (await log.read('b')).records;
    const pruned = new Y.Doc();
    Y.applyUpdate(pruned, first?.update ?? new Uint8Array());
    expect(prunedUpTo(pruned)).toBeDefined();
    expect(rest).toHaveLength(1);
    expect((await onServer()).getMap('notes').toJSON()).toEqual(whole.getMap('notes').toJSON());
  });

  test('SV-83 the note of the date of erasure is up to date afterwards', async () => {
    log.release('free');
    await isUnloaded(rooms);
    await rooms.registry.stop();
    const [entry] = await log.documents();
    expect(entry?.note?.asOf).toBe(entry?.head);
  });

  test('SV-83 erasing waits for it, and leaves nothing', async () => {
    const erased = rooms.registry.erase('b');
    await expect(rooms.registry.acquire('b')).rejects.toMatchObject({ code: 'board.not-found' });
    log.release('free');
    await erased;
    await rooms.registry.stop();
    expect(await log.documents()).toEqual([]);
    expect(rooms.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('SV-83 stopping waits for it', async () => {
    let hasStopped = false;
    const stopped = rooms.registry.stop().then(() => {
      hasStopped = true;
    });
    await turns();
    expect(hasStopped).toBe(false);
    log.release('free');
    await stopped;
    expect(prunedUpTo(await onServer())).toBeDefined();
  });
});

describe('a board with much that was written over', () => {
  test('SV-83 is left as it is where the store does not take it, and opens', async () => {
    const log = gatedLog();
    const failing = { ...log, compact: () => Promise.reject(new Error('the disk is gone')) };
    const rooms = roomsOn(failing);
    const whole = movedAbout(docOf());
    await log.create('b', Y.encodeStateAsUpdate(whole));
    const visitor = guest(rooms, 'b');
    await visitor.joined;
    visitor.session.closed();
    rooms.clock.advance(IDLE);
    await until(() => rooms.logger.entries.some(({ event }) => event === 'document not pruned'));
    const next = guest(rooms, 'b');
    next.askAll();
    await until(() => next.kinds().includes('step-2'));
    expect((await log.read('b')).records).toHaveLength(1);
  });

  test('SV-83 is not pruned under somebody who came and went while its log was tidied', async () => {
    const log = gatedLog();
    const rooms = roomsOn(log);
    const whole = movedAbout(docOf());
    await log.create('b', Y.encodeStateAsUpdate(whole));
    const visitor = guest(rooms, 'b');
    await visitor.joined;
    const { room, release } = await rooms.registry.acquire('b');
    visitor.session.closed();
    release();
    log.hold('append');
    const late = guest(rooms, 'b');
    await late.joined;
    const before = Y.encodeStateVector(whole);
    whole.getMap<Y.Map<unknown>>('notes').get('n0')?.set('p', 'late');
    late.update(Y.encodeStateAsUpdate(whole, before));
    late.session.closed();
    rooms.clock.advance(IDLE);
    await until(() => log.waiting.includes('append'));
    expect(room.isIdle).toBe(false);
    log.release('free');
    await isUnloaded(rooms);
    const doc = new Y.Doc();
    for (const { update } of (await log.read('b')).records) Y.applyUpdate(doc, update);
    expect(doc.getMap('notes').toJSON()).toEqual(whole.getMap('notes').toJSON());
    expect(visitor.connection.closedWith).not.toBe(CLOSE.beginAnew);
  });
});
