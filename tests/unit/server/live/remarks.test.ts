import { readSnapshot } from '@parcours/shared/doc';
import type { Command, StaffView } from '@parcours/shared/workshop';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  smallSetup,
  type TakenSeat,
} from '../../../helpers/liveWorkshop.ts';
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { type StockClient, stockClient } from '../../../helpers/stockClient.ts';
import { until } from '../../../helpers/until.ts';

const GROUPS = 4;
const SEATS = 40;
const EACH = 5;

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
let seats: TakenSeat[];
let boards: readonly string[];
let clients: StockClient[] = [];

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => discard(server));
afterEach(() => {
  for (const client of clients) client.destroy();
  clients = [];
});

const groupAt = (at: number): number => 1 + (at % GROUPS);

/** So many people in groups, at the wall. */
async function atTheWall(people: number, setup = smallSetup({ groupCount: GROUPS })): Promise<void> {
  workshop = await openWorkshop(server.http, setup);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  seats = [];
  for (let at = 0; at < people; at += 1)
    seats.push(await sit(server.http, workshop, { alias: `Person ${at}` }));
  const groups = Array.from({ length: GROUPS }, (_, of) => ({
    language: 'en',
    seats: seats.filter((_seat, at) => groupAt(at) === of + 1).map(({ seat }) => seat),
  }));
  expect(await marta.ask({ do: 'group', groups })).toBe('done');
  await marta.ask({ do: 'go', from: -1, to: 1 });
  await marta.ask({ do: 'wall', isOpen: true });
  boards = ((await marta.sees(isStaff)) as StaffView).groups.map(({ board }) => board);
}

async function at(board: string): Promise<StockClient> {
  const client = stockClient(server.ws, board, workshop.tokens.facilitate);
  clients.push(client);
  await client.synced();
  return client;
}

const commentsOn = ({ doc }: StockClient) => readSnapshot(doc).board.comments;

const free = (group: number, text: string, on?: string): Command => ({
  do: 'remark',
  group,
  kind: 'free',
  text,
  ...(on !== undefined && { on }),
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"}],"isWallOpen":true,{"',
  '@[Marta](s-1) \u202Egnp.exe',
  '=HYPERLINK("https://evil.example")',
  '{{constructor}} \\u0000',
];

describe('Two hundred remarks in a short time', () => {
  test(`LW-203 are each once on the board that they are about`, { timeout: 120_000 }, async () => {
    await atTheWall(SEATS);
    const watched = await Promise.all(boards.map(at));
    const pages = await Promise.all(seats.map(({ token }) => followWorkshop(server.ws, token)));
    const texts = pages.flatMap((_, who) =>
      Array.from({ length: EACH }, (_each, of) => ({ who, text: `${HOSTILE[of] ?? ''} ${who}/${of}` })),
    );
    const answers = await Promise.all(
      texts.map(async ({ who, text }, n) => {
        const command = free(groupAt(who + 1), text);
        const ask = () => pages[who]?.ask(command, `remark-${String(n).padStart(4, '0')}`);
        // One in five is sent again, as a page does after a reconnection.
        return n % 5 === 0 ? [await ask(), await ask()] : [await ask()];
      }),
    );
    expect(new Set(answers.flat())).toEqual(new Set(['done']));
    await until(() => watched.reduce((sum, client) => sum + commentsOn(client).length, 0) >= texts.length);
    for (const [of, client] of watched.entries()) {
      const wanted = texts
        .filter(({ who }) => groupAt(who + 1) === of + 1)
        .map(({ text }) => text.replace('\u202E', '').trim());
      const comments = commentsOn(client);
      expect(comments.map(({ text }) => text).sort()).toEqual(wanted.sort());
      expect(comments.every(({ author }) => /^Group \d \p{L}+/u.test(author))).toBe(true);
      expect(JSON.stringify(comments)).not.toContain('Person ');
    }
    for (const page of pages) page.close();
  });
});

describe('A remark', () => {
  beforeEach(() => atTheWall(GROUPS));

  test('LW-203 is there once after a restart, on what it is about', async () => {
    const page = await followWorkshop(server.ws, seats[0]?.token ?? '');
    const step = readSnapshot((await at(boards[1] ?? '')).doc).board.personas[0]?.id;
    const same: Command = { do: 'remark', group: 2, kind: 'same', ...(step !== undefined && { on: step }) };
    expect(await page.ask(same, 'remark-once')).toBe('done');
    expect(await page.ask(free(2, 'About what is gone', 'no-such-record'))).toBe('done');
    await until(() => commentsOn(clients[0] as StockClient).length === 2);
    await server.stop();
    server = await startTestServer({ config: { dataDir: server.dataDir } });
    const again = await followWorkshop(server.ws, seats[0]?.token ?? '');
    expect(await again.ask(same, 'remark-once')).toBe('done');
    const comments = commentsOn(await at(boards[1] ?? ''));
    expect(comments.map(({ text, on }) => ({ text, on })).sort((a, b) => (a.text < b.text ? -1 : 1))).toEqual(
      [
        { text: 'About what is gone', on: undefined },
        { text: 'We have this too.', on: step },
      ],
    );
  });

  test('LW-204 that is held back is told to facilitators alone, until one lets it through', async () => {
    await marta.ask({ do: 'prepare', change: { holdsRemarks: true } });
    const [writer, other, screen, helper] = await Promise.all(
      [seats[0]?.token, seats[1]?.token, workshop.tokens.view, workshop.tokens.edit].map((token) =>
        followWorkshop(server.ws, token ?? ''),
      ),
    );
    const board = await at(boards[1] ?? '');
    const texts = ['canary-shown', 'canary-thrown'];
    for (const text of texts) expect(await writer?.ask(free(2, text))).toBe('done');
    const view = (await marta.sees((each) => isStaff(each) && each.remarks.held === 2)) as StaffView;
    const idOf = (text: string) => view.remarks.waiting.find((remark) => remark.text === text)?.id ?? '';
    expect(await writer?.ask({ do: 'remark-judge', remark: idOf('canary-shown'), isShown: true })).toBe(
      'access.role',
    );
    expect(await marta.ask({ do: 'remark-judge', remark: idOf('canary-thrown'), isShown: false })).toBe(
      'done',
    );
    expect(await marta.ask({ do: 'wall', isOpen: false })).toBe('done');
    // By then each has been told of all before.
    for (const page of [writer, other, screen, helper]) await page?.sees((each) => !each.isWallOpen);
    const told = () => JSON.stringify([writer, other, screen, helper].map((page) => page?.frames));
    expect(told()).not.toContain('canary');
    expect(commentsOn(board)).toEqual([]);
    expect(await marta.ask({ do: 'remark-judge', remark: idOf('canary-shown'), isShown: true })).toBe('done');
    expect(await marta.ask({ do: 'remark-judge', remark: idOf('canary-shown'), isShown: true })).toBe(
      'workshop.moved-on',
    );
    await until(() => commentsOn(board).length === 1);
    expect(commentsOn(board)[0]).toMatchObject({ text: 'canary-shown' });
    expect(told()).not.toContain('canary-thrown');
  });

  test('LW-205 is taken six times a minute, of one who may look at the wall and is not muted', async () => {
    const page = await followWorkshop(server.ws, seats[0]?.token ?? '');
    for (let n = 0; n < 6; n += 1) expect(await page.ask(free(2, `No. ${n}`))).toBe('done');
    expect(await page.ask(free(2, 'One more'))).toBe('workshop.too-many');
    const other = await followWorkshop(server.ws, seats[1]?.token ?? '');
    await marta.ask({ do: 'mute', seat: seats[1]?.seat ?? '', isMuted: true });
    expect(await other.ask(free(1, 'Muted'))).toBe('access.role');
    await marta.ask({ do: 'mute', seat: seats[1]?.seat ?? '', isMuted: false });
    await marta.ask({ do: 'wall', isOpen: false });
    expect(await other.ask(free(1, 'Too late'))).toBe('workshop.wall');
    expect(await marta.ask(free(1, 'Not by a seat'))).toBe('access.role');
  });

  test('LW-360 is one of six a minute also where its writer has left and come again', async () => {
    const page = await followWorkshop(server.ws, seats[0]?.token ?? '');
    for (let n = 0; n < 6; n += 1) expect(await page.ask(free(2, `No. ${n}`))).toBe('done');
    expect(await page.ask({ do: 'leave' })).toBe('done');
    const again = await sit(server.http, workshop, { alias: 'Another' });
    const other = await followWorkshop(server.ws, again.token);
    expect(await other.ask(free(2, 'One more'))).toBe('workshop.too-many');
    const [, ben] = seats;
    expect(await (await followWorkshop(server.ws, ben?.token ?? '')).ask(free(1, 'Mine'))).toBe('done');
  });

  test('LW-206 another title of the workshop opens no door, and holds no remark back', async () => {
    await marta.ask({ do: 'prepare', change: { door: 'closed', holdsRemarks: true } });
    await marta.ask({ do: 'prepare', change: { title: 'Another day' } });
    await marta.sees((view) => isStaff(view) && view.title === 'Another day');
    expect(marta.view()).toMatchObject({ door: 'closed', holdsRemarks: true, host: 'The city' });
  });
});
