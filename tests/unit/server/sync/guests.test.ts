import { emptyBoard } from '@parcours/shared/board';
import { createBoardDoc } from '@parcours/shared/doc';
import { encodeAwareness, encodeAwarenessEntries, encodeSyncStep1 } from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LINK_RATES, MOST_CONNECTIONS } from '../../../../server/src/access/quotas.ts';
import { Session } from '../../../../server/src/sync/session/session.ts';
import { fakeConnection } from '../../../helpers/fakeConnection.ts';
import { metaUpdates } from '../../../helpers/frames.ts';
import { gatedLog } from '../../../helpers/gatedLog.ts';
import { type Guest, guest, roomsOn } from '../../../helpers/rooms.ts';
import { until } from '../../../helpers/until.ts';

const announce = (somebody: Guest, client: number, clock: number, state = '{"user":1}') =>
  somebody.session.receive(encodeAwareness(encodeAwarenessEntries([{ client, clock, state }])));

describe('who is let in, and for how long', () => {
  let rooms: ReturnType<typeof roomsOn>;

  beforeEach(async () => {
    const log = gatedLog();
    rooms = roomsOn(log);
    await log.create('b', Y.encodeStateAsUpdate(createBoardDoc(emptyBoard())));
  });

  const come = async (role: 'view' | 'edit' | 'facilitate' = 'edit') => {
    const somebody = guest(rooms, 'b', role);
    await somebody.joined;
    return somebody;
  };

  test('SV-50 a newcomer who names the client id of somebody who is there is let go with 1013', async () => {
    const [one, two] = [await come(), await come()];
    announce(one, 7, 3);
    announce(two, 7, 4, '{"user":"not the one"}');
    await until(() => two.connection.closedWith);
    expect([one.connection.closedWith, two.connection.closedWith]).toEqual([undefined, 1013]);
    expect(rooms.metrics.refusals).toEqual(['access.client']);
  });

  test('SV-152 a viewer who names the client id of another viewer who is there is not let go, only not seen', async () => {
    const [one, two] = [await come('view'), await come('view')];
    announce(one, 7, 3);
    announce(two, 7, 4, '{"user":"not the one"}');
    two.askAll();
    await until(() => two.kinds().includes('step-2'));
    expect([one.connection.closedWith, two.connection.closedWith]).toEqual([undefined, undefined]);
    expect(two.connection.paused).toBe(false);
  });

  test('SV-50 who comes back before the old connection has ended takes its place, and loses nothing meanwhile', async () => {
    const [old, fresh] = [await come(), await come()];
    announce(old, 7, 3);
    old.connection.isThere = false;
    announce(fresh, 7, 3);
    expect(fresh.connection.paused).toBe(true);
    for (const update of metaUpdates({ country: 'FR' })) fresh.update(update);
    fresh.askSaved(1);
    await until(() => fresh.kinds().includes('saved'));
    expect([old.connection.closedWith, fresh.connection.closedWith]).toEqual([1013, undefined]);
    expect(fresh.connection.paused).toBe(false);
  });

  test('SV-49 what somebody wrote without announcing it is theirs until its owner announces it', async () => {
    const [raw, owner] = [await come('facilitate'), await come('facilitate')];
    const { doc, updates } = { doc: new Y.Doc(), updates: [] as Uint8Array[] };
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getMap('meta').set('a', 1);
    doc.getMap('meta').set('b', 2);
    for (const update of updates.slice(0, 1)) raw.update(update);
    raw.askSaved(1);
    await until(() => raw.kinds().includes('saved'));
    announce(owner, doc.clientID, 1);
    for (const update of updates.slice(1)) owner.update(update);
    owner.askSaved(2);
    await until(() => owner.connection.closedWith ?? owner.kinds().includes('saved'));
    expect([raw.connection.closedWith, owner.connection.closedWith]).toEqual([undefined, undefined]);
  });

  test('SV-51 a link that was revoked while the board was being loaded opens nothing', async () => {
    const connection = fakeConnection();
    let good = true;
    const session = new Session(
      {
        document: 'b',
        expires: Number.POSITIVE_INFINITY,
        standing: () => (good ? { role: 'edit' } : undefined),
      },
      connection,
      rooms,
    );
    const joined = session.join(rooms.registry);
    good = false;
    await joined;
    expect(connection.closedWith).toBe(4401);
    expect(connection.frames).toEqual([]);
  });

  test('SV-65 a link that expires lets go whoever is connected by it with 4401, in its second, and nobody else', async () => {
    const inSeconds = (seconds: number) => Math.floor(rooms.clock.now() / 1000) + seconds;
    const DAYS = 40 * 24 * 60 * 60;
    const [soon, late, gone] = [60, DAYS, 60].map((seconds) =>
      guest(rooms, 'b', 'edit', inSeconds(seconds)),
    ) as [Guest, Guest, Guest];
    await Promise.all([soon.joined, late.joined, gone.joined]);
    gone.session.closed();
    rooms.clock.advance(59_999);
    expect(soon.connection.closedWith).toBeUndefined();
    rooms.clock.advance(1);
    expect([soon, late, gone].map(({ connection }) => connection.closedWith)).toEqual([
      4401,
      undefined,
      undefined,
    ]);
    for (const update of metaUpdates({ city: 'Lyon' })) soon.update(update);
    late.askSaved(1);
    await until(() => late.kinds().includes('saved'));
    expect(late.kinds()).not.toContain('update');
    rooms.clock.advance((DAYS - 61) * 1000);
    expect(late.connection.closedWith).toBeUndefined();
    rooms.clock.advance(1000);
    expect(late.connection.closedWith).toBe(4401);
    expect(rooms.metrics.refusals).toEqual(['access.invalid', 'access.invalid']);
  });

  test('SV-65 a link that expires while the board is being loaded opens nothing', async () => {
    const seconds = Math.floor(rooms.clock.now() / 1000);
    const somebody = guest(rooms, 'b', 'edit', seconds + 1);
    rooms.clock.advance(1000);
    await somebody.joined;
    expect([somebody.connection.closedWith, somebody.connection.frames]).toEqual([4401, []]);
  });

  test('SV-53 a flood of cursors, or of questions, ends that connection with 4429, and a crowd’s worth does not', async () => {
    const [flood, asker, crowd] = [await come(), await come('view'), await come()];
    for (let clock = 1; clock <= 5000; clock += 1) announce(flood, 7, clock);
    expect(flood.connection.closedWith).toBe(4429);
    for (let index = 0; index < 200; index += 1) asker.session.receive(encodeSyncStep1(Uint8Array.of(0)));
    expect(asker.connection.closedWith).toBe(4429);
    for (let clock = 1; clock <= 1500; clock += 1) announce(crowd, 9, clock);
    expect(crowd.connection.closedWith).toBeUndefined();
    expect(rooms.metrics.refusals).toEqual(['quota', 'quota']);
  });

  test('SV-53 all who hold one link share an allowance; who is over it comes back later', async () => {
    const facilitator = await come('facilitate');
    const share = LINK_RATES.updates.atOnce / 4;
    for (const somebody of [await come(), await come(), await come(), await come()]) {
      const [update = new Uint8Array()] = metaUpdates({ a: 1 });
      for (let index = 0; index < share; index += 1) somebody.update(update);
      expect(somebody.connection.closedWith).toBeUndefined();
    }
    const other = await come();
    for (const update of metaUpdates({ a: 1 })) other.update(update);
    expect(other.connection.closedWith).toBe(1013);
    expect(rooms.metrics.refusals).toEqual(['quota']);
    for (const update of metaUpdates({ b: 2 })) facilitator.update(update);
    expect(facilitator.connection.closedWith).toBeUndefined();
  });

  test('SV-53 one more than a link lets in is let go with 1013, and another link still opens', async () => {
    const crowd = Array.from({ length: MOST_CONNECTIONS.link }, () => guest(rooms, 'b', 'view'));
    await Promise.all(crowd.map(({ joined }) => joined));
    const [late, other] = [await come('view'), await come('edit')];
    expect([late.connection.closedWith, other.connection.closedWith]).toEqual([1013, undefined]);
    crowd[0]?.session.closed();
    expect((await come('view')).connection.closedWith).toBeUndefined();
  });
});
