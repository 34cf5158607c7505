import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { API, type Operation } from '@parcours/shared/api';
import { addRecord, readSnapshot } from '@parcours/shared/doc';
import type { Command } from '@parcours/shared/workshop';
import * as Y from 'yjs';
import { z } from 'zod';
import { runCli } from '../../helpers/builtServer.ts';
import type { KillableServer } from '../../helpers/killableServer.ts';
import { followWorkshop, lead, type RawPage } from '../../helpers/liveWorkshop.ts';
import { bearer, tempFolder } from '../../helpers/server.ts';
import { until } from '../../helpers/until.ts';
import { correlation } from './correlation.ts';
import type { Figure } from './figures.ts';
import { filesOf, occurrences } from './needles.ts';
import {
  authorsIn,
  follow,
  hasEnded,
  openRobotRoom,
  openRound,
  type RecordedClient,
  type RobotRoom,
  recordedClient,
  type Size,
} from './robotRoom.ts';

interface Extent extends Size {
  /** How many things each names. */
  readonly entries: number;
}

/** Bytes that somebody got, and where: what is the writer's own is left out. */
type Hoard = readonly (readonly [where: string, bytes: Uint8Array | string])[];

/** Everybody who could see something, and all that they were sent. */
interface Watch {
  readonly pages: readonly RawPage[];
  /** The facilitators, a helper and the big screen. */
  readonly others: readonly RawPage[];
  readonly onBoards: readonly RecordedClient[];
  /** The facilitator's on each board, by number of the group, less one. */
  readonly leading: readonly RecordedClient[];
}

const names = (round: string, texts: readonly string[]): Command => ({
  do: 'write',
  round,
  paper: { kind: 'private', entries: texts.map((text) => ({ text })) },
});

const SHARED = 'The town hall';

/**
 * What people name alone: every byte that anybody else gets is recorded, and searched for it, before it is shown and after;
 * then another round is thrown away.
 */
export async function checkPrivateRound(
  server: KillableServer,
  entry: string,
  extent: Extent,
): Promise<readonly Figure[]> {
  const [shown, overwritten, thrownAway, alias] = ['shown', 'overwritten', 'thrown', 'alias'].map(
    (word) => `${word}${randomBytes(8).toString('hex')}`,
  ) as [string, string, string, string];
  const room = await openRobotRoom(server, extent, { aliases: alias });
  const watch = await watchAll(server, room);
  const everything = () => hoardOf(server, entry, room, watch);

  await room.marta.ask({ do: 'private-open' });
  const { id } = await openRound(watch.pages[0] as RawPage);
  const written = await writeInTurn(id, room, watch, { shown, overwritten, entries: extent.entries });
  // A version of each board is kept while the round is open.
  await room.marta.ask({ do: 'go', from: 1, to: 2 });
  const foundBefore = found(shown, await everything());
  const ownAlone = watch.pages.flatMap(({ frames }, at) => strangersIn(shown, at, JSON.stringify(frames)));
  await room.marta.ask({ do: 'round-close', round: id });
  await Promise.all(watch.pages.map(hasEnded));
  await until(() =>
    watch.leading.every(({ doc }) => readSnapshot(doc).board.notes.some(({ text }) => text === SHARED)),
  );
  const boards = watch.leading.map(({ doc }, at) => boardOf(doc, at + 1));
  const places = written.map(({ text, group }) =>
    boards.filter((board) => board.texts.includes(text)).map((board) => board.group === group),
  );
  const keysLeft = await keysOfRounds(server.dataDir);
  const channels = found(
    shown,
    [...watch.others, ...watch.pages].map(({ frames }, at) => [
      `page ${at}`,
      withoutOwn(JSON.stringify(frames), shown),
    ]),
  );

  await room.marta.ask({ do: 'private-open' });
  const second = await secondRound(watch.pages[0] as RawPage, id);
  await Promise.all(watch.pages.map((page, at) => page.ask(names(second, [`${thrownAway}-${at}-0.`]))));
  await room.marta.ask({ do: 'round-discard', round: second });
  await Promise.all(watch.pages.map(hasEnded));
  const after = await everything();
  const near = found(
    alias,
    watch.leading.map(({ doc }, at) => [`board ${at + 1}`, Y.encodeStateAsUpdate(doc)]),
  );
  const seatsNear = room.robots.filter(({ seat }) =>
    watch.leading.some(({ doc }) => occurrences(seat.seat, Y.encodeStateAsUpdate(doc)) > 0),
  );
  const writers = new Set(watch.onBoards.map(({ doc }) => doc.clientID));
  const forged = boards.flatMap(({ authors }) => [...authors].filter((author) => writers.has(author)));
  const orders = boards.map(({ texts }) =>
    correlation(written.map(({ text }) => texts.indexOf(text)).filter((at) => at >= 0)),
  );
  const merged = boards.filter(
    ({ group, named }) => named === room.robots.filter((robot) => robot.group === group).length,
  );

  for (const page of [...watch.pages, ...watch.others, room.marta]) page.close();
  for (const client of [...watch.onBoards, ...watch.leading]) client.destroy();
  const overwrittenFound = found(overwritten, after);
  const thrownFound = found(thrownAway, after);
  return [
    { of: 'texts written alone', is: written.length, bar: { exactly: extent.seats * extent.entries } },
    {
      of: 'found at others, before they are shown',
      is: foundBefore.length + ownAlone.length,
      bar: { exactly: 0 },
      where: [...foundBefore, ...ownAlone],
    },
    {
      of: 'shown once, on the board of the writer’s group',
      is: places.filter((on) => on.length === 1 && on[0]).length,
      bar: { exactly: written.length },
    },
    {
      of: 'boards on which what all named is told with their number',
      is: merged.length,
      bar: { exactly: extent.groups },
    },
    {
      of: 'found in what the workshop tells, once they are shown',
      is: channels.length,
      bar: { exactly: 0 },
      where: channels,
    },
    {
      of: 'seats or aliases of writers on the boards',
      is: near.length + seatsNear.length,
      bar: { exactly: 0 },
      where: near,
    },
    { of: 'notes under the client number of a person', is: forged.length, bar: { exactly: 0 } },
    {
      of: 'client numbers by which a board’s notes were shown, at most',
      is: Math.max(...boards.map(({ authors }) => authors.size)),
      bar: { exactly: 1 },
    },
    {
      of: 'rank correlation with the order of writing',
      is: Math.abs(mean(orders)),
      bar: { below: boundOn(orders.length, written.length / extent.groups) },
    },
    {
      of: 'written over, and found',
      is: overwrittenFound.length,
      bar: { exactly: 0 },
      where: overwrittenFound,
    },
    { of: 'thrown away, and found', is: thrownFound.length, bar: { exactly: 0 }, where: thrownFound },
    { of: 'keys of rounds that are left', is: keysLeft, bar: { exactly: 0 } },
  ];
}

async function watchAll(
  server: KillableServer,
  { workshop, robots, boards, marta }: RobotRoom,
): Promise<Watch> {
  const pages = await follow(server.ws, robots);
  const lea = await lead(server.ws, workshop, 'Lea');
  const [helper, screen] = await Promise.all(
    [workshop.tokens.edit, workshop.tokens.view].map((token) => followWorkshop(server.ws, token)),
  );
  const onBoards = await Promise.all(
    robots.map(({ seat, group }) => recordedClient(server.ws, boards[group - 1] ?? '', seat.token)),
  );
  const leading = await Promise.all(
    boards.map((board) => recordedClient(server.ws, board, workshop.tokens.facilitate)),
  );
  // Each is known by a client number on the board.
  for (const [at, { doc, provider }] of onBoards.entries()) {
    provider.awareness.setLocalStateField('cursor', { x: at, y: at });
    addRecord(doc, 'notes', { text: 'A note', x: at * 10, y: 0 });
  }
  return { pages, others: [marta, lea, helper as RawPage, screen as RawPage], onBoards, leading };
}

interface Written {
  readonly text: string;
  readonly group: number;
}

/** One after the other, so that there is an order that could show: first something that is written over at once. */
async function writeInTurn(
  round: string,
  { robots }: RobotRoom,
  { pages }: Watch,
  { shown, overwritten, entries }: { shown: string; overwritten: string; entries: number },
): Promise<readonly Written[]> {
  const written: Written[] = [];
  const turns = Math.ceil(robots.length / new Set(robots.map(({ group }) => group)).size);
  const groups = robots.length / turns;
  for (let turn = 0; turn < turns; turn += 1) {
    const writers = robots.slice(Math.round(turn * groups), Math.round((turn + 1) * groups));
    await Promise.all(
      writers.map(async ({ at, group }) => {
        const texts = Array.from({ length: entries }, (_, entry) => `${shown}-${at}-${entry}.`);
        await pages[at]?.ask(names(round, [`${overwritten}-${at}-0.`]));
        const answer = await pages[at]?.ask(names(round, [...texts, SHARED]));
        if (answer === 'done') written.push(...texts.map((text) => ({ text, group })));
      }),
    );
  }
  return written;
}

async function secondRound(page: RawPage, first: string): Promise<string> {
  await page.sees((seen) => seen.kind === 'seat' && seen.round !== undefined && seen.round.id !== first);
  return (await openRound(page)).id;
}

/** All that anybody gets but the writers themselves: by lines, requests, the command line, and off the disk. */
async function hoardOf(
  server: KillableServer,
  entry: string,
  room: RobotRoom,
  { others, onBoards, leading }: Watch,
): Promise<Hoard> {
  const lines = others.map(({ frames }, at) => [`line ${at}`, JSON.stringify(frames)] as const);
  const boards = [...onBoards, ...leading].map(
    ({ brought }, at) => [`board line ${at}`, Buffer.concat([...brought])] as const,
  );
  const files = [...(await filesOf(server.dataDir))];
  return [
    ...lines,
    ...boards,
    ...files,
    ['printed', server.output()],
    ...(await answers(server.http, room)),
    ...(await backup(server, entry)),
  ];
}

/** The answer to every question that the API knows. */
async function answers(http: string, { workshop, boards, robots }: RobotRoom): Promise<Hoard> {
  const seat = robots[0]?.seat.token ?? '';
  const got: [string, string][] = [];
  for (const [name, operation] of Object.values(API).flatMap((group) => Object.entries<Operation>(group))) {
    const [method, path = ''] = name.split(' ');
    if (method !== 'GET') continue;
    const isWorkshop = operation.access.kind === 'token' && operation.access.scope === 'workshop';
    for (const filled of pathsOf(path, operation, isWorkshop ? workshop.id : (boards[0] ?? '')))
      for (const token of [workshop.tokens.facilitate, workshop.tokens.view, seat]) {
        const answer = await fetch(http + filled, { headers: bearer(token) });
        got.push([`${filled} ${answer.status}`, await answer.text()]);
      }
  }
  return got;
}

/** What is painted is of the same content as what is words, and takes long. */
const PAINTED = /pdf|docx|xlsx|png|svg/;

/** A path with each value that its parameters may have, or the first numbers where they may have any. */
function pathsOf(path: string, { path: parameters = {} }: Operation, id: string): readonly string[] {
  return Object.entries(parameters).reduce<readonly string[]>(
    (paths, [name, { shape }]) => {
      const { enum: values = ['1', '2'] } = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });
      const wanted = name === 'id' ? [id] : values.filter((value) => !PAINTED.test(`${value}`));
      return paths.flatMap((each) => wanted.map((value) => each.replace(`{${name}}`, `${value}`)));
    },
    [path],
  );
}

/** A backup, unpacked, with what it holds in Base64 as the bytes that it stands for. */
async function backup(server: KillableServer, entry: string): Promise<Hoard> {
  const folder = await tempFolder();
  const file = join(folder, 'backup');
  const { code, err } = await runCli(entry, ['backup', '-o', file], {
    DATA_DIR: server.dataDir,
    SECRET: 'a secret of enough characters',
  });
  if (code !== 0) throw new Error(`no backup: ${err}`);
  const text = gunzipSync(await readFile(file)).toString();
  await rm(folder, { recursive: true });
  const bytes = [...text.matchAll(/"([A-Za-z0-9+/=]{16,})"/g)].map(([, coded = '']) =>
    Buffer.from(coded, 'base64'),
  );
  return [
    ['backup', text],
    ['backup, decoded', Buffer.concat(bytes)],
  ];
}

const found = (text: string, hoard: Hoard): readonly string[] =>
  hoard.flatMap(([where, bytes]) => (occurrences(text, bytes) > 0 ? [where] : []));

/** Where in what somebody was sent is a text that somebody else wrote. */
function strangersIn(marker: string, at: number, frames: string): readonly string[] {
  return new RegExp(`${marker}-(?!${at}-)`).test(frames) ? [`page ${at}`] : [];
}

/** What a page of a seat was sent of its own list stands under `own`. */
function withoutOwn(frames: string, marker: string): string {
  return frames.replaceAll(
    new RegExp(`"own":\\{"kind":"private","entries":\\[[^\\]]*${marker}[^\\]]*\\]\\}`, 'g'),
    '',
  );
}

interface Shown {
  readonly group: number;
  /** In their order on the board. */
  readonly texts: readonly string[];
  readonly named: number | undefined;
  /** Of what was shown: under which client numbers. */
  readonly authors: ReadonlySet<number>;
}

function boardOf(doc: Y.Doc, group: number): Shown {
  const notes = readSnapshot(doc).board.notes.filter(({ named }) => named !== undefined);
  const authors = authorsIn(doc, 'notes');
  const inOrder = [...notes].sort((one, other) => one.y - other.y || one.x - other.x);
  return {
    group,
    texts: inOrder.map(({ text }) => text),
    named: notes.find(({ text }) => text === SHARED)?.named,
    authors: new Set(notes.map(({ id }) => authors.get(id) ?? 0)),
  };
}

/** How many keys of rounds there are, once they had time to go; that of who wrote what is there until the workshop is closed. */
async function keysOfRounds(dataDir: string): Promise<number> {
  const left = async () => {
    const names = await readdir(join(dataDir, 'keys'));
    const parts = names.map((name) => Buffer.from(name, 'hex').toString().split(':'));
    return parts.filter(({ length, 2: last }) => length === 3 && last !== 'authors').length;
  };
  for (let turn = 0; turn < 1000 && (await left()) > 0; turn += 1)
    await new Promise((soon) => setTimeout(soon, 20));
  return left();
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Six standard deviations of the mean of so many correlations, each of so many places: chance passes it never. */
const boundOn = (count: number, places: number) => 6 / Math.sqrt(count * Math.max(1, places - 1));
