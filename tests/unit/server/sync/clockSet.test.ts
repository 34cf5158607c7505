import { encodeAwareness } from '@parcours/shared/protocol';
import { describe, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { metaUpdates } from '../../../helpers/frames.ts';
import { guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

const HOUR = 3_600_000;

/** Rooms on a clock of which somebody sets the time; what is to happen after a while still does. */
function roomsWithSetClock() {
  const rooms = roomsOn(memoryLog());
  let offset = 0;
  const clock = { ...rooms.clock, now: () => rooms.clock.now() + offset };
  const set = (by: number) => {
    offset += by;
  };
  return { rooms: { ...rooms, clock }, set };
}

describe('a server whose clock is set', () => {
  test.each([-HOUR, HOUR])('SV-109 goes on telling who is here, and saving, by %i ms', async (by) => {
    const { rooms, set } = roomsWithSetClock();
    await rooms.log.create('board', Y.encodeStateAsUpdate(new Y.Doc()));
    const [one, two] = [guest(rooms, 'board'), guest(rooms, 'board')];
    await Promise.all([one.joined, two.joined]);
    const own = new Awareness(new Y.Doc());
    const seen = new Awareness(new Y.Doc());
    let read = 0;
    const hear = () => {
      for (const frame of two.frames().slice(read)) {
        read += 1;
        if (frame.kind === 'awareness') applyAwarenessUpdate(seen, frame.bytes, 'server');
      }
      return seen.getStates().get(own.clientID)?.at;
    };
    const tell = (at: number) => {
      own.setLocalState({ at });
      one.session.receive(encodeAwareness(encodeAwarenessUpdate(own, [own.clientID])));
      rooms.clock.advance(100);
    };
    tell(1);
    expect(hear()).toBe(1);
    set(by);
    tell(2);
    expect(hear()).toBe(2);
    for (const update of metaUpdates({ country: 'FR' })) one.update(update);
    one.askSaved(1);
    await until(() => one.kinds().includes('saved'));
    expect(two.kinds()).toContain('update');
    rooms.clock.advance(HOUR);
    expect(hear()).toBe(2);
    one.session.closed();
    rooms.clock.advance(100);
    expect(hear()).toBeUndefined();
    for (const each of [own, seen]) each.destroy();
  });
});
