import { addRecord } from '@parcours/shared/doc';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { type StockClient, stockClient } from '../../../helpers/stockClient.ts';
import { until } from '../../../helpers/until.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
let amina: TakenSeat;
let ben: TakenSeat;
let boards: readonly [string, string];
let clients: StockClient[] = [];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => discard(server));

/** Amina and Ben in groups of their own, at work, and Marta, who leads. */
beforeEach(async () => {
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  amina = await sit(server.http, workshop, { alias: 'Amina' });
  ben = await sit(server.http, workshop, { alias: 'Ben' });
  const groups = [amina, ben].map(({ seat }) => ({ language: 'en', seats: [seat] }));
  expect(await marta.ask({ do: 'group', groups })).toBe('done');
  await marta.ask({ do: 'go', from: -1, to: 1 });
  const view = await marta.sees(isStaff);
  const [first = '', second = ''] = view.groups.map(({ board }) => board);
  boards = [first, second];
});

afterEach(() => {
  for (const client of clients) client.destroy();
  clients = [];
});

function comeTo(board: string, token: string): StockClient {
  const client = stockClient(server.ws, board, token);
  clients.push(client);
  return client;
}

async function at(board: string, token: string): Promise<StockClient> {
  const client = comeTo(board, token);
  await client.synced();
  return client;
}

const openWall = (isOpen = true) => marta.ask({ do: 'wall', isOpen });

const namesTo = ({ provider }: StockClient): readonly string[] =>
  [...provider.awareness.getStates()].flatMap(([client, { user }]) =>
    client !== provider.awareness.clientID && user?.name ? [user.name] : [],
  );

const moveAbout = ({ provider }: StockClient, x: number) =>
  provider.awareness.setLocalState({ user: { name: 'x' }, cursor: [x, 0] });

describe('The wall', () => {
  test('LW-200 lets a seat look at the board of another group, and write on none but its own', async () => {
    expect((await comeTo(boards[1], amina.token).closed()).code).toBe(4408);
    const page = await followWorkshop(server.ws, amina.token);
    expect(await page.ask({ do: 'wall', isOpen: true })).toBe('access.role');
    expect(await openWall()).toBe('done');
    await page.sees((view) => view.isWallOpen);
    const own = await at(boards[1], ben.token);
    addRecord(own.doc, 'notes', { id: 'of-ben', text: 'A note', x: 0, y: 0 });
    const guest = await at(boards[1], amina.token);
    await until(() => guest.doc.getMap('notes').has('of-ben'));
    addRecord(guest.doc, 'notes', { id: 'of-amina', text: 'A note', x: 0, y: 0 });
    addRecord(own.doc, 'notes', { id: 'afterwards', text: 'A note', x: 0, y: 0 });
    await until(() => guest.doc.getMap('notes').has('afterwards'));
    const third = await at(boards[1], ben.token);
    expect([...third.doc.getMap('notes').keys()].sort()).toEqual(['afterwards', 'of-ben']);
  });

  test('LW-200 is closed to those who write in a round, until it is over in their group', async () => {
    await openWall();
    const page = await followWorkshop(server.ws, amina.token);
    await page.sees((view) => view.isWallOpen);
    const guest = await at(boards[1], amina.token);
    const closed = guest.closed();
    await marta.ask({ do: 'private-open' });
    expect((await closed).code).toBe(4408);
    await page.sees((view) => !view.isWallOpen);
    const { round } = (await marta.sees(isStaff)) as { round: { id: string } };
    await marta.ask({ do: 'round-close', round: round.id });
    await page.sees((view) => view.isWallOpen);
  });

  test('LW-201 tells nobody who looks on, nor those who look on who is there', async () => {
    await openWall();
    const [own, watcher] = [await at(boards[1], ben.token), await at(boards[1], workshop.tokens.facilitate)];
    moveAbout(own, 1);
    await until(() => namesTo(watcher).includes('Ben'));
    const guest = await at(boards[1], amina.token);
    moveAbout(guest, 2);
    // What comes after it has come on the same line, so what is not there by then never comes.
    addRecord(own.doc, 'notes', { id: 'afterwards', text: 'A note', x: 0, y: 0 });
    moveAbout(own, 3);
    await until(() => guest.doc.getMap('notes').has('afterwards'));
    await until(() =>
      [...watcher.provider.awareness.getStates().values()].some(({ cursor }) => cursor?.[0] === 3),
    );
    expect(namesTo(watcher)).toEqual(['Ben']);
    expect(namesTo(guest)).toEqual([]);
  });

  test('LW-202 closes those out who look on, and nobody who is at their own board', async () => {
    await openWall();
    const [own, guest] = [await at(boards[0], amina.token), await at(boards[1], amina.token)];
    const closed = guest.closed();
    await openWall(false);
    expect((await closed).code).toBe(4408);
    expect(own.provider.wsconnected).toBe(true);
  });

  test('LW-202 does not keep those at their old board who are moved while it is open', async () => {
    await openWall();
    const [own, guest] = [await at(boards[0], amina.token), await at(boards[1], amina.token)];
    const closed = Promise.all([own.closed(), guest.closed()]);
    await marta.ask({ do: 'move', seat: amina.seat, group: 2 });
    expect((await closed).map(({ code }) => code)).toEqual([4408, 4408]);
    const watcher = await at(boards[1], workshop.tokens.facilitate);
    moveAbout(await at(boards[1], amina.token), 1);
    await until(() => namesTo(watcher).includes('Amina'));
  });
});
