import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LookedAt, WorkExtent } from '@parcours/shared/api';
import { addRecord, connect, readSnapshot, removeMany, updateRecord } from '@parcours/shared/doc';
import type { SeatView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  postTo,
  type RawPage,
  sit,
  type TakenSeat,
} from '../../../helpers/liveWorkshop.ts';
import { bearer, discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { type StockClient, stockClient } from '../../../helpers/stockClient.ts';
import { eventually, until } from '../../../helpers/until.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
let amina: TakenSeat;
let vera: TakenSeat;
let noor: TakenSeat;
let board: string;
const clients: StockClient[] = [];

/** Amina, Vera and Noor in one group, in a phase that runs. */
beforeEach(async () => {
  server = await startTestServer();
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  amina = await sit(server.http, workshop, { alias: 'Amina' });
  vera = await sit(server.http, workshop, { alias: 'Vera' });
  noor = await sit(server.http, workshop, { alias: 'Noor' });
  const people = [amina, vera, noor].map(({ seat }) => seat);
  await marta.ask({ do: 'group', groups: [{ language: 'en', seats: people }] });
  await marta.ask({ do: 'go', from: -1, to: 1 });
  board = (await marta.sees(isStaff)).groups[0]?.board ?? '';
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await discard(server);
});

async function at({ token }: { token: string }): Promise<StockClient> {
  const client = stockClient(server.ws, board, token);
  clients.push(client);
  await client.synced();
  return client;
}

const titles = ({ doc }: StockClient) => readSnapshot(doc).board.steps.map(({ title }) => title);
const ask = (path: string, body: object, token = workshop.tokens.facilitate) =>
  postTo(`${server.http}/api/workshops/${workshop.id}/${path}`, body, token);
const extent = async (body: object): Promise<WorkExtent> => (await ask('work', body)).json();

/** What Vera does to a board at which Amina works. */
async function destroyed() {
  const [atHers, atOurs] = [await at(vera), await at(amina)];
  const actor = addRecord(atOurs.doc, 'actors', { name: 'The town hall' });
  const first = { title: 'Ask', id: addRecord(atOurs.doc, 'steps', { title: 'Ask', actor, x: 0, y: 0 }) };
  const second = {
    title: 'Wait',
    id: addRecord(atOurs.doc, 'steps', { title: 'Wait', actor, x: 300, y: 0 }),
  };
  addRecord(atOurs.doc, 'notes', { id: 'kept', text: 'Amina’s', x: 0, y: 0 });
  await until(() => readSnapshot(atHers.doc).board.notes.some(({ id }) => id === 'kept'));
  const rubbish = addRecord(atHers.doc, 'steps', { title: 'Rubbish', actor, x: 5, y: 5 });
  connect(atHers.doc, { from: first.id, to: rubbish });
  removeMany(atHers.doc, [second.id]);
  updateRecord(atHers.doc, 'steps', first.id, { title: 'Spoilt' });
  await until(() => titles(atOurs).includes('Spoilt'));
  updateRecord(atOurs.doc, 'notes', 'kept', { text: 'Amina’s, later' });
  await until(() => JSON.stringify(readSnapshot(atHers.doc).board.notes).includes('later'));
  return { first, second, atOurs };
}

describe('LW-285 A facilitator takes back what one person did', () => {
  test('told how much it is before; on the board of the group, leaving what others did; and that can be taken back', async () => {
    const { first, second, atOurs } = await destroyed();
    const told = await extent({ person: vera.seat });
    expect(told).toMatchObject({ cards: 1, ways: 1, since: null });
    expect([told.back, told.changed].every((count) => count >= 1)).toBe(true);
    const done = await ask('work/take-back', { person: vera.seat });
    const { name }: { name: string } = await done.json();
    await until(() => titles(atOurs).includes(second.title));
    expect(titles(atOurs)).toContain(first.title);
    expect(titles(atOurs)).not.toContain('Rubbish');
    expect(JSON.stringify(readSnapshot(atOurs.doc).board.notes)).toContain('later');
    const versions = await fetch(`${server.http}/api/boards/${board}/versions`, {
      headers: bearer(workshop.tokens.facilitate),
    });
    expect((await versions.json()).versions.length).toBeGreaterThan(0);
    expect((await ask('work/take-back', { person: name })).status).toBe(200);
    await until(() => titles(atOurs).includes('Spoilt'));
    expect(titles(atOurs)).toContain('Rubbish');
  });

  test('of the last minutes alone, where that is wished', async () => {
    await destroyed();
    const since = new Date(Date.now() + 60_000).toISOString();
    const nothing = { cards: 0, ways: 0, others: 0, back: 0, changed: 0, since: null };
    expect(await extent({ person: vera.seat, since })).toEqual(nothing);
    expect((await extent({ person: amina.seat })).cards).toBeGreaterThan(0);
  });

  test('also after the server has stopped and begun again', async () => {
    const { second } = await destroyed();
    for (const client of clients.splice(0)) client.destroy();
    await server.stop();
    server = await startTestServer({ config: { dataDir: server.dataDir } });
    expect(await extent({ person: vera.seat })).toMatchObject({ cards: 1, since: null });
    expect((await ask('work/take-back', { person: vera.seat })).status).toBe(200);
    const again = await at(amina);
    expect(titles(again)).toContain(second.title);
    expect(titles(again)).not.toContain('Rubbish');
  });

  test('and helpers and people do not; once the workshop is closed nobody knows who did what', async () => {
    await destroyed();
    const person = { person: vera.seat };
    expect((await ask('work', person, workshop.tokens.edit)).status).toBe(403);
    expect((await ask('work/take-back', person, workshop.tokens.edit)).status).toBe(403);
    expect((await ask('work', person, amina.token)).status).toBe(401);
    const keys = async () =>
      (await readdir(join(server.dataDir, 'keys'))).map((name) => Buffer.from(name, 'hex').toString());
    const isKept = async () => (await keys()).some((id) => id.endsWith(':authors'));
    await eventually(isKept);
    await marta.ask({ do: 'close', from: 1 });
    await eventually(async () => !(await isKept()));
    expect(await extent(person)).toMatchObject({ cards: 0, back: 0 });
  });
});

const isSeat = (view: { kind: string }): view is SeatView => view.kind === 'seat';

describe('LW-286 LW-353 A facilitator looks through a private round', () => {
  const look = async (round: string, token?: string) => ask(`rounds/${round}/look`, { group: 1 }, token);

  async function written() {
    await marta.ask({ do: 'private-open' });
    const [one, other] = [
      await followWorkshop(server.ws, amina.token),
      await followWorkshop(server.ws, vera.token),
    ];
    const view = await one.sees((seen) => isSeat(seen) && seen.round?.standing.kind === 'open');
    const round = (isSeat(view) && view.round?.id) || '';
    const paper = (...texts: string[]) =>
      ({ do: 'write', round, paper: { kind: 'private', entries: texts.map((text) => ({ text })) } }) as const;
    await one.ask(paper('The bus', 'Canary 7714', 'The clinic', 'The school'));
    await other.ask(paper('THE BUS', 'The library'));
    // So few could be told from each other.
    expect(await (await look(round)).json()).toMatchObject({ code: 'workshop.too-few' });
    await (await followWorkshop(server.ws, noor.token)).ask(paper('The library'));
    return { round, one, other };
  }

  test('each thing once, without who and how often, in an order drawn anew; told to the one who asks, and in no log', async () => {
    const { round, one, other } = await written();
    const orders = new Set<string>();
    for (let time = 0; time < 12; time += 1) {
      const { entries }: { entries: LookedAt[] } = await (await look(round)).json();
      for (const entry of entries) expect(Object.keys(entry).sort()).toEqual(['isAside', 'text']);
      expect(entries).toHaveLength(5);
      orders.add(entries.map(({ text }) => text).join());
    }
    expect(orders.size).toBeGreaterThan(1);
    await one.sees((seen) => JSON.stringify(seen).includes('Canary'));
    const heard = JSON.stringify([marta.frames, other.frames, server.logger.entries]);
    expect(heard).not.toContain('Canary');
    for (const token of [workshop.tokens.edit, amina.token])
      expect((await look(round, token)).ok).toBe(false);
  });

  test('what is set aside is not shown, stays so after a restart, and its group is told how many', async () => {
    const { round, one } = await written();
    const aside = (text: string, isAside = true) =>
      ({ do: 'set-aside', round, group: 1, entry: { text }, isAside }) as const;
    const lea = await followWorkshop(server.ws, workshop.tokens.edit);
    expect(await lea.ask(aside('The bus'))).toBe('access.role');
    expect(await one.ask(aside('The bus'))).toBe('access.role');
    expect(await marta.ask(aside('the bus'))).toBe('done');
    expect(await marta.ask(aside('The clinic'))).toBe('done');
    expect(await marta.ask(aside('The clinic', false))).toBe('done');
    await marta.sees((view) => isStaff(view) && view.round?.groups[0]?.aside === 1);
    expect(JSON.stringify(one.frames)).not.toContain('aside');
    const { dataDir } = server;
    await server.stop();
    server = await startTestServer({ config: { dataDir } });
    marta = await lead(server.ws, workshop);
    const again = await followWorkshop(server.ws, amina.token);
    await marta.ask({ do: 'round-close', round });
    const view = await again.sees((seen) => isSeat(seen) && seen.round?.standing.kind === 'ended');
    expect(isSeat(view) && view.round?.standing).toEqual({ kind: 'ended', result: { named: 4, aside: 1 } });
    const shown = JSON.stringify(readSnapshot((await at(amina)).doc).board.notes);
    expect(shown).not.toMatch(/the bus/i);
    expect(shown).toContain('The clinic');
    expect((await look(round)).status).toBe(409);
  });
});
