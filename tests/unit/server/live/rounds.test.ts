import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addRecord, readSnapshot } from '@parcours/shared/doc';
import type { Command, SeatView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesWith } from '../../../helpers/folderSearch.ts';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
} from '../../../helpers/liveWorkshop.ts';
import { bearer, discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { type StockClient, stockClient } from '../../../helpers/stockClient.ts';
import { eventually, until } from '../../../helpers/until.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
let pages: readonly RawPage[];
let tokens: readonly string[];
let boards: readonly string[];
const clients: StockClient[] = [];

/** Four people in one group, and one in another, in a phase that runs. */
beforeEach(async () => {
  server = await startTestServer();
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  const names = ['Amina', 'Ben', 'Chloé', 'Dina', 'Emil'];
  const seats = await Promise.all(names.map((alias) => sit(server.http, workshop, { alias })));
  const ids = seats.map(({ seat }) => seat);
  const groups = [
    { language: 'en', seats: ids.slice(0, 4) },
    { language: 'fr', seats: ids.slice(4) },
  ];
  await marta.ask({ do: 'group', groups });
  await marta.ask({ do: 'go', from: -1, to: 1 });
  tokens = seats.map(({ token }) => token);
  pages = await Promise.all(tokens.map((token) => followWorkshop(server.ws, token)));
  boards = (await marta.sees(isStaff)).groups.map(({ board }) => board);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await discard(server);
});

/** The keys of what is written in rounds, as the store names them: by the hexadecimal id of each log. */
async function keysOfRounds(): Promise<readonly string[]> {
  const ids = (await readdir(join(server.dataDir, 'keys'))).map((name) =>
    Buffer.from(name, 'hex').toString(),
  );
  return ids.filter((id) => id.split(':').length === 3 && !id.endsWith(':authors'));
}

const isSeat = (view: { kind: string }): view is SeatView => view.kind === 'seat';

async function roundOn(page: RawPage) {
  const view = await page.sees((seen) => isSeat(seen) && seen.round?.standing.kind === 'open');
  if (!isSeat(view) || view.round === undefined) throw new Error('no round');
  return view.round;
}

async function watch(board: string): Promise<StockClient> {
  const client = stockClient(server.ws, board, workshop.tokens.facilitate);
  clients.push(client);
  await client.synced();
  return client;
}

const notes = ({ doc }: StockClient) => readSnapshot(doc).board.notes;
const names = (round: string, ...texts: readonly string[]): Command => ({
  do: 'write',
  round,
  paper: { kind: 'private', entries: texts.map((text) => ({ text })) },
});

describe('A private round', () => {
  test('LW-140 nothing that is written is sent to anybody but its writer, nor is it in backups or logs, until it is shown', async () => {
    await marta.ask({ do: 'private-open' });
    const { id } = await roundOn(pages[0] as RawPage);
    const watcher = await watch(boards[0] ?? '');
    const canary = 'canary-of-amina-7714';
    expect(await pages[0]?.ask(names(id, canary))).toBe('done');
    await pages[0]?.sees((view) => isSeat(view) && JSON.stringify(view.round?.own).includes(canary));
    await pages[1]?.sees((view) => isSeat(view) && view.round?.count === 1);
    const screen = await followWorkshop(server.ws, workshop.tokens.view);
    const others = [...pages.slice(1), marta, screen].map(({ frames }) => JSON.stringify(frames)).join('\n');
    expect(others).not.toContain(canary);
    expect(JSON.stringify(watcher.doc.toJSON())).not.toContain(canary);
    const answers = await Promise.all(
      [
        `/api/workshops/${workshop.id}`,
        `/api/workshops/${workshop.id}/report.json`,
        `/api/boards/${boards[0]}`,
        '/metrics',
      ].map(async (path) =>
        (await fetch(server.http + path, { headers: bearer(workshop.tokens.facilitate) })).text(),
      ),
    );
    expect(answers.join('\n')).not.toContain(canary);
    expect(JSON.stringify(server.logger.entries)).not.toContain(canary);
    expect(await filesWith(server.dataDir, canary)).toEqual([]);
  });

  test('LW-141 what is shown is on the group’s board once for each thing, with how many named it, and nothing of who', async () => {
    await marta.ask({ do: 'private-open' });
    const { id } = await roundOn(pages[0] as RawPage);
    await Promise.all([
      pages[0]?.ask(names(id, 'The town hall', 'A lawyer')),
      pages[1]?.ask(names(id, 'the TOWN  hall')),
      pages[2]?.ask(names(id, 'Préfecture')),
      pages[3]?.ask(names(id, 'prefecture', 'The Town Hall')),
    ]);
    expect(await marta.ask({ do: 'round-close', round: id })).toBe('done');
    const watcher = await watch(boards[0] ?? '');
    await until(() => notes(watcher).length > 0);
    const named = notes(watcher).map(({ text, named: count }) => [text.toLowerCase(), count]);
    expect(named.sort()).toEqual([
      ['a lawyer', 1],
      [expect.stringMatching(/pr.fecture/), 2],
      [expect.stringContaining('town'), 3],
    ]);
    expect(JSON.stringify(watcher.doc.toJSON())).not.toMatch(/Amina|Ben|Chloé|Dina/);
    await pages[0]?.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
    expect(await pages[0]?.ask(names(id, 'Too late'))).toBe('workshop.moved-on');
  });

  test('LW-142 what is thrown away is nowhere', async () => {
    await marta.ask({ do: 'private-open' });
    const { id } = await roundOn(pages[0] as RawPage);
    await pages[0]?.ask(names(id, 'canary-thrown-away'));
    expect(await marta.ask({ do: 'round-discard', round: id })).toBe('done');
    const watcher = await watch(boards[0] ?? '');
    expect(await pages[0]?.ask(names(id, 'more'))).toBe('workshop.moved-on');
    expect(notes(watcher)).toEqual([]);
    await pages[0]?.sees((view) => isSeat(view) && view.round?.own === undefined);
  });

  test('LW-155 is shown where the workshop is closed while it is open, and nothing of it is left', async () => {
    await marta.ask({ do: 'private-open' });
    const { id } = await roundOn(pages[0] as RawPage);
    await pages[0]?.ask(names(id, 'The town hall'));
    expect(await keysOfRounds()).toHaveLength(1);
    expect(await marta.ask({ do: 'close', from: 1 })).toBe('done');
    const watcher = await watch(boards[0] ?? '');
    await until(() => notes(watcher).length > 0);
    await pages[0]?.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
    await eventually(async () => (await keysOfRounds()).length === 0);
  });

  test('LW-143 survives a restart with what was acknowledged, and is shown once', async () => {
    await marta.ask({ do: 'private-open' });
    const { id } = await roundOn(pages[0] as RawPage);
    await pages[0]?.ask(names(id, 'The town hall'));
    await server.stop();
    server = await startTestServer({ config: { dataDir: server.dataDir } });
    const again = await lead(server.ws, workshop);
    const amina = await followWorkshop(server.ws, tokens[0] ?? '');
    await amina.sees((view) => isSeat(view) && JSON.stringify(view.round?.own).includes('The town hall'));
    await again.ask({ do: 'round-close', round: id });
    const watcher = await watch(boards[0] ?? '');
    await until(() => notes(watcher).length > 0);
    await amina.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
    expect(notes(watcher)).toHaveLength(1);
  });
});

describe('A vote', () => {
  /** The barriers of a group's board, where there are some. */
  async function barriers(): Promise<readonly string[]> {
    const watcher = await watch(boards[0] ?? '');
    const { board } = readSnapshot(watcher.doc);
    return board.barriers.map(({ id }) => id);
  }

  const dots = (round: string, given: Record<string, number>, isFinished = true): Command => ({
    do: 'write',
    round,
    paper: { kind: 'vote', dots: given, isFinished },
  });

  test('LW-144 takes no more dots than there are, and none on something else', async () => {
    await putBarriers();
    expect(await marta.ask({ do: 'vote-open', dots: 3, mostOnOne: 2 })).toBe('done');
    const { id, items = [] } = await roundOn(pages[0] as RawPage);
    expect([...items].sort()).toEqual([...(await barriers())].sort());
    const [one = '', two = ''] = items;
    expect(await pages[0]?.ask(dots(id, { [one]: 3 }))).toBe('workshop.budget');
    expect(await pages[0]?.ask(dots(id, { [one]: 2, [two]: 2 }))).toBe('workshop.budget');
    expect(await pages[0]?.ask(dots(id, { nothing: 1 }))).toBe('workshop.budget');
    expect(await pages[0]?.ask(dots(id, { [one]: 2, [two]: 1 }))).toBe('done');
  });

  test('LW-145 tells others how many have finished and nothing else, and puts on the board what was acknowledged', async () => {
    await putBarriers();
    await marta.ask({ do: 'vote-open', dots: 3, mostOnOne: 2 });
    const { id, items = [] } = await roundOn(pages[0] as RawPage);
    const [one = '', two = ''] = items;
    await pages[0]?.ask(dots(id, { [two]: 1 }));
    // A ballot takes the place of the one before.
    await pages[0]?.ask(dots(id, { [one]: 2 }));
    await pages[1]?.ask(dots(id, { [one]: 1, [two]: 1 }));
    await pages[2]?.ask(dots(id, {}));
    const told = await pages[3]?.sees((view) => isSeat(view) && view.round?.count === 3);
    expect(JSON.stringify(told)).not.toContain(`"${one}":`);
    await marta.ask({ do: 'round-close', round: id });
    const watcher = await watch(boards[0] ?? '');
    await until(() => watcher.doc.getMap('votes').size > 0);
    const counted = readSnapshot(watcher.doc).board.votes.map(({ on }) => on);
    expect(counted.sort()).toEqual([one, one, one, two].sort());
    const ended = await pages[3]?.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
    expect(ended).toMatchObject({
      round: { standing: { result: { voters: 3, fell: 0, order: [one, two], isShown: true } } },
    });
  });

  test('LW-146 of fewer than three voters the order is told, and no dot is on the board', async () => {
    await putBarriers();
    await marta.ask({ do: 'vote-open', dots: 3, mostOnOne: 2 });
    const { id, items = [] } = await roundOn(pages[0] as RawPage);
    await pages[0]?.ask(dots(id, { [items[1] ?? '']: 2 }));
    await marta.ask({ do: 'round-close', round: id });
    const ended = await pages[1]?.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
    expect(ended).toMatchObject({ round: { standing: { result: { order: [items[1]], isShown: false } } } });
    expect((await watch(boards[0] ?? '')).doc.getMap('votes').size).toBe(0);
  });

  test('LW-147 is refused where there is nothing to vote on', async () => {
    expect(await marta.ask({ do: 'vote-open', dots: 3, mostOnOne: 2 })).toBe('workshop.nothing');
  });

  test('LW-148 no link writes votes on a board, also not a facilitator’s', async () => {
    const [on = ''] = await putBarriers();
    const client = await watch(boards[0] ?? '');
    const { addRecord } = await import('@parcours/shared/doc');
    const closed = client.closed();
    addRecord(client.doc, 'votes', { on, round: 'forged' });
    expect((await closed).code).toBe(4403);
  });

  /** Two barriers on the board of the first group. */
  async function putBarriers(): Promise<readonly string[]> {
    const { addRecord } = await import('@parcours/shared/doc');
    const client = await watch(boards[0] ?? '');
    const [step] = readSnapshot(client.doc).board.objectives;
    const on = step?.id ?? '';
    const ids = ['No appointment', 'A passport is asked for'].map((title) =>
      addRecord(client.doc, 'barriers', {
        on,
        title,
        dimension: 'availability',
        severity: 3,
        blocks: true,
      } as never),
    );
    const other = await watch(boards[0] ?? '');
    await until(() => readSnapshot(other.doc).board.barriers.length === 2);
    return ids;
  }
});

describe('While a round is open', () => {
  test('LW-149 nobody is told where others are, and what they do', async () => {
    await marta.ask({ do: 'private-open' });
    await roundOn(pages[0] as RawPage);
    const client = stockClient(server.ws, boards[0] ?? '', tokens[0] ?? '');
    clients.push(client);
    await client.synced();
    client.provider.awareness.setLocalState({
      user: { name: 'x', colour: 'red' },
      cursor: [7714, 3],
      typing: true,
    });
    const watcher = await watch(boards[0] ?? '');
    const told = () =>
      [...watcher.provider.awareness.getStates().values()].find((state) => state.user?.name === 'Amina');
    await until(() => told() !== undefined);
    expect(Object.keys(told() ?? {}).sort()).toEqual(['role', 'seat', 'user']);
    const clock = () => watcher.provider.awareness.meta.get(client.doc.clientID)?.clock ?? 0;
    const before = clock();
    for (let move = 0; move < 30; move += 1)
      client.provider.awareness.setLocalStateField('cursor', [move, 0]);
    addRecord(client.doc, 'notes', { id: 'after-the-moves', text: 'x', x: 0, y: 0 });
    await until(() => readSnapshot(watcher.doc).board.notes.some(({ id }) => id === 'after-the-moves'));
    expect(clock() - before).toBeLessThanOrEqual(1);
  });
});
