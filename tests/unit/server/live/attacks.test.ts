import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect as connectTo, type Socket } from 'node:net';
import { join } from 'node:path';
import { addRecord, readSnapshot } from '@parcours/shared/doc';
import {
  type Capability,
  capabilityIn,
  WORKSHOP_PATH,
  WORKSHOP_SUBPROTOCOL,
} from '@parcours/shared/protocol';
import type { Command, SeatView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { openWorkshopFiles } from '../../../../server/src/storage/workshopFiles.ts';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  type TakenSeat,
} from '../../../helpers/liveWorkshop.ts';
import { bearer, createBoard, discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { type StockClient, stockClient } from '../../../helpers/stockClient.ts';
import { eventually, until } from '../../../helpers/until.ts';

/** How far the clock of the server was set, in ms. */
let setBy = 0;
let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
const clients: StockClient[] = [];
const sockets: WebSocket[] = [];

/** A workshop whose doors are open, with Marta, who leads it. */
beforeEach(async () => {
  setBy = 0;
  server = await startTestServer({ clock: { ...systemClock, now: () => Date.now() + setBy } });
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  expect(await marta.ask({ do: 'open' })).toBe('done');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  for (const socket of sockets.splice(0)) socket.terminate();
  await discard(server);
});

const isSeat = (view: { kind: string }): view is SeatView => view.kind === 'seat';

/** People in two groups, in a phase that runs. */
async function inTwoGroups(names: readonly [readonly string[], readonly string[]]) {
  const seats: TakenSeat[][] = [];
  for (const group of names)
    seats.push(await Promise.all(group.map((alias) => sit(server.http, workshop, { alias }))));
  const groups = seats.map((group) => ({ language: 'en', seats: group.map(({ seat }) => seat) }));
  expect(await marta.ask({ do: 'group', groups })).toBe('done');
  expect(await marta.ask({ do: 'go', from: -1, to: 1 })).toBe('done');
  const boards = (await marta.sees(isStaff)).groups.map(({ board }) => board);
  const pages = await Promise.all(seats.flat().map(({ token }) => followWorkshop(server.ws, token)));
  return { seats: seats.flat(), boards, pages };
}

async function roundOn(page: RawPage | undefined): Promise<string> {
  const view = await page?.sees((seen) => isSeat(seen) && seen.round?.standing.kind === 'open');
  return view && isSeat(view) ? (view.round?.id ?? '') : '';
}

const names = (round: string, ...texts: readonly string[]): Command => ({
  do: 'write',
  round,
  paper: { kind: 'private', entries: texts.map((text) => ({ text })) },
});

const hasEnded = (page: RawPage | undefined) =>
  page?.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');

async function open(board = ''): Promise<StockClient> {
  const client = stockClient(server.ws, board, workshop.tokens.facilitate);
  clients.push(client);
  await client.synced();
  return client;
}

const textsOn = ({ doc }: StockClient) => readSnapshot(doc).board.notes.map(({ text }) => text);

describe('The boards of a live workshop', () => {
  test('LW-120 are those of its groups: a link to look at another board does not erase it', async () => {
    await inTwoGroups([['Amina'], ['Ben']]);
    const other = await createBoard(server.http);
    const at = `${server.http}/api/workshops/${workshop.id}`;
    const headers = { ...bearer(workshop.tokens.facilitate), 'Content-Type': 'application/json' };
    const known = await (await fetch(at, { headers })).json();
    const boards = [
      ...known.boards.map(({ id }: { id: string }) => ({ id })),
      { id: other.id, token: other.tokens.view },
    ];
    const answer = await fetch(at, { method: 'PATCH', headers, body: JSON.stringify({ boards }) });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'workshop.boards', boards: [other.id] });
    expect((await fetch(at, { method: 'DELETE', headers })).status).toBe(204);
    const kept = await fetch(`${server.http}/api/boards/${other.id}`, { headers: bearer(other.tokens.view) });
    expect(kept.status).toBe(200);
  });

  test('LW-127 are made once, and the workshop stays, where two make the most groups at once', async () => {
    const groups = Array.from({ length: 40 }, () => ({ language: 'en', seats: [] }));
    const asked = [marta.ask({ do: 'group', groups }), marta.ask({ do: 'group', groups })];
    expect((await Promise.all(asked)).sort()).toEqual(['done', 'workshop.moved-on']);
    const at = `${server.http}/api/workshops/${workshop.id}`;
    const told = await (await fetch(at, { headers: bearer(workshop.tokens.facilitate) })).json();
    expect(told.boards).toHaveLength(40);
  });

  test('LW-127 are taken back where the workshop is erased while they are made', async () => {
    const groups = Array.from({ length: 40 }, () => ({ language: 'en', seats: [] }));
    const asked = marta.ask({ do: 'group', groups });
    await eventually(async () => (await boardsKept()) > 3);
    const at = `${server.http}/api/workshops/${workshop.id}`;
    await fetch(at, { method: 'DELETE', headers: bearer(workshop.tokens.facilitate) });
    await asked;
    await eventually(async () => (await boardsKept()) === 0);
  });

  test('LW-127 that a crash left go when groups are made, but for those that somebody has changed', async () => {
    const [left, changed] = [await createBoard(server.http), await createBoard(server.http)];
    const writer = stockClient(server.ws, changed.id, changed.tokens.edit);
    await writer.synced();
    addRecord(writer.doc, 'notes', { text: 'A note', x: 0, y: 0 });
    const told = async ({ id, tokens }: typeof left) =>
      (await fetch(`${server.http}/api/boards/${id}`, { headers: bearer(tokens.view) })).text();
    await eventually(async () => (await told(changed)).includes('A note'));
    writer.destroy();
    await server.stop();
    const files = await openWorkshopFiles(server.dataDir);
    const boards = [left, changed].map(({ tokens }) => capabilityIn(tokens.view) as Capability);
    await files.change(workshop.id, (known) => ({ ...known, boards }));
    server = await startTestServer({ config: { dataDir: server.dataDir } });
    marta = await lead(server.ws, workshop);
    expect(await marta.ask({ do: 'group', groups: [{ language: 'en', seats: [] }] })).toBe('done');
    const at = `${server.http}/api/workshops/${workshop.id}`;
    const known = await (await fetch(at, { headers: bearer(workshop.tokens.facilitate) })).json();
    expect(known.boards).toHaveLength(2);
    expect(known.boards[0].id).toBe(changed.id);
    expect(await told(changed)).toContain('A note');
    expect(await told(left)).not.toContain(left.id);
  });

  /** How many boards there are on the server. */
  async function boardsKept(): Promise<number> {
    const names = await readdir(join(server.dataDir, 'keys'));
    return names.filter((name) => !Buffer.from(name, 'hex').toString().startsWith('workshop:')).length;
  }
});

describe('Connections', () => {
  const connect = (token: string) => {
    const address = `${server.ws}${WORKSHOP_PATH}/${workshop.id}`;
    const socket = new WebSocket(address, [WORKSHOP_SUBPROTOCOL, token]);
    sockets.push(socket);
    socket.on('error', () => {});
    return socket;
  };

  test('LW-121 one seat has as many pages at once as somebody may need, and no more', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const opened = Array.from({ length: 25 }, () => connect(amina.token));
    const closed: number[] = [];
    for (const socket of opened) socket.on('close', (code) => closed.push(code));
    await until(() => closed.length >= 5);
    await marta.sees((view) => view.here === 1);
    expect(closed).toEqual([4429, 4429, 4429, 4429, 4429]);
    const ben = await sit(server.http, workshop, { alias: 'Ben' });
    expect((await followWorkshop(server.ws, ben.token)).view()).toMatchObject({ kind: 'seat' });
  });

  test('LW-121 refused ones that never say goodbye make room for others', async () => {
    const { port } = server;
    const refused: Socket[] = [];
    let ended = 0;
    for (let at = 0; at < 600; at += 1) {
      const socket = connectTo(port, '127.0.0.1', () =>
        socket.write(
          [
            `GET ${WORKSHOP_PATH}/${workshop.id} HTTP/1.1`,
            `Host: 127.0.0.1:${port}`,
            'Connection: Upgrade',
            'Upgrade: websocket',
            'Sec-WebSocket-Version: 13',
            'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
            `Sec-WebSocket-Protocol: ${WORKSHOP_SUBPROTOCOL}, nonsense`,
            '',
            '',
          ].join('\r\n'),
        ),
      );
      socket.resume();
      socket.on('error', () => {});
      socket.on('close', () => {
        ended += 1;
      });
      refused.push(socket);
    }
    await until(() => ended >= 100);
    for (const socket of refused) socket.destroy();
  });
});

describe('Rounds', () => {
  test('LW-122 a group whose board is gone keeps no other waiting', async () => {
    const { boards, pages } = await inTwoGroups([['Amina'], ['Ben']]);
    await marta.ask({ do: 'private-open' });
    const round = await roundOn(pages[1]);
    await pages[0]?.ask(names(round, 'The bus'));
    await pages[1]?.ask(names(round, 'The town hall'));
    const erased = await fetch(`${server.http}/api/boards/${boards[0]}`, {
      method: 'DELETE',
      headers: bearer(workshop.tokens.facilitate),
    });
    expect(erased.status).toBe(204);
    expect(await marta.ask({ do: 'round-close', round })).toBe('done');
    await hasEnded(pages[1]);
    await hasEnded(pages[0]);
    expect(textsOn(await open(boards[1]))).toEqual(['The town hall']);
    const left = await open(boards[1]);
    const [objective] = readSnapshot(left.doc).board.objectives;
    addRecord(left.doc, 'barriers', {
      on: objective?.id ?? '',
      title: 'No appointment',
      dimension: 'availability',
      severity: 3,
      blocks: true,
    } as never);
    await until(() => readSnapshot(left.doc).board.barriers.length === 1);
    await eventually(async () => (await marta.ask({ do: 'vote-open', dots: 3, mostOnOne: 2 })) === 'done');
  });

  test('LW-123 end in time though the server’s clock is set back', async () => {
    const { pages } = await inTwoGroups([['Amina'], ['Ben']]);
    await marta.ask({ do: 'private-open' });
    const round = await roundOn(pages[0]);
    expect(await marta.ask({ do: 'round-close', round })).toBe('done');
    setBy = -3_600_000;
    await hasEnded(pages[0]);
  });

  test('LW-128 show what somebody wrote once, where it was written, wherever its writer sits meanwhile', async () => {
    const { boards, pages, seats } = await inTwoGroups([['Amina', 'Chloé'], ['Ben']]);
    await marta.ask({ do: 'private-open' });
    const round = await roundOn(pages[0]);
    await pages[0]?.ask(names(round, 'The bus'));
    await pages[1]?.ask(names(round, 'A lawyer'));
    await marta.ask({ do: 'move', seat: seats[1]?.seat ?? '', group: 2 });
    await marta.ask({ do: 'round-close', round, groups: [1] });
    await hasEnded(pages[0]);
    await marta.ask({ do: 'move', seat: seats[0]?.seat ?? '', group: 2 });
    await marta.ask({ do: 'round-close', round, groups: [2] });
    await hasEnded(pages[2]);
    expect(textsOn(await open(boards[0])).sort()).toEqual(['A lawyer', 'The bus']);
    expect(textsOn(await open(boards[1]))).toEqual([]);
  });

  test('LW-128 groups are not merged while a round is over in one of them and not in the other', async () => {
    const { pages } = await inTwoGroups([['Amina'], ['Ben']]);
    await marta.ask({ do: 'private-open' });
    const round = await roundOn(pages[0]);
    await marta.ask({ do: 'round-close', round, groups: [2] });
    await hasEnded(pages[1]);
    expect(await marta.ask({ do: 'merge', group: 1, into: 2 })).toBe('workshop.moved-on');
    await marta.ask({ do: 'round-close', round });
    await hasEnded(pages[0]);
    expect(await marta.ask({ do: 'merge', group: 1, into: 2 })).toBe('done');
  });
});

describe('People', () => {
  test('LW-124 a seat without a group has one hand, also where it is raised for the group', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const page = await followWorkshop(server.ws, amina.token);
    expect(await page.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: true })).toBe('done');
    expect(await page.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: true })).toBe('workshop.moved-on');
    expect(await page.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: false })).toBe(
      'workshop.moved-on',
    );
  });

  test('LW-125 a facilitator whose connection ended while they said who they are is not here', async () => {
    const other = await openWorkshop(server.http);
    const screen = await followWorkshop(server.ws, other.tokens.view);
    const lea = await followWorkshop(server.ws, other.tokens.facilitate);
    const command = { do: 'introduce', person: 'person-lea', name: 'Lea' };
    lea.socket.send(JSON.stringify({ n: 'introduce-lea', command }));
    lea.socket.terminate();
    await once(lea.socket, 'close').catch(() => {});
    const zoe = await lead(server.ws, other, 'Zoe');
    // Where they were named before the connection ended, they count as here for a moment.
    await zoe.sees(
      (view) => isStaff(view) && view.staff.some(({ name, isHere }) => name === 'Lea' && !isHere),
    );
    screen.close();
  });

  test('LW-126 a helper’s link does not speak for a facilitator', async () => {
    const helper = await followWorkshop(server.ws, workshop.tokens.edit);
    expect(await helper.ask({ do: 'introduce', person: 'person-marta', name: 'Not Marta' })).toBe(
      'access.role',
    );
    expect(marta.view()).toMatchObject({ isLed: true, you: { name: 'Marta', role: 'facilitate' } });
    expect(await helper.ask({ do: 'introduce', person: 'person-hugo', name: 'Hugo' })).toBe('done');
    const hugo = await followWorkshop(server.ws, workshop.tokens.facilitate);
    expect(await hugo.ask({ do: 'introduce', person: 'person-hugo', name: 'Hugo' })).toBe('done');
  });
});
