import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readSnapshot } from '@parcours/shared/doc';
import type { Command } from '@parcours/shared/workshop';
import * as Y from 'yjs';
import type { KillableServer } from '../../helpers/killableServer.ts';
import type { RawPage } from '../../helpers/liveWorkshop.ts';
import { bearer } from '../../helpers/server.ts';
import { until } from '../../helpers/until.ts';
import { correlation } from './correlation.ts';
import type { Figure } from './figures.ts';
import { type Asks, found, hoardOf, type Watch, watchAll } from './hoard.ts';
import { occurrences } from './needles.ts';
import { authorsIn, hasEnded, openRobotRoom, openRound, type RobotRoom, type Size } from './robotRoom.ts';

interface Extent extends Size {
  /** How many things each names. */
  readonly entries: number;
  readonly asks: Asks;
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
  const everything = () => hoardOf(server, entry, room, watch, extent.asks);

  await room.marta.ask({ do: 'private-open' });
  const { id } = await openRound(watch.pages[0] as RawPage);
  const written = await writeInTurn(id, room, watch, { shown, overwritten, entries: extent.entries });
  // A version of each board is kept while the round is open.
  await room.marta.ask({ do: 'go', from: 1, to: 2 });
  const foundBefore = found(shown, await everything());
  const ownAlone = watch.pages.flatMap(({ frames }, at) => strangersIn(shown, at, JSON.stringify(frames)));
  const looked = await lookThrough(server.http, room, id);
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

  for (const page of [...watch.pages, ...watch.others, ...watch.byRequests, room.marta]) page.close();
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
      of: 'told to a facilitator who looks through it',
      is: looked.texts.filter((text) => text.startsWith(shown)).length,
      bar: { exactly: written.length },
    },
    {
      of: 'looked through by others, or with more than is named',
      is: looked.faults.length,
      bar: { exactly: 0 },
      where: looked.faults,
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

/** A facilitator alone is told what was named so far, and nothing of who named it. */
async function lookThrough(http: string, { workshop, robots, boards }: RobotRoom, round: string) {
  const look = (group: number, token: string) =>
    fetch(`${http}/api/workshops/${workshop.id}/rounds/${round}/look`, {
      method: 'POST',
      headers: { ...bearer(token), 'Content-Type': 'application/json' },
      body: JSON.stringify({ group }),
    });
  const texts: string[] = [];
  const faults: string[] = [];
  for (const group of boards.keys()) {
    const { entries }: { entries: Record<string, unknown>[] } = await (
      await look(group + 1, workshop.tokens.facilitate)
    ).json();
    texts.push(...entries.map(({ text }) => `${text}`));
    const said = new Set(entries.flatMap((entry) => Object.keys(entry)));
    faults.push(...[...said].filter((name) => !LOOKED_AT.has(name)));
  }
  const seats = robots.slice(0, 2).map(({ seat }) => seat.token);
  for (const token of [workshop.tokens.edit, workshop.tokens.view, workshop.tokens.contribute, ...seats])
    if ((await look(1, token)).ok) faults.push('another than a facilitator');
  return { texts, faults };
}

const LOOKED_AT: ReadonlySet<string> = new Set(['about', 'text', 'isAside']);

async function secondRound(page: RawPage, first: string): Promise<string> {
  await page.sees((seen) => seen.kind === 'seat' && seen.round !== undefined && seen.round.id !== first);
  return (await openRound(page)).id;
}

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
