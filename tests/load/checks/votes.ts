import { randomUUID } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSnapshot } from '@parcours/shared/doc';
import type { Command } from '@parcours/shared/workshop';
import { openLmdbLog, storeFolders } from '../../../server/src/storage/lmdbLog.ts';
import { systemClock } from '../../../server/src/storage/systemClock.ts';
import { filesWith } from '../../helpers/folderSearch.ts';
import type { KillableServer } from '../../helpers/killableServer.ts';
import { followWorkshop, lead, type RawPage } from '../../helpers/liveWorkshop.ts';
import { tempFolder } from '../../helpers/server.ts';
import { type StockClient, stockClient } from '../../helpers/stockClient.ts';
import { until } from '../../helpers/until.ts';
import type { Figure } from './figures.ts';
import {
  authorsIn,
  follow,
  hasEnded,
  openRobotRoom,
  openRound,
  putBarriers,
  type Size,
} from './robotRoom.ts';

interface Extent extends Size {
  /** How often the server is killed while people vote. */
  readonly kills: number;
}

type Dots = Readonly<Record<string, number>>;

const BUDGET = { dots: 3, mostOnOne: 2 } as const;

const TABS = 3;

const ballot = (round: string, dots: Dots): Command => ({
  do: 'write',
  round,
  paper: { kind: 'vote', dots: { ...dots }, isFinished: true },
});

/** The three pages of a person. */
type Tabs = readonly RawPage[];

/**
 * A vote by people with three pages each, of whom some ask for more than they have and send what they sent before, on a
 * server that is killed meanwhile: what is counted is what was acknowledged, and nobody can tell whose dots they are.
 */
export async function checkVotes(server: KillableServer, extent: Extent): Promise<readonly Figure[]> {
  const room = await openRobotRoom(server, extent);
  const { workshop, robots, boards } = room;
  const barriers = await Promise.all(
    boards.map((board, at) =>
      putBarriers(
        server.ws,
        board,
        workshop.tokens.facilitate,
        ['A', 'B', 'C', 'D'].map((title) => `${title} ${at}`),
      ),
    ),
  );
  await room.marta.ask({ do: 'vote-open', ...BUDGET });
  const everSeen: RawPage[] = [room.marta];
  let tabs: readonly Tabs[] = [];
  const comeBack = async () => {
    const three = await Promise.all(Array.from({ length: TABS }, () => follow(server.ws, robots)));
    tabs = robots.map((_, at) => three.map((pages) => pages[at] as RawPage));
    everSeen.push(...tabs.flat());
  };
  await comeBack();
  const { id: round } = await openRound(tabs[0]?.[0] as RawPage);
  const given = new Map<number, Dots>();
  let tooMuch = 0;
  let replaced = 0;
  for (let life = 0; life <= extent.kills; life += 1) {
    await Promise.all(
      robots.map(async ({ at, group }) => {
        const items = barriers[group - 1] ?? [];
        const dots = await voteInTabs(tabs[at] as Tabs, round, items, at + life);
        given.set(at, dots.given);
        tooMuch += dots.tooMuch;
        replaced += dots.replaced;
      }),
    );
    if (life === extent.kills) break;
    await server.kill();
    await server.startAgain();
    await comeBack();
  }
  const marta = await lead(server.ws, workshop);
  const screen = await followWorkshop(server.ws, workshop.tokens.view);
  everSeen.push(marta, screen);
  const kept = await keptOf(tabs, given);
  const early = everSeen.flatMap(({ frames }) => strangersBallots(JSON.stringify(frames)));
  const during = await copyOf(server.dataDir);
  const document = `workshop:${workshop.id}:${round}`;
  const watchers = await Promise.all(
    boards.map((board) => stockClient(server.ws, board, workshop.tokens.facilitate)),
  );
  await Promise.all(watchers.map((client) => client.synced()));
  const shownEarly = watchers.reduce((sum, { doc }) => sum + doc.getMap('votes').size, 0);

  await marta.ask({ do: 'round-close', round });
  await Promise.all(tabs.map(([page]) => hasEnded(page as RawPage)));
  const wanted = boards.map((_, at) =>
    totalOf(robots.flatMap((robot) => (robot.group === at + 1 ? [given.get(robot.at) ?? {}] : []))),
  );
  await until(
    () => watchers.every((client, at) => dotsOn(client).length >= sumOf(wanted[at] ?? {})),
    20_000,
  ).catch(() => {});
  const counted = watchers.map((client) => totalOf(dotsOn(client).map((on) => ({ [on]: 1 }))));
  const wrong = counted.filter((dots, at) => textOf(dots) !== textOf(wanted[at] ?? {}));
  await until(
    () => tabs.flat().every((page) => page.closedWith() !== undefined || ownOf(page) === undefined),
    5000,
  ).catch(() => {});
  const late = everSeen.flatMap(({ frames }) => strangersBallots(JSON.stringify(frames)));
  const disk = await leftOnDisk(server.dataDir, during, document);
  const seatsNear = watchers.filter(({ doc }) =>
    robots.some(({ seat }) => JSON.stringify(doc.getMap('votes').toJSON()).includes(seat.seat)),
  );
  const authors = watchers.map(({ doc }) => new Set(authorsIn(doc, 'votes').values()).size);

  for (const page of everSeen) page.close();
  for (const client of watchers) client.destroy();
  await rm(during, { recursive: true, force: true });
  const sum = counted.reduce((total, dots) => total + sumOf(dots), 0);
  return [
    { of: 'people with an acknowledged ballot', is: given.size, bar: { exactly: extent.seats } },
    { of: 'ballots over the budget, or of what is not voted on, taken', is: tooMuch, bar: { exactly: 0 } },
    { of: 'ballots that one sent before took the place of', is: replaced, bar: { exactly: 0 } },
    { of: 'acknowledged, and another after a kill', is: robots.length - kept, bar: { exactly: 0 } },
    {
      of: 'ballots told to others before the count',
      is: early.length + shownEarly,
      bar: { exactly: 0 },
      where: early,
    },
    {
      of: 'dots counted, of those acknowledged',
      is: sum,
      bar: { exactly: wanted.reduce((total, dots) => total + sumOf(dots), 0) },
    },
    { of: 'boards whose dots are not those acknowledged', is: wrong.length, bar: { exactly: 0 } },
    { of: 'ballots told to others after the count', is: late.length, bar: { exactly: 0 }, where: late },
    { of: 'boards on which dots name a seat', is: seatsNear.length, bar: { exactly: 0 } },
    {
      of: 'client numbers by which a board’s dots were shown, at most',
      is: Math.max(...authors),
      bar: { exactly: 1 },
    },
    {
      of: 'ballots that can be read while the round is open, on its disk',
      is: disk.during > 0 ? 1 : 0,
      bar: { exactly: 1 },
    },
    {
      of: 'ballots that can be read afterwards, by any key that is left',
      is: disk.after,
      bar: { exactly: 0 },
    },
    { of: 'files that hold the key of the round, afterwards', is: disk.keys, bar: { exactly: 0 } },
  ];
}

/** What comes of one person's pages, all of which send; `given` is what the server has in the end. */
async function voteInTabs(
  [one, two, three]: readonly RawPage[] & Tabs,
  round: string,
  items: readonly string[],
  turn: number,
) {
  if (one === undefined || two === undefined || three === undefined) throw new Error('no pages');
  const [a = '', b = '', c = ''] = items.map((_, at) => items[(at + turn) % items.length] ?? '');
  const isTaken = (answers: readonly string[]) => answers.filter((answer) => answer === 'done').length;
  const tooMuch = isTaken(
    await Promise.all([
      one.ask(ballot(round, { [a]: 3 })),
      two.ask(ballot(round, { [a]: 2, [b]: 2 })),
      three.ask(ballot(round, { [a]: 10, [b]: 10, [c]: 10 })),
      one.ask(ballot(round, { nothing: 1 })),
      two.ask(ballot(round, { __proto__: 1, [a]: 2, [b]: 1, constructor: 1 })),
    ]),
  );
  // One dot at a time, as one does who hopes that they add up.
  await Promise.all(Array.from({ length: 10 }, () => three.ask(ballot(round, { [c]: 1 }))));
  const first = { dots: { [a]: 1 }, n: randomUUID() };
  await one.ask(ballot(round, first.dots), first.n);
  const given: Dots = turn % 3 === 0 ? { [a]: 2, [b]: 1 } : { [b]: 2 };
  await two.ask(ballot(round, given));
  // As a page does whose answer was lost, while another went on.
  await three.ask(ballot(round, first.dots), first.n);
  const own = await settledOwn(one, two, three);
  const replaced = textOf(own) === textOf(given) ? 0 : 1;
  return { given: own, tooMuch, replaced };
}

/** What the server has of somebody, once all their pages know it. */
async function settledOwn(...pages: readonly RawPage[]): Promise<Dots> {
  // A view is told to everybody at once, with what happened last.
  const n = await pages[0]?.ask({ do: 'done', isDone: false });
  if (n !== 'done') throw new Error(n);
  await until(() => {
    const owns = pages.map((page) => textOf(ownOf(page) ?? {}));
    return owns.every((own) => own !== '{}' && own === owns[0]);
  });
  return ownOf(pages[0] as RawPage) ?? {};
}

function ownOf(page: RawPage): Dots | undefined {
  const view = page.view();
  const own = view?.kind === 'seat' ? view.round?.own : undefined;
  return own?.kind === 'vote' ? own.dots : undefined;
}

/** Of how many the server still has what it acknowledged. */
async function keptOf(tabs: readonly Tabs[], given: ReadonlyMap<number, Dots>): Promise<number> {
  return tabs.filter(([page], at) => page && textOf(ownOf(page) ?? {}) === textOf(given.get(at) ?? {}))
    .length;
}

/** In what somebody was sent: dots for things, but for those of a page's own ballot. */
function strangersBallots(frames: string): readonly string[] {
  return (
    frames.replaceAll(/"own":\{"kind":"vote","dots":\{[^}]*\}/g, '').match(/"dots":\{"[^}]*\}/g) ?? []
  ).slice(0, 3);
}

const dotsOn = ({ doc }: StockClient) => readSnapshot(doc).board.votes.map(({ on }) => on);

function totalOf(ballots: readonly Dots[]): Dots {
  const total: Record<string, number> = {};
  for (const dots of ballots)
    for (const [item, count] of Object.entries(dots)) if (count > 0) total[item] = (total[item] ?? 0) + count;
  return total;
}

const sumOf = (dots: Dots) => Object.values(dots).reduce((sum, count) => sum + count, 0);

const textOf = (dots: Dots) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(dots)
        .filter(([, count]) => count > 0)
        .sort(),
    ),
  );

/** A folder as it is now, as somebody copies it who runs the server. */
async function copyOf(dataDir: string): Promise<string> {
  const folder = await tempFolder();
  await cp(dataDir, folder, { recursive: true });
  return folder;
}

/** What can be read of a round from a copy of the disk: by its own key, and later by all that are left. */
async function leftOnDisk(dataDir: string, during: string, document: string) {
  const name = Buffer.from(document).toString('hex');
  const ownKey = await readFile(join(storeFolders(during).keys, name));
  const before = await readable(during, document);
  const { keys } = storeFolders(dataDir);
  const left = await Promise.all((await readdir(keys)).map((file) => readFile(join(keys, file))));
  let after = 0;
  for (const key of left) {
    await writeFile(join(storeFolders(during).keys, name), key);
    after += await readable(during, document);
  }
  return { during: before, after, keys: (await filesWith(dataDir, ownKey)).length };
}

/** How many records of a document can be read. */
async function readable(folder: string, document: string): Promise<number> {
  const copy = await copyOf(folder);
  const log = await openLmdbLog(copy, systemClock);
  const records = await log.read(document).then(
    ({ records: read }) => read.length,
    () => 0,
  );
  await log.close();
  await rm(copy, { recursive: true });
  return records;
}
