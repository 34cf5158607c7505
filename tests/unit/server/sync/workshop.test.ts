import { emptyBoard } from '@parcours/shared/board';
import { createBoardDoc } from '@parcours/shared/doc';
import {
  encodeAwareness,
  encodeAwarenessEntries,
  encodeSaved,
  encodeSyncStep1,
  encodeUpdate,
} from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { type Guest, guest, roomsOn } from '../../../helpers/rooms.ts';

const PEOPLE = 100;
const SECONDS = 10;
const A_SECOND = { cursors: 20, echoes: 10, keys: 10 };

/** Somebody at a workshop: their page, which types, points, and echoes what it hears of the others. */
interface Participant {
  readonly guest: Guest;
  readonly doc: Y.Doc;
}

describe('a workshop of a hundred, all behind one address and by one link', () => {
  let rooms: ReturnType<typeof roomsOn>;
  let people: Participant[];

  beforeEach(async () => {
    const log = memoryLog();
    rooms = roomsOn(log);
    await log.create('b', Y.encodeStateAsUpdate(createBoardDoc(emptyBoard())));
    people = Array.from({ length: PEOPLE }, () => ({
      guest: guest(rooms, 'b', 'contribute'),
      doc: new Y.Doc(),
    }));
    await Promise.all(people.map((participant) => participant.guest.joined));
    for (const { guest, doc } of people) doc.on('update', (update: Uint8Array) => guest.update(update));
  });

  const tell = ({ guest, doc }: Participant, clock: number) =>
    guest.session.receive(
      encodeAwareness(encodeAwarenessEntries([{ client: doc.clientID, clock, state: '{"user":{"x":1}}' }])),
    );
  const everybody = () =>
    encodeAwareness(
      encodeAwarenessEntries(
        people.map(({ doc }) => ({ client: doc.clientID, clock: 1, state: '{"user":{"x":1}}' })),
      ),
    );

  /** What one person's page sends in a second. */
  function beBusy(participant: Participant, second: number, echo: Uint8Array): void {
    const { guest, doc } = participant;
    for (let time = 1; time <= A_SECOND.cursors; time += 1)
      tell(participant, second * A_SECOND.cursors + time);
    for (let time = 0; time < A_SECOND.echoes; time += 1) guest.session.receive(echo);
    for (let key = 0; key < A_SECOND.keys; key += 1) {
      doc.getText('text').insert(key, 'x');
      guest.session.receive(encodeSaved(second * A_SECOND.keys + key));
    }
  }

  async function settled(): Promise<void> {
    const { room, release } = await rooms.registry.acquire('b');
    await room.settled();
    release();
  }

  function comeBack(participant: Participant, echo: Uint8Array): void {
    const { guest, doc } = participant;
    guest.session.receive(encodeSyncStep1(Y.encodeStateVector(doc)));
    guest.session.receive(encodeUpdate(Y.encodeStateAsUpdate(doc)));
    guest.session.receive(echo);
    expect(guest.connection.closedWith).toBeUndefined();
  }

  test('SV-53 no limit is ever met while all type and point at once', async () => {
    for (const participant of people) tell(participant, 0);
    const echo = everybody();
    for (let second = 0; second < SECONDS; second += 1) {
      for (const participant of people) beBusy(participant, second, echo);
      await settled();
      rooms.clock.advance(1000);
      for (const { guest } of people) guest.connection.frames.length = 0;
    }
    expect(rooms.metrics.refusals).toEqual([]);
  });

  test('SV-53 no limit is met when all come back at once with what they wrote meanwhile', async () => {
    for (const participant of people) tell(participant, 0);
    const echo = everybody();
    for (const { guest } of people) guest.session.closed();
    for (const { doc } of people) doc.getText('text').insert(0, 'written offline');
    const back = people.map(({ doc }) => ({ guest: guest(rooms, 'b', 'contribute'), doc }));
    await Promise.all(back.map((participant) => participant.guest.joined));
    for (const participant of back) tell(participant, 1000);
    for (const participant of back) comeBack(participant, echo);
    await settled();
    expect(rooms.metrics.refusals).toEqual([]);
  });
});
