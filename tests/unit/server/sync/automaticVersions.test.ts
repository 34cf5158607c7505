import { readSnapshot, removeMany } from '@parcours/shared/doc';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { backupLines, restoreLines } from '../../../../server/src/history/backup.ts';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { memoryRevocations } from '../../../../server/src/storage/memoryRevocations.ts';
import { memoryShelf } from '../../../../server/src/storage/memoryShelf.ts';
import { memoryWorkshops } from '../../../../server/src/storage/memoryWorkshops.ts';
import { docOf } from '../../../helpers/documents.ts';
import { type Guest, guest, IDLE, roomsOn } from '../../../helpers/rooms.ts';
import { eventually, until } from '../../../helpers/until.ts';

const MINUTE = 60_000;
const notes = Array.from({ length: 12 }, (_, index) => ({
  id: `n${index}`,
  text: `Note ${index}`,
  x: index,
  y: 0,
}));
const ids = (from: number, to: number) => notes.slice(from, to).map(({ id }) => id);

describe('versions that the server keeps by itself', () => {
  let rooms: ReturnType<typeof roomsOn>;
  let doc: Y.Doc;
  let ana: Guest;

  beforeEach(async () => {
    rooms = roomsOn(memoryLog());
    doc = docOf({ notes });
    await rooms.log.create('b', Y.encodeStateAsUpdate(doc));
    ana = guest(rooms, 'b', 'contribute');
    await ana.joined;
  });

  /** Makes a change as a page does, and waits until it is saved. */
  const change = async (action: () => void) => {
    const before = Y.encodeStateVector(doc);
    action();
    ana.update(Y.encodeStateAsUpdate(doc, before));
    ana.connection.frames.length = 0;
    ana.askSaved(1);
    await until(() => ana.kinds().includes('saved'));
  };
  const remove = (from: number, to: number) => change(() => removeMany(doc, ids(from, to)));
  const edit = (title: string) => change(() => doc.getMap('steps').set(title, new Y.Map()));
  const occasions = async () => (await rooms.log.listVersions('b')).map(({ occasion }) => occasion);
  const notesIn = async (version: number) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, await rooms.log.readVersion('b', version));
    return readSnapshot(copy).board.notes.length;
  };

  test('SH-40 the board is kept as it was before many cards are removed', async () => {
    await remove(0, 3);
    expect(await occasions()).toEqual([]);
    await remove(3, 8);
    expect(await occasions()).toEqual([{ kind: 'removal', cards: 5 }]);
    expect(await notesIn(1)).toBe(9);
  });

  test('SH-40 also where cards go for the second time, or as a whole', async () => {
    await remove(0, 6);
    await change(() => {
      for (const id of ids(0, 6)) (doc.getMap('notes').get(id) as Y.Map<unknown>).set('deleted', false);
    });
    rooms.clock.advance(MINUTE);
    await remove(0, 6);
    expect(await notesIn(2)).toBe(12);
    rooms.clock.advance(MINUTE);
    await change(() =>
      doc.transact(() => {
        for (const id of ids(6, 11)) doc.getMap('notes').delete(id);
      }),
    );
    expect(await occasions()).toEqual([6, 6, 5].map((cards) => ({ kind: 'removal', cards })));
    expect(await notesIn(3)).toBe(6);
  });

  test('SH-40 one removal right after another is not kept by itself', async () => {
    await remove(0, 4);
    await remove(4, 8);
    expect(await occasions()).toHaveLength(1);
    rooms.clock.advance(MINUTE);
    await remove(8, 12);
    expect(await occasions()).toHaveLength(2);
  });

  test('SH-40 who removes is not held up where no version can be kept', async () => {
    for (let index = 0; index < 100; index += 1)
      await rooms.log.keepVersion('b', `v${index}`, Uint8Array.of());
    await remove(0, 8);
    const names = (await rooms.log.listVersions('b')).map(({ name }) => name);
    expect(names).toHaveLength(100);
    expect(names).not.toContain('');
    const { room, release } = await rooms.registry.acquire('b');
    expect(readSnapshot(room.content.doc).board.notes).toHaveLength(4);
    release();
  });

  test('SH-41 a board that is worked on is kept every five minutes, and not where nothing changes', async () => {
    await edit('a');
    rooms.clock.advance(4 * MINUTE);
    expect(await occasions()).toEqual([]);
    await edit('b');
    rooms.clock.advance(MINUTE);
    await eventually(async () => (await occasions()).length === 1);
    expect(await occasions()).toEqual([{ kind: 'work' }]);
    rooms.clock.advance(60 * MINUTE);
    await edit('c');
    expect(await occasions()).toHaveLength(1);
  });

  test('SH-41 short visits leave a version as well, as long as the last one is some minutes ago', async () => {
    const visit = async (title: string) => {
      ana = guest(rooms, 'b', 'contribute');
      await ana.joined;
      await edit(title);
      ana.session.closed();
      rooms.clock.advance(IDLE);
      await until(() => rooms.registry.size === 0);
    };
    ana.session.closed();
    await visit('a');
    expect(await occasions()).toEqual([{ kind: 'work' }]);
    await visit('b');
    expect(await occasions()).toHaveLength(1);
    rooms.clock.advance(5 * MINUTE);
    await visit('c');
    expect(await occasions()).toHaveLength(2);
  });

  test('SH-42 a backup keeps why a version was kept', async () => {
    await remove(0, 5);
    const other = memoryLog();
    const revocations = memoryRevocations();
    const rest = { revocations, workshops: memoryWorkshops(), shelf: memoryShelf() };
    await restoreLines({ store: other, ...rest }, backupLines({ store: rooms.log, ...rest }));
    expect(await other.listVersions('b')).toEqual(await rooms.log.listVersions('b'));
    expect(await occasions()).toEqual([{ kind: 'removal', cards: 5 }]);
  });
});
