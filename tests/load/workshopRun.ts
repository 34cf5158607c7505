import { PHASE_KINDS, type Phase, type StaffView } from '@parcours/shared/workshop';
import type { Manner } from '../../server/src/robots/cast.ts';
import { crowd } from '../../server/src/robots/crowd.ts';
import type { Watcher } from '../../server/src/robots/robot.ts';
import {
  followWorkshop,
  isStaff,
  lead,
  openWorkshop,
  type RawPage,
  smallSetup,
} from '../helpers/liveWorkshop.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { until } from '../helpers/until.ts';
import { RealPages } from './realPages.ts';

export interface RunExtent {
  readonly seats: number;
  readonly groups: number;
  /** Over how long people come in, in milliseconds. */
  readonly comingIn: number;
  /** How long each phase lasts, and how long each rests between two things that they do, in milliseconds. */
  readonly phase: number;
  readonly pace: number;
  /** How many come by a real browser, beside those whose seats are counted above. */
  readonly browsers: number;
}

/** What a workshop of robots came to. */
export interface RunFigures {
  /** For each who came in: from asking for a seat to the first view, in milliseconds. */
  readonly comingIn: readonly number[];
  /** From Next to each page that saw it, in milliseconds. */
  readonly phaseSeen: readonly number[];
  /** The same for those who came by a real browser, until it shows. */
  readonly phaseShown: readonly number[];
  /** How many different seats there are, and how many connections were closed by the server. */
  readonly seats: number;
  readonly closed: number;
  /** Of robots that were not let in, or broke. */
  readonly failures: readonly string[];
  /** What was written, and what of it is on the boards. */
  readonly written: number;
  readonly kept: number;
  /** The most that a page was sent of the workshop, in bytes before compression, in all and at once; the big screen, and a facilitator. */
  readonly mostBytes: number;
  readonly largestView: number;
  readonly largestOnScreen: number;
  readonly largestOfStaff: number;
  /** How many views a facilitator was sent a second, on average. */
  readonly staffViews: number;
}

/** Twelve changes of phase, of which two close the boards for a while. */
const PLAN: readonly Phase[] = PHASE_KINDS.map((kind) => ({
  id: kind,
  kind,
  minutes: 5,
  isFrozen: kind === 'vote' || kind === 'plenary',
}));

const LANGUAGES = ['en', 'fr', 'es', 'ar', 'it'] as const;

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A workshop of robots who come in, sit in groups, take part in each phase, and are moved on by one who leads. */
export async function runWorkshop(
  server: { readonly http: string; readonly ws: string },
  extent: RunExtent,
): Promise<RunFigures> {
  const setup = smallSetup({ plan: PLAN, groupCount: extent.groups, languages: LANGUAGES });
  const workshop = await openWorkshop(server.http, setup);
  const marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  const others = [await lead(server.ws, workshop, 'Lea'), await lead(server.ws, workshop, 'Noor')];
  const screen = await followWorkshop(server.ws, workshop.tokens.view);
  const notes = new Notes();
  const stop = new AbortController();
  const { pace, comingIn } = extent;
  const manner: Manner = { pace, comingIn, late: 0, isHuman: false };
  const ended = crowd({
    scene: { http: server.http, workshop: workshop.id, token: workshop.tokens.contribute },
    count: extent.seats,
    manner,
    incognito: true,
    signal: stop.signal,
    watcherOf: () => notes.watcher(),
  });
  await until(() => notes.comingIn.length === extent.seats);
  const { pathname, hash } = new URL(workshop.links.contribute);
  const people = await RealPages.open(`${server.http}${pathname}${hash}`, extent.browsers);
  await makeGroups(marta, extent.groups);
  const phaseShown: number[] = [];
  const began = performance.now();
  for (let to = 0; to < PLAN.length; to += 1) {
    notes.turnTo(to);
    const shown = people.seen(to + 1, PLAN.length);
    await marta.ask({ do: 'go', from: to - 1, to });
    await until(() => notes.seenBy === extent.seats);
    phaseShown.push(...(await shown));
    await endRound(marta, await openRound(marta, PLAN[to]), extent.phase);
  }
  const lasted = (performance.now() - began) / 1000;
  const { groups, seats } = await marta.sees(isStaff);
  await people.close();
  stop.abort();
  const { failed: failures } = await ended;
  const kept = await keptOn(server.ws, workshop.tokens.facilitate, groups, notes.written);
  for (const page of [marta, screen, ...others]) page.close();
  const byNumber = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);
  return {
    comingIn: byNumber(notes.comingIn),
    phaseSeen: byNumber(notes.phaseSeen),
    phaseShown: byNumber(phaseShown),
    seats: seats.length,
    closed: notes.closed,
    failures,
    written: notes.written.length,
    kept,
    mostBytes: Math.max(...notes.bytes),
    largestView: notes.largest,
    largestOnScreen: Math.max(...viewSizes(screen)),
    largestOfStaff: Math.max(...viewSizes(marta)),
    staffViews: viewSizes(others[0]).length / lasted,
  };
}

/** How large each view was that a page was sent. */
const viewSizes = (page: RawPage | undefined): readonly number[] =>
  (page?.frames ?? []).flatMap((frame) => ('state' in frame ? [JSON.stringify(frame).length] : []));

/** What the robots tell of themselves. */
class Notes {
  readonly comingIn: number[] = [];
  readonly phaseSeen: number[] = [];
  readonly written: string[] = [];
  readonly bytes: number[] = [];
  closed = 0;
  seenBy = 0;
  largest = 0;
  #phase = -1;
  #turned = 0;

  turnTo(phase: number): void {
    this.#phase = phase;
    this.#turned = performance.now();
    this.seenBy = 0;
  }

  watcher(): Watcher {
    const at = this.bytes.push(0) - 1;
    let seen = -1;
    return {
      cameIn: (_, milliseconds) => this.comingIn.push(milliseconds),
      saw: ({ stage }, bytes) => {
        this.bytes[at] = (this.bytes[at] ?? 0) + bytes;
        this.largest = Math.max(this.largest, bytes);
        if (stage.kind !== 'running' || stage.phase !== this.#phase || seen === this.#phase) return;
        seen = this.#phase;
        this.seenBy += 1;
        this.phaseSeen.push(performance.now() - this.#turned);
      },
      wrote: (board, record) => this.written.push(`${board} ${record}`),
      closed: () => {
        this.closed += 1;
      },
    };
  }
}

async function makeGroups(marta: RawPage, count: number): Promise<void> {
  const { seats } = await marta.sees(isStaff);
  const groups = Array.from({ length: count }, (_, group) => ({
    language: LANGUAGES[group % LANGUAGES.length] ?? 'en',
    seats: seats.flatMap(({ id }, at) => (at % count === group ? [id] : [])),
  }));
  const made = await marta.ask({ do: 'group', groups });
  if (made !== 'done') throw new Error(made);
}

/** In the phases that have one. */
async function openRound(marta: RawPage, phase: Phase | undefined): Promise<string | undefined> {
  if (phase?.kind !== 'silent' && phase?.kind !== 'vote') return undefined;
  const { round: before } = await marta.sees(isStaff);
  const opened = await marta.ask(
    phase.kind === 'silent' ? { do: 'private-open' } : { do: 'vote-open', dots: 3, mostOnOne: 2 },
  );
  if (opened !== 'done') throw new Error(opened);
  const { round } = (await marta.sees((view) => isStaff(view) && view.round?.id !== before?.id)) as StaffView;
  return round?.id;
}

async function endRound(marta: RawPage, round: string | undefined, phase: number): Promise<void> {
  await later(phase);
  if (round === undefined) return;
  await marta.ask({ do: 'round-close', round });
  await marta.sees(
    (view) => isStaff(view) && view.round?.groups.every(({ standing }) => standing.kind === 'ended') === true,
  );
}

async function keptOn(
  ws: string,
  token: string,
  groups: StaffView['groups'],
  written: readonly string[],
): Promise<number> {
  const clients = groups.map(({ board }) => ({ board, client: stockClient(ws, board, token) }));
  await Promise.all(clients.map(({ client }) => client.synced()));
  const has = (id: string) =>
    clients.some(({ board, client: { doc } }) =>
      COLLECTIONS.some((name) => [...doc.getMap(name).keys()].some((key) => `${board} ${key}` === id)),
    );
  const count = () => written.filter(has).length;
  await until(() => count() === written.length, 20_000).catch(() => {});
  const kept = count();
  for (const { client } of clients) client.destroy();
  return kept;
}

const COLLECTIONS = ['steps', 'legs', 'barriers', 'proposals'] as const;
