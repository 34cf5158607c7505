import { emptyBoard } from '@parcours/shared/board';
import { createBoardDoc } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import type { Role } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Member } from '../../../../server/src/sync/room/member.ts';
import { readUpdate } from '../../../../server/src/yjs/inspect/checkedUpdate.ts';
import { fakeConnection } from '../../../helpers/fakeConnection.ts';
import { metaUpdates, recordedDoc } from '../../../helpers/frames.ts';
import { type GatedLog, gatedLog } from '../../../helpers/gatedLog.ts';
import { guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

const EMPTY = Y.encodeStateAsUpdate(new Y.Doc());
const BASE = Y.encodeStateAsUpdate(createBoardDoc(emptyBoard()));

const metaOf = (update: Uint8Array | undefined) => {
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  return doc.getMap('meta').toJSON();
};

describe('a room', () => {
  let log: GatedLog;
  let rooms: ReturnType<typeof roomsOn>;

  beforeEach(async () => {
    log = gatedLog();
    rooms = roomsOn(log);
    await log.create('b', BASE);
  });

  const join = async (role: Role = 'edit') => {
    const somebody = guest(rooms, 'b', role);
    await somebody.joined;
    somebody.connection.frames.length = 0;
    return somebody;
  };
  const stored = async () => (await log.read('b')).records.map(({ update }) => update);

  test('SV-2 nobody sees an update, and its sender hears nothing, before it is on disk', async () => {
    const [one, two] = [await join(), await join()];
    const [update] = metaUpdates({ country: 'FR' });
    log.hold('append');
    one.update(update ?? EMPTY);
    one.askSaved(7);
    await until(() => log.waiting.length === 1);
    const late = await join('view');
    late.askAll();
    expect([...one.kinds(), ...two.kinds(), ...late.kinds()]).toEqual([]);
    log.release();
    await until(() => late.kinds().includes('step-2'));
    expect(two.frames()).toEqual([{ kind: 'update', bytes: update }]);
    expect(one.frames()).toEqual([{ kind: 'saved', number: 7 }]);
    expect(await stored()).toEqual([BASE, update]);
  });

  test('SV-2 what gathers during a flush shares the next one, and keeps its order', async () => {
    const [one, two] = [await join(), await join()];
    const updates = metaUpdates({ a: 1, b: 2, c: 3, d: 4 });
    log.hold('append');
    for (const [index, update] of updates.entries()) {
      one.update(update);
      one.askSaved(index);
      if (index === 0) await until(() => log.waiting.length === 1);
    }
    log.release();
    await until(() => log.waiting.length === 1);
    expect(one.frames()).toEqual([{ kind: 'saved', number: 0 }]);
    log.release('free');
    await until(() => one.frames().length === 4);
    expect(one.frames().map((frame) => frame.kind === 'saved' && frame.number)).toEqual([0, 1, 2, 3]);
    expect(two.frames()).toEqual(updates.map((bytes) => ({ kind: 'update', bytes })));
    expect(await stored()).toEqual([BASE, ...updates]);
  });

  test('SV-2 where the store fails nothing is confirmed or shown, everybody is let go, and the room opens anew', async () => {
    const [one, two] = [await join(), await join()];
    const [lost = EMPTY] = metaUpdates({ country: 'XX' });
    log.failNextAppend(new CodedError('server.storage'));
    one.update(lost);
    one.askSaved(1);
    await until(() => one.connection.closedWith);
    expect([one.connection.closedWith, two.connection.closedWith]).toEqual([1011, 1011]);
    expect([...one.kinds(), ...two.kinds()]).toEqual([]);
    const again = await join();
    again.update(lost);
    again.askSaved(2);
    await until(() => again.kinds().includes('saved'));
    expect((await stored()).length).toBe(2);
  });

  test('SV-3 a client that does not ask is never told', async () => {
    const [one, two] = [await join(), await join()];
    for (const update of metaUpdates({ a: 1, b: 2 })) one.update(update);
    two.askSaved(5);
    await until(() => two.kinds().includes('saved'));
    expect(one.kinds()).toEqual([]);
  });

  test('SV-4 an update with missing parts waits, its sender is asked for them, and it takes effect when they come', async () => {
    const one = await join();
    const [first = EMPTY, second = EMPTY] = metaUpdates({ region: 'Valencia', country: 'ES' });
    one.update(second);
    one.askSaved(1);
    expect(one.kinds()).toEqual(['step-1']);
    expect(await stored()).toEqual([BASE]);
    one.update(first);
    await until(() => one.kinds().includes('saved'));
    expect(await stored()).toEqual([BASE, first, second]);
    const { room, release } = await rooms.registry.acquire('b');
    expect(metaOf(room.content.encoded())).toMatchObject({ region: 'Valencia', country: 'ES' });
    release();
  });

  test('SV-4 who piles such updates up is let go with 1013, and nothing of it is kept', async () => {
    const one = await join('facilitate');
    const { doc, updates } = recordedDoc();
    for (let index = 0; index < 102; index += 1) doc.getMap('meta').set('count', index);
    for (const update of updates.slice(1)) one.update(update);
    expect(one.connection.closedWith).toBe(1013);
    expect(await stored()).toEqual([BASE]);
  });

  test('SV-4 missing parts that a log holds survive unloading and compaction, and take effect when they come', async () => {
    const [first = EMPTY, ...rest] = metaUpdates({ region: 'a', country: 'b', district: 'c' });
    await log.append('b', rest);
    const [one, two] = [await join('facilitate'), await join()];
    const { doc, updates } = recordedDoc();
    for (let index = 0; index < 2100; index += 1) doc.getMap('meta').set('count', index);
    for (const update of updates) two.update(update);
    two.askSaved(1);
    await until(() => two.kinds().includes('saved'));
    await until(async () => (await stored()).length < 600);
    one.update(first);
    one.askAll();
    await until(() => one.kinds().includes('step-2'));
    const whole = one.frames().findLast(({ kind }) => kind === 'step-2');
    expect(metaOf(whole && 'bytes' in whole ? whole.bytes : undefined)).toMatchObject({
      count: 2099,
      region: 'a',
      district: 'c',
    });
  });

  test('SV-7 an update is not sent back to where it came from', async () => {
    const one = await join();
    for (const update of metaUpdates({ a: 1 })) one.update(update);
    one.askSaved(1);
    await until(() => one.kinds().includes('saved'));
    expect(one.kinds()).toEqual(['saved']);
  });

  test('SV-8 what a viewer writes is not taken, not shown, and never called saved; viewing goes on', async () => {
    const [viewer, editor] = [await join('view'), await join()];
    const [forged = EMPTY, again = EMPTY] = metaUpdates({ region: 'forged', country: 'XX' });
    viewer.update(forged);
    viewer.update(again);
    viewer.askSaved(1);
    for (const update of metaUpdates({ region: 'true' })) editor.update(update);
    await until(() => viewer.kinds().includes('update'));
    expect(viewer.kinds()).toEqual(['denied', 'update']);
    expect(viewer.connection.closedWith).toBeUndefined();
    expect(editor.kinds()).toEqual([]);
    expect((await stored()).length).toBe(2);
  });

  test('SV-8 a viewer is not asked for what it has, and an empty answer of its is no offence', async () => {
    const viewer = guest(rooms, 'b', 'view');
    await viewer.joined;
    viewer.update(EMPTY);
    viewer.askSaved(3);
    await until(() => viewer.kinds().includes('saved'));
    expect(viewer.kinds()).toEqual(['saved']);
  });

  test('SV-9 an update that throws in the document is quarantined; its sender is let go, and the others go on', async () => {
    const good = await join();
    const { room } = await rooms.registry.acquire('b');
    const bad = fakeConnection();
    const [city = EMPTY] = metaUpdates({ country: 'BE' });
    room.submit(new Member(bad, () => ({ role: 'edit' })), THROWING);
    good.update(city);
    good.askSaved(1);
    await until(() => good.kinds().includes('saved'));
    expect(bad.closedWith).toBe(4400);
    expect(good.connection.closedWith).toBeUndefined();
    expect(await stored()).toEqual([BASE, city]);
    expect(metaOf(room.content.encoded())).toMatchObject({ country: 'BE' });
    expect(rooms.logger.entries.map(({ event }) => event)).toContain('update quarantined');
  });

  test('SV-48 what was let through is saved also when its sender is let go, since others may build on it', async () => {
    const [gone, other, reader] = [await join(), await join(), await join('view')];
    const [first = EMPTY, second = EMPTY] = metaUpdates({ country: 'BE', city: 'Mechelen' });
    const [before = EMPTY] = metaUpdates({ region: 'Flanders' });
    log.hold('append');
    other.update(before);
    await until(() => log.waiting.length === 1);
    gone.update(first);
    gone.session.receive(Uint8Array.of(99));
    expect(gone.connection.closedWith).toBe(4400);
    other.update(second);
    other.askSaved(1);
    log.release('free');
    await until(() => other.kinds().includes('saved'));
    expect(reader.frames()).toEqual([before, first, second].map((bytes) => ({ kind: 'update', bytes })));
    expect(await stored()).toEqual([BASE, before, first, second]);
  });

  test('SV-9 what builds on an update that is quarantined has to be sent again, and what does not goes on', async () => {
    const [builder, apart] = [await join(), await join()];
    const { room } = await rooms.registry.acquire('b');
    const [first = EMPTY, second = EMPTY] = metaUpdates({ country: 'BE', city: 'Mechelen' });
    const [own = EMPTY] = metaUpdates({ region: 'Flanders' });
    const [bad, read] = [new Member(fakeConnection(), () => ({ role: 'edit' })), readUpdate(first)];
    room.join(bad);
    expect(read && room.judge(bad, read).kind).toBe('pass');
    log.hold('append');
    room.submit(bad, THROWING);
    await until(() => log.waiting.length === 1);
    room.leave(bad);
    bad.gone();
    builder.update(second);
    apart.update(own);
    apart.askSaved(1);
    log.release('free');
    await until(() => apart.kinds().includes('saved'));
    expect(builder.connection.closedWith).toBe(1013);
    expect(await stored()).toEqual([BASE, own]);
  });

  test('SV-13 a record that cannot be applied is quarantined on loading, and the rest opens', async () => {
    const [city = EMPTY] = metaUpdates({ country: 'BE' });
    await log.append('b', [THROWING, city]);
    const reader = await join('view');
    reader.askAll();
    await until(() => reader.kinds().includes('step-2'));
    expect(await stored()).toEqual([BASE, city]);
    expect(rooms.logger.entries).toMatchObject([
      { event: 'unusable record quarantined', fields: { record: 2 } },
    ]);
  });

  test('SV-14 a long log is rewritten as one record, and nobody notices', async () => {
    const [one, two] = [await join(), await join()];
    const { doc, updates } = recordedDoc();
    for (let index = 0; index < 2500; index += 1) doc.getMap('meta').set('count', index);
    for (const update of updates) one.update(update);
    one.askSaved(1);
    await until(() => one.kinds().includes('saved'));
    await until(async () => (await stored()).length < 600);
    expect(two.kinds().length).toBe(2500);
    const merged = new Y.Doc();
    for (const update of await stored()) Y.applyUpdate(merged, update);
    expect(merged.getMap('meta').get('count')).toBe(2499);
  });

  test('SV-19 all who come with nothing are sent the same bytes, and what came since behind them', async () => {
    const [one, two, three] = [await join('view'), await join('view'), await join()];
    const welcome = async (somebody: typeof one) => {
      somebody.askAll();
      await until(() => somebody.connection.frames.length > 0);
      return somebody.connection.frames[0];
    };
    expect(await welcome(one)).toBe(await welcome(two));
    for (const update of metaUpdates({ country: 'FR' })) three.update(update);
    const [late, later] = [await join('view'), await join('view')];
    three.askSaved(1);
    await until(() => three.kinds().includes('saved'));
    for (const somebody of [late, later]) somebody.connection.frames.length = 0;
    expect(await welcome(late)).toBe(await welcome(later));
    const doc = new Y.Doc();
    for (const frame of late.frames())
      if (frame.kind !== 'saved' && 'bytes' in frame) Y.applyUpdate(doc, frame.bytes);
    expect(doc.getMap('meta').get('country')).toBe('FR');
  });

  test('SV-19 a reader who is behind gets no cursors; one who is far behind is let go with 1013', async () => {
    const [slow, sender] = [await join(), await join()];
    slow.connection.buffered = 2 << 20;
    sender.session.receive(cursorFrame(1, 1));
    await until(() => sender.kinds().includes('awareness'));
    expect(slow.kinds()).toEqual([]);
    slow.connection.buffered = 19 << 20;
    for (const update of metaUpdates({ a: 1 })) sender.update(update);
    await until(() => slow.connection.closedWith);
    expect(slow.connection.closedWith).toBe(1013);
  });

  test('SV-19 a sender with too much that waits for the disk is not read until it is less', async () => {
    const sender = await join();
    const { doc, updates } = recordedDoc();
    for (let index = 0; index < 3; index += 1) doc.getMap('meta').set('text', `${index}`.repeat(4 << 20));
    log.hold('append');
    for (const update of updates) sender.update(update);
    expect(sender.connection.paused).toBe(true);
    log.release('free');
    await until(() => !sender.connection.paused);
  });
});

/** A cursor of a client, as y-protocols encodes it. */
function cursorFrame(client: number, clock: number): Uint8Array {
  const state = new TextEncoder().encode('{"cursor":1}');
  return Uint8Array.of(1, state.length + 4, 1, client, clock, state.length, ...state);
}

/** Yjs decodes it without complaint, and throws when it integrates it: an item right of one that is yet to come. */
const THROWING = Uint8Array.of(1, 1, 1, 0, 0x84, 1, 5, 1, 120, 0);
