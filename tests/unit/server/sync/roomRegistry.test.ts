import { emptyBoard } from '@parcours/shared/board';
import { createBoardDoc, readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { retainUntilOf } from '../../../../server/src/sync/room/erasureDate.ts';
import { metaUpdates } from '../../../helpers/frames.ts';
import { type GatedLog, gatedLog } from '../../../helpers/gatedLog.ts';
import { guest, IDLE, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

const boardUntil = (retainUntil?: string) => {
  const board = emptyBoard();
  return createBoardDoc(
    retainUntil === undefined ? board : { ...board, meta: { ...board.meta, retainUntil } },
  );
};
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing thrown',
    (error: unknown) => (error instanceof CodedError ? error.code : String(error)),
  );
const [COUNTRY = new Uint8Array()] = metaUpdates({ country: 'FR' });

/** A document that was made, as the registry takes it. */
const made = (doc: Y.Doc) => ({ update: Y.encodeStateAsUpdate(doc), retainUntil: retainUntilOf(doc) });

describe('the registry of rooms', () => {
  let log: GatedLog;
  let rooms: ReturnType<typeof roomsOn>;

  beforeEach(async () => {
    log = gatedLog();
    rooms = roomsOn(log);
    await rooms.registry.create('b', made(boardUntil()));
  });

  const countryOf = (document: string) =>
    rooms.registry.read(document, (doc) => readSnapshot(doc).board.meta.country);

  test('SV-5 two loads at once give one document', async () => {
    log.hold('read');
    const leases = Promise.all([rooms.registry.acquire('b'), rooms.registry.acquire('b')]);
    await until(() => log.waiting.length > 0);
    expect(log.waiting).toEqual(['read']);
    log.release('free');
    const [one, two] = await leases;
    expect(one.room).toBe(two.room);
    expect(rooms.registry.size).toBe(1);
  });

  test('SV-5 what is sent while the room loads is answered once it is whole, and in order', async () => {
    log.hold('read');
    const early = guest(rooms, 'b');
    early.update(COUNTRY);
    early.askAll();
    early.askSaved(1);
    expect(early.connection.paused).toBe(true);
    expect(early.kinds()).toEqual([]);
    log.release('free');
    await until(() => early.kinds().includes('saved'));
    expect(early.kinds()).toEqual(['step-1', 'step-2', 'saved']);
    expect(early.connection.paused).toBe(false);
    expect(await countryOf('b')).toBe('FR');
  });

  test('SV-5 a load that failed is tried anew by the next who comes', async () => {
    expect(await codeOf(rooms.registry.acquire('c'))).toBe('board.not-found');
    await rooms.registry.create('c', made(boardUntil()));
    await expect(rooms.registry.acquire('c')).resolves.toBeDefined();
  });

  test('SV-5 somebody who leaves while the room loads does not keep it', async () => {
    log.hold('read');
    const early = guest(rooms, 'b');
    early.session.closed();
    log.release('free');
    await early.joined;
    rooms.clock.advance(IDLE);
    await until(() => rooms.registry.size === 0);
  });

  test('SV-6 a room stays while somebody is on it, and leaves memory some time after', async () => {
    const somebody = guest(rooms, 'b');
    await somebody.joined;
    rooms.clock.advance(10 * IDLE);
    expect(rooms.registry.size).toBe(1);
    somebody.session.closed();
    rooms.clock.advance(IDLE - 1);
    expect(rooms.registry.size).toBe(1);
    rooms.clock.advance(1);
    await until(() => rooms.registry.size === 0);
  });

  test('SV-6 an update that is on its way when its sender leaves is kept', async () => {
    const somebody = guest(rooms, 'b');
    await somebody.joined;
    log.hold('append');
    somebody.update(COUNTRY);
    somebody.session.closed();
    rooms.clock.advance(IDLE);
    await until(() => log.waiting.length === 1);
    log.release('free');
    await until(() => rooms.registry.size === 0);
    expect(await countryOf('b')).toBe('FR');
  });

  test('SV-6 somebody who comes while the room is unloading gets it, and loses nothing', async () => {
    const first = guest(rooms, 'b');
    await first.joined;
    for (const update of metaUpdates(
      Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`k${i}`, i])),
    )) {
      first.update(update);
    }
    first.askSaved(1);
    await until(() => first.kinds().includes('saved'));
    first.session.closed();
    log.hold('compact');
    rooms.clock.advance(IDLE);
    await until(() => log.waiting.length === 1);
    const second = guest(rooms, 'b');
    await second.joined;
    second.update(COUNTRY);
    second.askSaved(2);
    log.release('free');
    await until(() => second.kinds().includes('saved'));
    expect(rooms.registry.size).toBe(1);
    rooms.clock.advance(IDLE);
    const third = guest(rooms, 'b');
    await third.joined;
    second.session.closed();
    third.session.closed();
    rooms.clock.advance(IDLE);
    await until(() => rooms.registry.size === 0);
    expect(await countryOf('b')).toBe('FR');
    expect(await rooms.registry.read('b', (doc) => doc.getMap('meta').get('k59'))).toBe(59);
  });

  test('SV-15 erasing lets everybody go, empties the log, and nobody comes in meanwhile', async () => {
    const somebody = guest(rooms, 'b');
    await somebody.joined;
    log.hold('append');
    somebody.update(COUNTRY);
    const erased = rooms.registry.erase('b');
    expect(await codeOf(rooms.registry.acquire('b'))).toBe('board.not-found');
    log.release('free');
    await erased;
    expect(somebody.connection.closedWith).toBe(4404);
    expect(await log.documents()).toEqual([]);
    const late = guest(rooms, 'b');
    await late.joined;
    expect(late.connection.closedWith).toBe(4404);
  });

  test('SV-43 a board is erased when its date is past everywhere, and not on the day itself', async () => {
    await rooms.registry.create('short', made(boardUntil('2026-11-22')));
    await rooms.registry.create('long', made(boardUntil('2027-01-01')));
    const names = async () => (await log.documents()).map(({ document }) => document).sort();
    rooms.clock.advance(40 * 60 * 60 * 1000);
    await rooms.registry.sweep();
    expect(await names()).toEqual(['b', 'long', 'short']);
    rooms.clock.advance(12 * 60 * 60 * 1000);
    await rooms.registry.sweep();
    expect(await names()).toEqual(['b', 'long']);
  });

  test('SV-43 a date that an edit has moved counts, also right after a crash', async () => {
    await rooms.registry.create('kept', made(boardUntil('2026-11-22')));
    await rooms.registry.create('cut', made(boardUntil()));
    const move = async (document: string, date: string) => {
      const doc = new Y.Doc();
      for (const { update } of (await log.read(document)).records) Y.applyUpdate(doc, update);
      const before = Y.encodeStateVector(doc);
      doc.getMap('meta').set('retainUntil', date);
      await log.append(document, [Y.encodeStateAsUpdate(doc, before)]);
    };
    await move('kept', '2028-01-01');
    await move('cut', '2026-11-22');
    rooms.clock.advance(72 * 60 * 60 * 1000);
    await rooms.registry.sweep();
    expect((await log.documents()).map(({ document }) => document).sort()).toEqual(['b', 'kept']);
  });

  test('SV-42 stopping saves what waits, lets everybody go with 1001, and opens nothing more', async () => {
    const somebody = guest(rooms, 'b');
    await somebody.joined;
    log.hold('append');
    somebody.update(COUNTRY);
    somebody.askSaved(1);
    const stopped = rooms.registry.stop();
    await until(() => log.waiting.length === 1);
    log.release('free');
    await stopped;
    expect(somebody.kinds()).toContain('saved');
    expect(somebody.connection.closedWith).toBe(1001);
    expect(await codeOf(rooms.registry.acquire('b'))).toBe('server.stopping');
    expect((await log.read('b')).records.length).toBeGreaterThan(1);
  });

  test('SV-5 an older document is migrated before anybody sees it, and the migration is in the log', async () => {
    const old = new Y.Doc();
    const step = new Y.Map<unknown>([
      ['title', 'Ask at the town hall'],
      ['x', 40],
      ['y', 50],
    ]);
    old.getMap('steps').set('s1', step);
    await log.create('old', Y.encodeStateAsUpdate(old));
    const read = () => rooms.registry.read('old', (doc) => readSnapshot(doc).board.steps);
    expect(await read()).toMatchObject([{ id: 's1', x: 40, y: 50 }]);
    expect((await log.read('old')).records.length).toBe(2);
  });

  test('SV-5 a document of a newer version is told apart, and left as it is', async () => {
    const newer = boardUntil();
    newer.getMap('meta').set('version', 99);
    await rooms.registry.create('newer', made(newer));
    const somebody = guest(rooms, 'newer');
    await somebody.joined;
    expect(somebody.connection.closedWith).toBe(4409);
    expect((await log.read('newer')).records.length).toBe(1);
  });
});
