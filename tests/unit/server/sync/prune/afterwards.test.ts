import type { Board } from '@parcours/shared/board';
import { readSnapshot } from '@parcours/shared/doc';
import { encodeSyncStep1 } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { backupLines, restoreLines } from '../../../../../server/src/history/backup.ts';
import type { PastState } from '../../../../../server/src/history/pastBoard.ts';
import { keepCurrent, restorePast } from '../../../../../server/src/history/versions.ts';
import { directJobRunner } from '../../../../../server/src/jobs/directJobRunner.ts';
import { memoryLog } from '../../../../../server/src/storage/memoryLog.ts';
import { memoryRevocations } from '../../../../../server/src/storage/memoryRevocations.ts';
import { memoryShelf } from '../../../../../server/src/storage/memoryShelf.ts';
import { memoryWorkshops } from '../../../../../server/src/storage/memoryWorkshops.ts';
import { PruneBoundary } from '../../../../../server/src/yjs/prune/pruneBoundary.ts';
import { docOf, peerOf } from '../../../../helpers/documents.ts';
import { isUnloaded, moveAbout } from '../../../../helpers/longHistory.ts';
import { guest, IDLE, roomsOn } from '../../../../helpers/rooms.ts';
import { until } from '../../../../helpers/until.ts';

const NOTES = {
  notes: [
    { id: 'n0', text: 'one', x: 1, y: 1 },
    { id: 'n1', text: 'two', x: 2, y: 2 },
  ],
};

describe('a board that was pruned', () => {
  let log: ReturnType<typeof memoryLog>;
  let rooms: ReturnType<typeof roomsOn>;
  let before: Y.Doc;

  /** A version is kept at the start; then the notes are moved, and the board is pruned. */
  beforeEach(async () => {
    log = memoryLog();
    rooms = roomsOn(log);
    before = docOf(NOTES);
    await log.create('b', Y.encodeStateAsUpdate(before));
    await keepCurrent(rooms, 'b', 'the start');
    await write((doc) => moveAbout(doc));
    rooms.clock.advance(IDLE);
    await isUnloaded(rooms);
  });

  /** Somebody comes, makes a change, and goes when it is saved. */
  async function write(change: (doc: Y.Doc) => void): Promise<void> {
    const doc = await rooms.registry.read('b', peerOf);
    const known = Y.encodeStateVector(doc);
    change(doc);
    const visitor = guest(rooms, 'b');
    await visitor.joined;
    visitor.session.receive(encodeSyncStep1(known));
    visitor.update(Y.encodeStateAsUpdate(doc, known));
    visitor.askSaved(1);
    await until(() => visitor.kinds().includes('saved'));
    visitor.session.closed();
  }

  const now = () => rooms.registry.read('b', (doc) => readSnapshot(doc).board);
  const restore = (past: PastState) =>
    restorePast({ ...rooms, jobRunner: directJobRunner() }, 'b', past, new AbortController().signal);
  const placesOf = ({ notes }: Board) => notes.map(({ x, y }) => [x, y]);

  test('SV-84 goes back to a version, and from there to how it was', async () => {
    const last = await now();
    const kept = await restore({ kind: 'version', version: 1 });
    expect(placesOf(await now())).toEqual([
      [1, 1],
      [2, 2],
    ]);
    await restore({ kind: 'version', version: kept.version });
    expect(await now()).toEqual(last);
  });

  test('SV-84 goes back to a moment since it was pruned', async () => {
    const last = await now();
    const [{ at = 0 } = {}] = (await log.read('b')).records;
    await until(() => Date.now() > at);
    await write((doc) => moveAbout(doc, 2));
    expect(await now()).not.toEqual(last);
    await restore({ kind: 'moment', at });
    expect(await now()).toEqual(last);
  });

  test('SV-84 is backed up and restored with all that tells who may go on', async () => {
    const other = memoryLog();
    const revocations = memoryRevocations();
    const rest = { revocations, workshops: memoryWorkshops(), shelf: memoryShelf() };
    const lines = backupLines({ store: log, ...rest });
    expect((await restoreLines({ store: other, ...rest }, lines)).made).toBe(1);
    const [restored, original] = await Promise.all([other, log].map(documentOf));
    expect(restored && readSnapshot(restored)).toEqual(original && readSnapshot(original));
    const pruneBoundary = PruneBoundary.of(restored ?? new Y.Doc());
    expect(pruneBoundary.times).toBe(1);
    expect(pruneBoundary.admits(Y.decodeStateVector(Y.encodeStateVector(before)))).toBe(false);
  });

  async function documentOf(from: typeof log): Promise<Y.Doc> {
    const doc = new Y.Doc();
    for (const { update } of (await from.read('b')).records) Y.applyUpdate(doc, update);
    return doc;
  }

  test('SV-84 keeps its prune boundary when its log is rewritten', async () => {
    const doc = await documentOf(log);
    const { records } = await log.read('b');
    await log.compact('b', records.at(-1)?.sequence ?? 0, Y.encodeStateAsUpdate(doc));
    expect(PruneBoundary.of(await documentOf(log)).times).toBe(1);
  });
});
