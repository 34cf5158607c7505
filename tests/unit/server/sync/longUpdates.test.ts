import { CodedError } from '@parcours/shared/errors';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardStore } from '../../../../server/src/ports/boardStore.ts';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import type { Room } from '../../../../server/src/sync/room/room.ts';
import { gatedLog } from '../../../helpers/gatedLog.ts';
import { guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

const MANY = 3000;

/** The update that adds many values, far more than one slice of it. */
function longUpdate(doc: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    for (let index = 0; index < MANY; index += 1) doc.getMap('notes').set(`n${index}`, 'a note'.repeat(4));
  });
  return Y.encodeStateAsUpdate(doc, before);
}

const notesIn = (update: Uint8Array) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getMap('notes').size;
};

async function boardWithTwo(log: BoardStore = memoryLog()) {
  await log.create('board', Y.encodeStateAsUpdate(new Y.Doc()));
  const rooms = roomsOn(log);
  const [writer, reader] = [guest(rooms, 'board'), guest(rooms, 'board', 'view')];
  await Promise.all([writer.joined, reader.joined]);
  const { room } = await rooms.registry.acquire('board');
  return { rooms, room, writer, reader };
}

describe('a long update', () => {
  test('SV-70 is sent to the others in one piece, and what comes behind it comes behind it', async () => {
    const { writer, reader } = await boardWithTwo();
    const doc = new Y.Doc();
    const long = longUpdate(doc);
    writer.update(long);
    const before = Y.encodeStateVector(doc);
    doc.getMap('notes').set('last', 1);
    const short = Y.encodeStateAsUpdate(doc, before);
    writer.update(short);
    writer.askSaved(7);
    await until(() => writer.kinds().includes('saved'));
    const updates = reader.frames().flatMap((frame) => (frame.kind === 'update' ? [frame.bytes] : []));
    expect(updates.map(({ length }) => length)).toEqual([long.length, short.length]);
    expect(writer.connection.paused).toBe(false);
  });

  /** How many notes the board has after each slice that is put in, while something is done. */
  function stages({ content: { doc } }: Room): number[] {
    const sizes: number[] = [];
    doc.on('update', () => sizes.push(doc.getMap('notes').size));
    return sizes;
  }

  test('SV-70 that is half put in is nothing that anybody gets', async () => {
    const { writer, room } = await boardWithTwo();
    const sizes = stages(room);
    const asked = new Promise<Uint8Array>((answer) => {
      room.content.doc.once('update', () => answer(room.encoded()));
    });
    writer.update(longUpdate(new Y.Doc()));
    expect(notesIn(await asked)).toBe(MANY);
    expect(sizes[0]).toBeLessThan(MANY);
  });

  test('SV-70 that deletes much is put in bit by bit as well', async () => {
    const { writer, room } = await boardWithTwo();
    const doc = new Y.Doc();
    writer.update(longUpdate(doc));
    await until(() => room.content.doc.getMap('notes').size === MANY);
    const sizes = stages(room);
    const before = Y.encodeStateVector(doc);
    doc.getMap('notes').clear();
    const deletion = Y.encodeStateAsUpdate(doc, before);
    expect(deletion.length).toBeLessThan(20);
    writer.update(deletion);
    await until(() => sizes.at(-1) === 0);
    expect(sizes.length).toBeGreaterThan(3);
  });

  test('SV-70 who asks for the board is answered also where it closes before their turn', async () => {
    const log = gatedLog();
    const { room, writer } = await boardWithTwo(log);
    log.hold('append');
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => writer.update(update));
    for (const name of ['first', 'second']) doc.getMap('notes').set(name, 1);
    const asked = room.encoded();
    await until(() => log.waiting.length === 1);
    log.release();
    await until(() => room.content.doc.getMap('notes').has('first') && log.waiting.length === 1);
    const late = room.encoded();
    log.failNextAppend(new CodedError('server.storage'));
    log.release('free');
    expect([notesIn(await asked), notesIn(await late)]).toEqual([1, 1]);
    expect(notesIn(await room.encoded())).toBe(1);
  });
});
