import { addRecord } from '@parcours/shared/doc';
import type { Phase, StaffView } from '@parcours/shared/workshop';
import {
  followWorkshop,
  isStaff,
  lead,
  openWorkshop,
  postTo,
  type RawPage,
  seatKey,
  smallSetup,
  type TakenSeat,
} from '../helpers/liveWorkshop.ts';
import { type StockClient, stockClient } from '../helpers/stockClient.ts';
import { until } from '../helpers/until.ts';

export interface RunExtent {
  readonly seats: number;
  readonly groups: number;
  /** Over how long people come in, in milliseconds. */
  readonly comingIn: number;
  /** How long each phase lasts, in milliseconds, and how often each writes in it. */
  readonly phase: number;
  readonly edits: number;
}

/** What a workshop of robots came to. */
export interface RunFigures {
  /** For each who came in: from asking for a seat to the first view, in milliseconds. */
  readonly comingIn: readonly number[];
  /** From Next to each page that saw it, in milliseconds. */
  readonly phaseSeen: readonly number[];
  /** How many different seats there are, and how many connections were closed by the server. */
  readonly seats: number;
  readonly closed: number;
  /** What was written, and what of it is on the boards. */
  readonly written: number;
  readonly kept: number;
  /** The most that a page was sent of the workshop, in bytes before compression, and the facilitator. */
  readonly mostBytes: number;
  readonly staffBytes: number;
}

/** Twelve changes of phase, of which two close the boards for a while. */
const PLAN: readonly Phase[] = Array.from({ length: 13 }, (_, at) => ({
  id: `p${at}`,
  kind: 'route',
  minutes: 5,
  isFrozen: at === 6 || at === 10,
}));

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'it'] as const;

interface Robot {
  readonly seat: TakenSeat;
  readonly page: RawPage;
  readonly client: StockClient;
  closed: number;
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A workshop of robots who come in, sit in groups, write in each phase, and are moved on by one who leads. */
export async function runWorkshop(
  server: { readonly http: string; readonly ws: string },
  extent: RunExtent,
): Promise<RunFigures> {
  const workshop = await openWorkshop(server.http, smallSetup({ plan: PLAN, groupCount: extent.groups }));
  const marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  const comingIn: number[] = [];
  const came = await Promise.all(
    Array.from({ length: extent.seats }, async (_, at) => {
      await later((at * extent.comingIn) / extent.seats);
      const began = performance.now();
      const seat = await take(server.http, workshop, at);
      const page = await followWorkshop(server.ws, seat.token);
      comingIn.push(performance.now() - began);
      return { seat, page };
    }),
  );
  const seats = new Set(came.map(({ seat }) => seat.seat)).size;
  const groups = Array.from({ length: extent.groups }, (_, group) => ({
    language: LANGUAGES[group % LANGUAGES.length] ?? 'en',
    seats: came.flatMap(({ seat }, at) => (at % extent.groups === group ? [seat.seat] : [])),
  }));
  await marta.ask({ do: 'group', groups });
  const robots = await Promise.all(came.map(({ seat, page }) => toBoard(server.ws, seat, page)));
  const phaseSeen: number[] = [];
  const written: string[] = [];
  for (let to = 0; to < PLAN.length; to += 1) {
    const began = performance.now();
    const seen = robots.map(async ({ page }) => {
      await page.sees(({ stage }) => stage.kind === 'running' && stage.phase === to);
      phaseSeen.push(performance.now() - began);
    });
    await marta.ask({ do: 'go', from: to - 1, to });
    await Promise.all(seen);
    await Promise.all(robots.map((robot, at) => write(robot, { to, at, extent, written })));
  }
  const view = (await marta.sees(isStaff)) as StaffView;
  const kept = await keptOn(server.ws, workshop.tokens.facilitate, view, written);
  const bytes = robots.map(({ page }) => bytesOf(page));
  const figures = {
    comingIn: comingIn.sort((a, b) => a - b),
    phaseSeen: phaseSeen.sort((a, b) => a - b),
    seats,
    closed: robots.reduce(
      (sum, { closed, page }) => sum + closed + (page.closedWith() === undefined ? 0 : 1),
      0,
    ),
    written: written.length,
    kept,
    mostBytes: Math.max(...bytes),
    staffBytes: bytesOf(marta),
  };
  for (const { page, client } of robots) {
    page.close();
    client.destroy();
  }
  marta.close();
  return figures;
}

/** Every fifth page asks twice, as one whose answer was lost. */
async function take(http: string, { id, tokens }: Awaited<ReturnType<typeof openWorkshop>>, at: number) {
  const wanted = { key: seatKey(), alias: `Robot ${at}`, languages: [LANGUAGES[at % LANGUAGES.length]] };
  const ask = async (): Promise<TakenSeat> => {
    const answer = await postTo(`${http}/api/workshops/${id}/seats`, wanted, tokens.contribute);
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const [seat] = await Promise.all(at % 5 === 0 ? [ask(), ask()] : [ask()]);
  return seat as TakenSeat;
}

async function toBoard(ws: string, seat: TakenSeat, page: RawPage): Promise<Robot> {
  const view = await page.sees((seen) => seen.kind === 'seat' && seen.group !== undefined);
  const board = view.kind === 'seat' ? view.group?.board : undefined;
  const client = stockClient(ws, board ?? '', seat.token);
  await client.synced();
  const robot: Robot = { seat, page, client, closed: 0 };
  client.provider.on('connection-close', () => {
    robot.closed += 1;
  });
  return robot;
}

/** Writes as a page does: not once it has been told that the board can only be looked at. */
async function write(
  { page, client }: Robot,
  { to, at, extent, written }: { to: number; at: number; extent: RunExtent; written: string[] },
): Promise<void> {
  const share = extent.phase / Math.max(1, extent.edits);
  for (let edit = 0; edit < extent.edits; edit += 1) {
    await later(share * ((at % 7) / 7));
    const { frozenFrom } = page.view() ?? {};
    if (frozenFrom === undefined || Date.now() < frozenFrom) {
      const id = `n-${to}-${at}-${edit}`;
      addRecord(client.doc, 'notes', { id, text: `Robot ${at} in phase ${to}`, x: at * 10, y: to * 10 });
      written.push(id);
    }
    await later(share * (1 - (at % 7) / 7));
  }
}

async function keptOn(
  ws: string,
  token: string,
  { groups }: StaffView,
  written: readonly string[],
): Promise<number> {
  const clients = groups.map(({ board }) => stockClient(ws, board, token));
  await Promise.all(clients.map((client) => client.synced()));
  const count = () => written.filter((id) => clients.some(({ doc }) => doc.getMap('notes').has(id))).length;
  await until(() => count() === written.length, 20_000).catch(() => {});
  const kept = count();
  for (const client of clients) client.destroy();
  return kept;
}

function bytesOf({ frames }: RawPage): number {
  return frames.reduce((sum, frame) => sum + JSON.stringify(frame).length, 0);
}
