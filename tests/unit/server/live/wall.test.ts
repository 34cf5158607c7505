import { addRecord } from '@parcours/shared/doc';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { glanceAt } from '../../../../server/src/export/wallGlance.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
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
import { bearer, discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
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

describe('What hangs on the wall', () => {
  const ask = (token: string, part = '') =>
    fetch(`${server.http}/api/workshops/${workshop.id}/wall${part}`, { headers: bearer(token) });

  test('LW-207 is told to staff at any time, and to seats and the big screen while it is open', async () => {
    const { view, edit, contribute } = workshop.tokens;
    const statuses = async () =>
      Promise.all([amina.token, view, edit, contribute].map(async (token) => (await ask(token)).status));
    expect(await statuses()).toEqual([403, 403, 200, 401]);
    await openWall();
    expect(await statuses()).toEqual([200, 200, 200, 401]);
    const { tiles } = await (await ask(view)).json();
    expect(tiles).toMatchObject([
      { group: 1, board: null },
      { group: 2, board: null },
    ]);
  });

  test('LW-208 shows each board as a picture, with what is out of reach and what most voted for', async () => {
    await openWall();
    const drawn = async () => {
      const { tiles } = await (await ask(amina.token)).json();
      return tiles.find(({ group }: { group: number }) => group === 2);
    };
    await until(async () => (await drawn()).picture !== null);
    const tile = await drawn();
    expect(tile).toMatchObject({ board: boards[1], glance: { circles: expect.any(Number), barriers: [] } });
    const outcomes = tile.glance.objectives.map(({ outcome }: { outcome: string }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(['unexplored']));
    const picture = await ask(amina.token, '/2');
    expect(picture.headers.get('Content-Type')).toContain('image/svg+xml');
    expect(await picture.text()).toContain('<svg');
    expect((await ask(amina.token, '/9')).status).toBe(404);
  });

  test('LW-208 tells of each objective what the ways to it come to, and of none that it can be reached before one is drawn', () => {
    const { glance } = glanceAt({ board: barredBoard(), problems: [] }, 'en');
    expect(Object.fromEntries(glance.objectives.map(({ id, outcome }) => [id, outcome]))).toEqual({
      register: 'blocked',
      school: 'open',
      doctor: 'hindered',
      work: 'unattainable',
      home: 'unexplored',
    });
    expect(glance.circles).toBe(1);
  });
});
