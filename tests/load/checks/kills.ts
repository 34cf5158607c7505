import { randomUUID } from 'node:crypto';
import { readSnapshot } from '@parcours/shared/doc';
import type { Command, StaffView } from '@parcours/shared/workshop';
import { drawsFrom } from '../../../shared/src/workshop/groups/draw.ts';
import type { KillableServer } from '../../helpers/killableServer.ts';
import { followWorkshop, isStaff, lead, type RawPage } from '../../helpers/liveWorkshop.ts';
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
  type RobotRoom,
  type Size,
} from './robotRoom.ts';

/** At least three in each group, since of fewer no dots are shown. */
interface Extent extends Size {
  readonly kills: number;
  readonly seed: number;
}

/** What is under way when the server is killed. */
const AIMS = ['agenda', 'shown', 'counted', 'writing', 'closing', 'counting'] as const;

type Aim = (typeof AIMS)[number];

/** Somebody of the run: a robot by its number, or who leads. */
type Who = number | 'marta';

interface Faults {
  lost: number;
  twice: number;
  other: string[];
}

/**
 * A workshop that is killed again and again: while the agenda moves and hands go up, while people write alone, and aimed at
 * the moment in which what they wrote is shown or counted. What was answered holds; what was not is asked again under its name.
 */
export async function checkKills(server: KillableServer, extent: Extent): Promise<readonly Figure[]> {
  const room = await openRobotRoom(server, extent);
  const run = new Run(server, room, drawsFrom(extent.seed));
  await run.prepare();
  for (let kill = 0; kill < extent.kills; kill += 1) await run.live(AIMS[kill % AIMS.length] as Aim, kill);
  await run.end();
  const { acknowledged, faults, timerOff, shown } = run;
  return [
    { of: 'kills', is: extent.kills, bar: 'none' },
    { of: 'rounds in whose end the server was killed', is: shown, bar: 'none' },
    { of: 'acknowledged', is: acknowledged, bar: 'none' },
    { of: 'acknowledged, and lost', is: faults.lost, bar: { exactly: 0 } },
    { of: 'done twice', is: faults.twice, bar: { exactly: 0 } },
    {
      of: 'phases, groups, hands or errors other than they were',
      is: faults.other.length,
      bar: { exactly: 0 },
      where: faults.other,
    },
    { of: 'a timer wrong by, at most, ms', is: timerOff, bar: { below: 1000 } },
  ];
}

class Run {
  acknowledged = 0;
  timerOff = 0;
  shown = 0;
  readonly faults: Faults = { lost: 0, twice: 0, other: [] };
  readonly #server: KillableServer;
  readonly #room: RobotRoom;
  readonly #draw: () => number;
  #marta: RawPage;
  #pages: readonly RawPage[] = [];
  #boards: readonly StockClient[] = [];
  /** What was not answered, by the names that it was asked under. */
  readonly #unanswered = new Map<string, { readonly who: Who; readonly command: Command }>();
  readonly #said: string[] = [];
  readonly #hands = new Set<number>();
  #phase = 1;
  /** When the timer ends, once all that was asked of it is done. */
  #endsAt = 0;

  constructor(server: KillableServer, room: RobotRoom, draw: () => number) {
    this.#server = server;
    this.#room = room;
    this.#draw = draw;
    this.#marta = room.marta;
  }

  async prepare(): Promise<void> {
    const { boards, workshop } = this.#room;
    for (const board of boards)
      await putBarriers(this.#server.ws, board, workshop.tokens.facilitate, ['One', 'Two', 'Three']);
    await this.#comeBack();
    this.#endsAt = endOf(await this.#staffView());
  }

  /** One life of the server: what is done in it, how it ends, and what is there afterwards. */
  async live(aim: Aim, kill: number): Promise<void> {
    switch (aim) {
      case 'agenda':
        await this.#agenda(kill);
        break;
      case 'writing':
      case 'closing':
      case 'shown':
        await this.#privateRound(aim, kill);
        break;
      case 'counted':
      case 'counting':
        await this.#vote(aim, kill);
        break;
    }
    await this.#expectAll(`${aim}, kill ${kill}`);
  }

  async end(): Promise<void> {
    if (this.#server.output().includes('"level":50')) this.faults.other.push('an error in the log');
    this.#leave();
  }

  async #agenda(kill: number): Promise<void> {
    const phase = this.#phase === 28 ? 0 : this.#phase + 1;
    await this.#ask('marta', { do: 'go', from: this.#phase, to: phase });
    this.#phase = phase;
    const isThere = ({ stage }: StaffView) => stage.kind === 'running' && stage.phase === phase;
    this.#endsAt = endOf(await this.#staffView(isThere));
    const asked = Array.from({ length: 12 }, (_, at) => {
      const text = `${kill}-${at}`;
      this.#said.push(text);
      const saying = this.#ask('marta', {
        do: 'say',
        to: { kind: 'staff' },
        said: { text },
        isUrgent: false,
      });
      this.#endsAt += 60_000;
      return [
        saying,
        this.#ask('marta', { do: 'timer-add', seconds: 60 }),
        this.#turnHand(at % this.#pages.length),
      ];
    }).flat();
    // Some have been answered, and others are on their way.
    await Promise.all(asked.slice(0, 1 + Math.floor(this.#draw() * asked.length)));
    await this.#killed();
    await Promise.all(asked);
  }

  /** Up where it is down, and down where it is up. */
  #turnHand(at: number): Promise<string> | undefined {
    const view = this.#pages[at]?.view();
    const hand =
      view?.kind === 'seat'
        ? view.hands.find(({ seat }) => seat === this.#room.robots[at]?.seat.seat)
        : undefined;
    const isAsked = [...this.#unanswered.values()].some(({ who }) => who === at);
    if (isAsked || (hand === undefined) === this.#hands.has(at)) return undefined;
    if (hand === undefined) this.#hands.add(at);
    else this.#hands.delete(at);
    return this.#ask(
      at,
      hand === undefined
        ? { do: 'hand-raise', reason: 'question', isForGroup: false }
        : { do: 'hand-lower', hand: hand.id },
    );
  }

  async #privateRound(aim: 'writing' | 'closing' | 'shown', kill: number): Promise<void> {
    await this.#ask('marta', { do: 'private-open' });
    const round = await this.#roundNow();
    const kept = new Map<number, readonly string[]>();
    const write = async (at: number, texts: readonly string[]) => {
      const paper = { kind: 'private', entries: texts.map((text) => ({ text })) } as const;
      const answer = await this.#pages[at]?.ask({
        do: 'write',
        round,
        paper: { ...paper, entries: [...paper.entries] },
      });
      if (answer !== 'done') return;
      this.acknowledged += 1;
      kept.set(at, texts);
    };
    const words: string[] = ['first'];
    /** Each adds to what they have. */
    const everybody = (word: string) => {
      words.push(word);
      return Promise.all(
        this.#pages.map((_, at) =>
          write(
            at,
            words.map((each) => `${kill} ${at} ${each}`),
          ),
        ),
      );
    };
    await everybody('second');
    if (aim === 'writing') {
      const writing = everybody('third');
      await moment(this.#draw() * 10);
      await this.#killed();
      await writing;
      await this.#comeBack();
    }
    await this.#ask('marta', { do: 'round-close', round });
    if (aim !== 'writing') await this.#killedIn(aim === 'shown' ? 'notes' : undefined, round);
    // Whoever is back at once hands in what they have: it is refused, or shown.
    if (aim !== 'writing') {
      await this.#comeBack();
      await everybody('late');
    }
    await Promise.all(this.#pages.map(hasEnded));
    await this.#judgeShown(round, kept);
  }

  /** What was acknowledged is on the board of its writer's group, once. */
  async #judgeShown(round: string, kept: ReadonlyMap<number, readonly string[]>): Promise<void> {
    for (const [at, { group }] of this.#room.robots.entries()) {
      const board = this.#boards[group - 1] as StockClient;
      for (const text of kept.get(at) ?? []) {
        const shown = () => readSnapshot(board.doc).board.notes.filter((note) => note.text === text).length;
        await until(() => shown() > 0, 3000).catch(() => {});
        if (shown() === 0) this.faults.lost += 1;
        if (shown() > 1) this.faults.twice += 1;
      }
    }
    for (const { doc } of this.#boards) {
      const frames = [...authorsIn(doc, 'frames').keys()].filter((id) => id === `named-${round}`);
      if (frames.length !== 1) this.faults.other.push(`${frames.length} frames of a round`);
    }
  }

  async #vote(aim: 'counted' | 'counting', kill: number): Promise<void> {
    await this.#ask('marta', { do: 'vote-open', dots: 3, mostOnOne: 2 });
    const round = await this.#roundNow();
    const given = await Promise.all(
      this.#pages.map(async (page, at) => {
        const { items } = await openRound(page);
        const dots = {
          [items[(at + kill) % items.length] ?? '']: 2,
          [items[(at + kill + 1) % items.length] ?? '']: 1,
        };
        const answer = await page.ask({
          do: 'write',
          round,
          paper: { kind: 'vote', dots, isFinished: true },
        });
        if (answer === 'done') this.acknowledged += 1;
        return { group: this.#room.robots[at]?.group, dots: answer === 'done' ? Object.entries(dots) : [] };
      }),
    );
    await this.#ask('marta', { do: 'round-close', round });
    await this.#killedIn(aim === 'counted' ? 'votes' : undefined, round);
    await this.#comeBack();
    await Promise.all(this.#pages.map(hasEnded));
    for (const [at, { doc }] of this.#boards.entries()) {
      const wanted = given
        .filter(({ group }) => group === at + 1)
        .flatMap(({ dots }) => dots.flatMap(([item, count]) => Array(count).fill(item)));
      const counted = () =>
        readSnapshot(doc)
          .board.votes.filter((vote) => vote.round === round)
          .map(({ on }) => `${on}`);
      await until(() => counted().length >= wanted.length, 3000).catch(() => {});
      if (counted().length > wanted.length) this.faults.twice += counted().length - wanted.length;
      else if (counted().sort().join() !== wanted.sort().join()) this.faults.lost += 1;
    }
  }

  /** Kills at the first sight of what is shown on a board, or at some moment around the time at which it is due. */
  async #killedIn(collection: 'notes' | 'votes' | undefined, round: string): Promise<void> {
    this.shown += 1;
    const view = await this.#pages[0]?.sees(
      (seen) => seen.kind === 'seat' && seen.round?.id === round && seen.round.standing.kind === 'closing',
    );
    const standing = view?.kind === 'seat' ? view.round?.standing : undefined;
    const due = standing?.kind === 'closing' ? standing.at : Date.now();
    if (collection === undefined) await moment(due - Date.now() - 5 + this.#draw() * 60);
    else await this.#firstSight(collection);
    await this.#killed();
  }

  #firstSight(collection: 'notes' | 'votes'): Promise<void> {
    return new Promise((seen) => {
      for (const { doc } of this.#boards) doc.getMap(collection).observe(() => seen());
    });
  }

  async #killed(): Promise<void> {
    await this.#server.kill();
    this.#leave();
    await this.#server.startAgain();
  }

  #leave(): void {
    for (const client of this.#boards) client.destroy();
    for (const page of [...this.#pages, this.#marta]) page.close();
    this.#boards = [];
  }

  async #comeBack(): Promise<void> {
    this.#leave();
    const { ws } = this.#server;
    const { workshop, robots, boards } = this.#room;
    [this.#marta, this.#pages] = await Promise.all([lead(ws, workshop), follow(ws, robots)]);
    this.#boards = boards.map((board) => stockClient(ws, board, workshop.tokens.facilitate));
    for (const [n, { who, command }] of [...this.#unanswered]) await this.#ask(who, command, n);
    await Promise.all(this.#boards.map((client) => client.synced()));
  }

  async #ask(who: Who, command: Command, n: string = randomUUID()): Promise<string> {
    this.#unanswered.set(n, { who, command });
    const answer = await (who === 'marta' ? this.#marta : this.#pages[who])?.ask(command, n);
    if (answer === 'done') this.acknowledged += 1;
    else if (answer !== undefined && !answer.startsWith('closed'))
      this.faults.other.push(`${command.do}: ${answer}`);
    if (answer !== undefined && !answer.startsWith('closed')) this.#unanswered.delete(n);
    return answer ?? '';
  }

  async #roundNow(): Promise<string> {
    const view = await this.#staffView(
      (seen) => seen.round?.groups.some(({ standing }) => standing.kind === 'open') === true,
    );
    return view.round?.id ?? '';
  }

  async #staffView(is: (view: StaffView) => boolean = () => true): Promise<StaffView> {
    // What was asked last is told at once, or with what comes.
    return (await this.#marta.sees((seen) => isStaff(seen) && is(seen))) as StaffView;
  }

  /** All that was answered is there, once; who comes anew is told so. */
  async #expectAll(when: string): Promise<void> {
    await this.#comeBack();
    const { tokens } = this.#room.workshop;
    const other = await followWorkshop(this.#server.ws, tokens.facilitate);
    const view = other.view() as StaffView;
    other.close();
    const texts = view.words.map(({ said }) => ('text' in said ? said.text : said.ready));
    // As many as are kept.
    for (const text of this.#said.slice(-50)) {
      const count = texts.filter((each) => each === text).length;
      if (count === 0) this.faults.lost += 1;
      if (count > 1) this.faults.twice += 1;
    }
    const raised = view.hands.map(({ seat }) =>
      this.#room.robots.findIndex((robot) => robot.seat.seat === seat),
    );
    if (raised.sort().join() !== [...this.#hands].sort().join())
      this.faults.other.push(`hands ${raised} and not ${[...this.#hands]}, ${when}`);
    if (view.stage.kind !== 'running' || view.stage.phase !== this.#phase)
      this.faults.other.push(`another phase, ${when}`);
    const places = view.seats.map(({ id, group }) => `${id} ${group}`).sort();
    const known = this.#room.robots.map(({ seat, group }) => `${seat.seat} ${group}`).sort();
    if (places.join() !== known.join()) this.faults.other.push(`other groups, ${when}`);
    this.timerOff = Math.max(this.timerOff, Math.abs(endOf(view) - this.#endsAt));
  }
}

const endOf = ({ timer }: StaffView) => (timer.kind === 'running' ? timer.endsAt : 0);

const moment = (milliseconds: number) =>
  new Promise<void>((soon) => setTimeout(soon, Math.max(0, milliseconds)));
