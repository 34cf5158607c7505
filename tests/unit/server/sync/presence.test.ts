import {
  type AwarenessEntry,
  decodeAwareness,
  encodeAwarenessEntries,
  GONE,
} from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { ClientIdOwners } from '../../../../server/src/sync/policy/clientIdOwners.ts';
import { Member } from '../../../../server/src/sync/room/member.ts';
import { Presence } from '../../../../server/src/sync/room/presence.ts';
import { fakeConnection } from '../../../helpers/fakeConnection.ts';
import { testClock } from '../../../helpers/testClock.ts';

const member = () => new Member(fakeConnection(), () => ({ role: 'edit' }));
const entry = (client: number, clock: number, state = '{"user":1,"role":"edit"}'): AwarenessEntry => ({
  client,
  clock,
  state,
});

describe('presence', () => {
  let clock: ReturnType<typeof testClock>;
  let sent: AwarenessEntry[][];
  let presence: Presence;
  let owners: ClientIdOwners;

  beforeEach(() => {
    clock = testClock();
    sent = [];
    owners = new ClientIdOwners();
    presence = new Presence(owners, clock, (update) => sent.push(decodeAwareness(update, 1000)));
  });

  const everybody = () => presence.everybody().flatMap((update) => decodeAwareness(update, 1000));

  test('SV-18 speaks the encoding of y-protocols both ways', () => {
    const awareness = new Awareness(new Y.Doc());
    awareness.setLocalState({ user: 'Ingrid' });
    const update = encodeAwarenessUpdate(awareness, [awareness.clientID]);
    const decoded = decodeAwareness(update, 10);
    expect(encodeAwarenessEntries(decoded)).toEqual(update);
    const other = new Awareness(new Y.Doc());
    applyAwarenessUpdate(other, encodeAwarenessEntries(decoded), 'test');
    expect(other.getStates().get(awareness.clientID)).toEqual({ user: 'Ingrid' });
    for (const one of [awareness, other]) one.destroy();
  });

  test('SV-18 the first word is passed on at once, and later ones ten times a second, once a client', () => {
    const one = member();
    for (let step = 1; step <= 50; step += 1) {
      presence.accept(one, [entry(7, step, `{"x":${step},"role":"edit"}`)]);
      clock.advance(10);
    }
    expect(sent.length).toBeLessThanOrEqual(6);
    expect(sent[0]).toEqual([entry(7, 1, '{"x":1,"role":"edit"}')]);
    clock.advance(100);
    expect(sent.at(-1)).toEqual([entry(7, 50, '{"x":50,"role":"edit"}')]);
    const before = sent.length;
    clock.advance(1000);
    expect(sent.length).toBe(before);
  });

  test('SV-18 what is stale, too large or no object is passed over', () => {
    const one = member();
    presence.accept(one, [entry(7, 5)]);
    presence.accept(one, [
      entry(7, 4, '{"old":1}'),
      entry(8, 1, '[1]'),
      entry(9, 1, '{"broken'),
      entry(10, 1, '"text"'),
      entry(11, 1, `{"long":"${'x'.repeat(70_000)}"}`),
    ]);
    clock.advance(1000);
    expect(everybody()).toEqual([entry(7, 5)]);
  });

  test('SV-18 when a connection ends, its clients are told to be gone, and an echo does not bring them back', () => {
    const [one, two] = [member(), member()];
    presence.accept(two, [entry(8, 1)]);
    presence.accept(one, [entry(7, 3)]);
    presence.accept(two, [entry(7, 3)]);
    presence.leave(one);
    clock.advance(1000);
    expect(sent.at(-1)).toEqual([entry(7, 3, GONE)]);
    presence.accept(two, [entry(7, 3)]);
    expect(everybody()).toEqual([entry(8, 1)]);
  });

  test('SV-18 a client that comes back on another connection, after the old one ended, is seen at once', () => {
    const [old, fresh] = [member(), member()];
    presence.accept(old, [entry(7, 3)]);
    presence.leave(old);
    owners.release(old);
    presence.accept(fresh, [entry(7, 3)]);
    expect(everybody()).toEqual([entry(7, 4)]);
    presence.leave(fresh);
    expect(everybody()).toEqual([]);
  });

  test('SV-50 what is told of somebody else’s client is passed over, be it a state or a farewell', () => {
    const [one, two] = [member(), member()];
    presence.accept(one, [entry(7, 3)]);
    presence.accept(two, [entry(8, 1)]);
    presence.accept(two, [entry(7, 4, '{"user":"the mayor","role":"edit"}'), entry(7, 5, GONE)]);
    presence.accept(two, [entry(9, 1, '{"user":2,"role":"edit"}'), entry(7, 99, GONE)]);
    clock.advance(1000);
    expect(everybody()).toContainEqual(entry(7, 3));
    presence.accept(one, [entry(7, 4, GONE)]);
    expect(everybody().map(({ client }) => client)).toEqual([8, 9]);
  });

  test('SV-50 the role in a state is the one that the server knows', () => {
    const viewer = new Member(fakeConnection(), () => ({ role: 'view' }));
    presence.accept(viewer, [entry(7, 1, '{"user":"Robin","role":"facilitate"}')]);
    expect(everybody()).toEqual([entry(7, 1, '{"user":"Robin","role":"view"}')]);
  });

  test('SV-18 who passes on another’s newer word does not speak for that client', () => {
    const [one, two] = [member(), member()];
    presence.accept(one, [entry(7, 1)]);
    presence.accept(two, [entry(8, 1)]);
    presence.accept(two, [entry(7, 2)]);
    presence.leave(one);
    expect(everybody()).toEqual([entry(8, 1)]);
  });

  test('SV-18 one connection cannot speak for a crowd', () => {
    const one = member();
    for (let client = 1; client <= 100; client += 1) presence.accept(one, [entry(client, 1)]);
    expect(everybody().length).toBeLessThanOrEqual(8);
    presence.accept(one, [entry(1, 2, '{"user":"still heard","role":"edit"}')]);
    expect(everybody()).toContainEqual(entry(1, 2, '{"user":"still heard","role":"edit"}'));
  });
});
