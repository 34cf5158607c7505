import type { LookedAt } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { CLOSE, type CloseCode } from '@parcours/shared/protocol';
import {
  type BoardReach,
  boardReach,
  type Command,
  currentPhase,
  decide,
  type Facts,
  type GroupActivity,
  groupOf,
  type Holder,
  isPresenter,
  mayAsk,
  refusalAtWall,
  type Seat,
  type Shown,
  seatOfKey,
  takeSeat,
  takesPapers,
  viewFor,
  type Wanted,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import type { Ranges } from '../history/work.ts';
import { newId } from '../http/newId.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { Activity } from './activity.ts';
import { Attendance } from './attendance.ts';
import type { Authorship } from './authorship.ts';
import { CommandQueue, type Outcome } from './commandQueue.ts';
import { CONSEQUENCES } from './consequences.ts';
import { type Follower, Followers, type Telling } from './followers.ts';
import { Gate } from './gate.ts';
import type { LiveBoards } from './liveBoards.ts';
import type { Rehearsals } from './rehearsals.ts';
import { Remarks } from './remarks.ts';
import { Rounds } from './rounds.ts';
import type { SecretPapers } from './secretPapers.ts';
import { Stage } from './stage.ts';
import { Timetable } from './timetable.ts';
import { Wall } from './wall.ts';
import type { ReadWorkshop, WorkshopLog } from './workshopLog.ts';

export interface LiveServices {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly boards: LiveBoards;
  readonly rehearsals: Rehearsals;
  /** Since when this server runs. */
  readonly servedSince: number;
}

/** What a workshop keeps on disk. */
export interface WorkshopLogs {
  readonly log: WorkshopLog;
  readonly papers: SecretPapers;
  readonly authorship: Authorship;
}

/** One workshop, live: who follows it, what they ask for, and what comes of it for all others. */
export class LiveWorkshop {
  readonly id: string;
  /** What is shown of the boards of all groups. */
  readonly wall: Wall;
  readonly #queue: CommandQueue;
  readonly #authorship: Authorship;
  readonly #rounds: Rounds;
  readonly #remarks: Remarks;
  readonly #gate: Gate;
  readonly #timetable: Timetable;
  readonly #stage: Stage;
  readonly #services: LiveServices;
  readonly #followers: Followers;
  readonly #activity: Activity;
  readonly #seats: Attendance;
  readonly #staff: Attendance;
  #grouping: Promise<unknown> = Promise.resolve();
  #isEnded = false;

  constructor(
    id: string,
    read: ReadWorkshop,
    { log, papers, authorship }: WorkshopLogs,
    services: LiveServices,
  ) {
    this.id = id;
    this.#authorship = authorship;
    this.#services = services;
    const { clock, logger } = services;
    this.#queue = new CommandQueue(read, log, {
      changed: (before, after) => {
        if (!isSameShow(before, after)) this.#stage.clear();
      },
      happened: (events, head) => this.#follow(events, head),
      readAgain: () => this.#beginAnew(),
      failed: (error) => logger.error({ workshop: id, error: String(error) }, 'workshop not saved'),
    });
    this.#activity = new Activity(clock);
    this.#followers = new Followers(clock, (holder) => this.#tellingFor(holder));
    this.#seats = new Attendance(clock, () => this.#followers.tellSoon());
    this.#staff = new Attendance(clock, () => {
      this.#timetable.look();
      this.#followers.tellSoon();
    });
    this.#timetable = new Timetable(clock, {
      state: () => this.state,
      isLed: () => [...this.#staff.here].some((id) => this.state.staff.get(id)?.role === 'facilitate'),
      facts: () => this.#facts(),
      request: async (decision) => (await this.#queue.request(decision)).kind === 'done',
    });
    this.#stage = new Stage(clock, (shown) => this.#followers.tellShown(shown));
    this.#rounds = new Rounds(papers, services, {
      state: () => this.state,
      forgotten: () => this.#followers.tellSoon(),
      turned: (event) => this.#queue.request(() => ({ kind: 'done', events: [event] })),
    });
    this.wall = new Wall(services, () => this.state.groups);
    this.#remarks = new Remarks(services, {
      state: () => this.state,
      turned: (events) => this.#queue.request(() => ({ kind: 'done', events })),
    });
    this.#gate = new Gate(clock, () => this.#recheckBoards());
    this.#watchBoards();
    this.#gate.await(this.state.frozenFrom);
    this.#lookAhead();
  }

  get state(): WorkshopState {
    return this.#queue.state;
  }

  /** What time it is for those who follow it. */
  get now(): number {
    return this.#services.clock.now();
  }

  /** Whether nobody follows it, and nothing is under way. */
  get isIdle(): boolean {
    return this.#followers.size === 0 && this.#queue.isIdle && this.#rounds.isIdle && this.#remarks.isIdle;
  }

  /** What somebody may do on a board of the workshop now. */
  reach(holder: Holder, board: string): BoardReach | undefined {
    return this.#isEnded ? undefined : boardReach(holder, board, this.state, this.#gate.now);
  }

  /** @throws CodedError where somebody may not look at the boards of all groups now: `workshop.wall`, `workshop.seat`. */
  assertAtWall(holder: Holder): void {
    const refusal = refusalAtWall(holder, this.state);
    if (refusal !== undefined) throw new CodedError(refusal);
  }

  /** Lets a page follow: it is told all that it may know, now and whenever that changes. */
  join(follower: Follower): void {
    this.#attend(follower.holder, 'come');
    this.#followers.add(follower);
    if (this.#stage.shown) follower.send({ shown: this.#stage.shown });
    const tooMany = this.#followers.tooManyOf(follower.holder);
    if (tooMany.size === 0) return;
    const { kind } = follower.holder;
    if (kind === 'seat') this.#dismiss(CLOSE.tooMuch, 'quota', (other) => tooMany.has(other));
    else this.#dismiss(CLOSE.tryAgain, 'full', (other) => tooMany.has(other));
  }

  leave(follower: Follower): void {
    if (this.#followers.remove(follower)) this.#attend(follower.holder, 'go');
  }

  /** Does what a page asks for, which calls it `n`: under the same name it is done once. */
  async ask(follower: Follower, command: Command, n: string): Promise<Outcome> {
    const outcome = await this.#outcomeOf(follower, command, n);
    if (outcome.kind === 'done' && command.do === 'introduce') this.#name(follower, command.person);
    return outcome;
  }

  /** What the presenter of a turn shows; from anybody else, or of a turn that is over, nothing comes of it. */
  show({ holder }: Follower, turn: string, shown: Shown): void {
    if (this.state.plenary?.turn === turn && isPresenter(this.state, holder)) this.#stage.show(shown);
  }

  /** A seat for somebody who comes in; the same one for the same key. @throws CodedError where there is none for them. */
  async takeSeat(wanted: Wanted): Promise<Seat> {
    const outcome = await this.#queue.request((state) =>
      seatOfKey(state, wanted.key) ? { kind: 'done', events: [] } : takeSeat(state, wanted, this.#facts()),
    );
    if (outcome.kind === 'refused') throw new CodedError(outcome.code);
    const seat = seatOfKey(this.state, wanted.key);
    if (seat === undefined) throw new CodedError('workshop.seat');
    return seat;
  }

  /** Opens a rehearsal, and calls robots into it. @throws CodedError `rehearsal.off`, `rehearsal.full`, `server.storage`. */
  async rehearse(robots: number): Promise<void> {
    await this.#doAsFacilitator({ do: 'open' });
    await this.#doAsFacilitator({ do: 'robots', count: robots });
  }

  /** The workshop is called otherwise from now on. @throws CodedError `server.storage`. */
  entitle(title: string): Promise<void> {
    return this.#doAsFacilitator({ do: 'prepare', change: { title } });
  }

  /** Another code stands for the workshop from now on. @throws CodedError `server.storage`. */
  async changeCode(code: string): Promise<void> {
    const outcome = await this.#queue.request(() => ({
      kind: 'done',
      events: [{ kind: 'code-drawn', code }],
    }));
    if (outcome.kind === 'refused') throw new CodedError(outcome.code);
  }

  /** Which updates of the boards' logs are somebody's: of a seat, or of what took a seat's work back. */
  workOf(by: string): Ranges {
    return this.#authorship.of(by);
  }

  /**
   * What a group has named so far in a private round, without anything of who or when.
   * @throws CodedError `workshop.unknown`, `workshop.moved-on` once it is shown, `workshop.too-few`.
   */
  lookThrough(id: string, number: number): readonly LookedAt[] {
    const group = groupOf(this.state, number);
    const round = this.state.rounds.find((each) => each.id === id);
    if (group === undefined || round?.kind !== 'private') throw new CodedError('workshop.unknown');
    if (!takesPapers(round, number)) throw new CodedError('workshop.moved-on');
    return this.#rounds.lookThrough(id, group);
  }

  /** Lets go of those whose link was revoked, and looks up again what the others may do on the boards. */
  recheck(): void {
    this.#dismiss(CLOSE.unauthorised, 'access.invalid', (follower) => !follower.holds());
    this.#recheckBoards();
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    await this.#queue.settled();
    await this.#rounds.settled();
    await this.#authorship.settled();
    await this.#remarks.settled();
  }

  /** Lets go of all who follow, and takes nothing more. */
  end(code: CloseCode, reason: string): void {
    this.stop();
    this.#followers.end(code, reason);
  }

  /** Nothing happens any more: nobody follows, and what is asked is refused. */
  stop(): void {
    this.#isEnded = true;
    this.#queue.stop();
    this.#gate.stop();
    this.#stage.clear();
    this.#rounds.stop();
    this.#timetable.stop();
    this.#remarks.stop();
    this.wall.stop();
    this.#seats.stop();
    this.#staff.stop();
    this.#services.rehearsals.dismiss(this.id);
    for (const { board } of this.state.groups) this.#services.boards.unwatch(board);
  }

  async #doAsFacilitator(command: Command): Promise<void> {
    const facilitator: Holder = { kind: 'staff', role: 'facilitate', person: undefined };
    const outcome = await this.#queue.request((state) => decide(state, facilitator, command, this.#facts()));
    if (outcome.kind === 'refused') throw new CodedError(outcome.code);
  }

  async #outcomeOf({ holder }: Follower, command: Command, n: string): Promise<Outcome> {
    switch (command.do) {
      case 'set-aside':
        return this.#setAside(holder, command);
      case 'group':
        return this.#group(holder, command, n);
      case 'write':
        return this.#write(holder, command, n);
      case 'vote-open': {
        const items = await this.#itemsToVoteOn();
        return this.#queue.request((state) => decide(state, holder, command, this.#facts({ items })), n);
      }
      default:
        return this.#queue.request((state) => decide(state, holder, command, this.#facts()), n);
    }
  }

  #facts(more: Partial<Facts> = {}): Facts {
    const { clock, rehearsals, boards } = this.#services;
    return {
      now: clock.now(),
      newId,
      hasScenario: boards.hasScenario,
      here: this.#seats.here,
      staffHere: this.#staff.here,
      robotsRefused: rehearsals.refusal(this.id),
      ...more,
    };
  }

  /** What somebody writes in a round is told to their own pages at once; others are told how much there is. */
  async #write(holder: Holder, command: Extract<Command, { do: 'write' }>, n: string): Promise<Outcome> {
    if (!mayAsk(holder, command) || holder.kind !== 'seat') return { kind: 'refused', code: 'access.role' };
    const refusal = await this.#rounds.write(holder.seat, command, n);
    if (refusal !== undefined) return { kind: 'refused', code: refusal };
    this.#followers.tellSoon();
    return { kind: 'done', version: this.state.version };
  }

  /** What a facilitator sets aside is kept with what it is of, and told nobody but the number. */
  async #setAside(holder: Holder, command: Extract<Command, { do: 'set-aside' }>): Promise<Outcome> {
    if (!mayAsk(holder, command)) return { kind: 'refused', code: 'access.role' };
    const refusal = await this.#rounds.setAside(command);
    if (refusal !== undefined) return { kind: 'refused', code: refusal };
    this.#followers.tellSoon(['staff']);
    return { kind: 'done', version: this.state.version };
  }

  async #itemsToVoteOn(): Promise<ReadonlyMap<number, readonly string[]>> {
    const groups = this.state.groups.filter(({ mergedInto }) => mergedInto === undefined);
    const items = await this.#services.boards.barriersOn(groups.map(({ board }) => board));
    return new Map(groups.map(({ number }, at) => [number, items[at] ?? []]));
  }

  /** One after the other, so that whoever makes them at the same time makes no boards. */
  #group(holder: Holder, command: Extract<Command, { do: 'group' }>, n: string): Promise<Outcome> {
    const grouping = this.#grouping.then(() => this.#makeGroups(holder, command, n));
    this.#grouping = grouping.catch(() => {});
    return grouping;
  }

  /** The boards of groups are made before there are groups, and are taken back where there come to be none. */
  async #makeGroups(holder: Holder, command: Extract<Command, { do: 'group' }>, n: string): Promise<Outcome> {
    const isDone = this.#queue.isDone(n);
    // Decided without boards it is refused, and names the reason; what is right is refused for want of them alone.
    const languages = command.groups.map(({ language }) => language);
    const trial = languages.map(() => ({ board: '', scenario: '' }));
    const decision = decide(this.state, holder, command, this.#facts({ boards: trial }));
    if (isDone || decision.kind === 'refused') return this.#queue.request(() => decision, n);
    const { boards: makers } = this.#services;
    const boards = await makers.make(this.id, this.state, languages);
    const outcome = await this.#queue.request(
      (state) => decide(state, holder, command, this.#facts({ boards })),
      n,
    );
    // What was told not to be saved may be on disk all the same, with groups that are on these boards.
    if (outcome.kind === 'refused' && outcome.code !== 'server.storage')
      await makers.takeBack(this.id, boards);
    return outcome;
  }

  /** What the log says is not what it was thought to be: all that is worked out from the state is worked out again. */
  #beginAnew(): void {
    this.#watchBoards();
    this.#lookAhead();
    this.#recheckBoards();
    this.#followers.tellAll();
  }

  #lookAhead(): void {
    this.#rounds.lookAhead();
    this.#timetable.look();
    this.#remarks.lookAhead();
  }

  /** What comes of events that are on disk. */
  async #follow(events: readonly WorkshopEvent[], head: number): Promise<void> {
    this.#timetable.look();
    this.#callRobots(events);
    if (events.some(({ kind }) => CONSEQUENCES[kind].isUrgent)) this.#followers.tellAll();
    else this.#followers.tellSoon();
    this.#dismissEnded(events);
    if (events.some(({ kind }) => kind === 'grouped' || kind === 'reopened')) this.#watchBoards();
    if (events.some(({ kind }) => kind === 'round-turned')) this.#rounds.lookAhead();
    this.#remarks.lookAhead();
    if (events.some(({ kind }) => CONSEQUENCES[kind].changesReach)) this.#recheckBoards();
    if (events.some(({ kind }) => kind === 'phase-begun' || kind === 'closed')) await this.#turn(head);
    if (!this.#isNoted && events.some(({ kind }) => kind === 'closed')) await this.#forgetAuthors();
  }

  /** Robots come where they are called, and leave where nobody wants them any more. */
  #callRobots(events: readonly WorkshopEvent[]): void {
    const { rehearsals } = this.#services;
    const { rehearsal } = this.state;
    if (rehearsal === undefined) return;
    if (rehearsal.robots === 0) rehearsals.dismiss(this.id);
    else if (events.some(({ kind }) => kind === 'robots-called'))
      rehearsals.call(this.id, rehearsal.robots, () => this.#followers.tellSoon());
  }

  /** Who has no seat any more has been told so. */
  #dismissEnded(events: readonly WorkshopEvent[]): void {
    const ended = new Set(events.flatMap((event) => (event.kind === 'seat-ended' ? [event.seat] : [])));
    if (ended.size === 0) return;
    this.#dismiss(
      CLOSE.unauthorised,
      'workshop.seat',
      ({ holder }) => holder.kind === 'seat' && ended.has(holder.seat),
    );
  }

  #dismiss(code: CloseCode, reason: string, passes: (follower: Follower) => boolean): void {
    for (const { holder } of this.#followers.dismiss(code, reason, passes)) this.#attend(holder, 'go');
  }

  #watchBoards(): void {
    for (const { board } of this.state.groups) {
      this.#services.boards.watch(board, (written) => {
        this.#activity.note(board);
        if (written && this.#isNoted) this.#authorship.note(board, written);
        this.wall.note(board);
        this.#followers.tellSoon(['staff']);
      });
    }
    this.#keepWhole(this.#isNoted);
  }

  /** Whose work is whose is told as long as the workshop goes on. */
  get #isNoted(): boolean {
    return this.state.stage.kind !== 'closed';
  }

  #keepWhole(isKept: boolean): void {
    this.#services.boards.keepWhole(
      this.state.groups.map(({ board }) => board),
      isKept,
    );
  }

  /** Between two phases every board is kept as it is, and the log is made short. */
  async #turn(head: number): Promise<void> {
    const phase = this.state.stage.kind === 'running' ? currentPhase(this.state)?.id : undefined;
    this.#services.boards.keepVersions(
      this.state.groups.map(({ board }) => board),
      phase,
    );
    try {
      await this.#queue.compact(head);
    } catch (error) {
      this.#services.logger.error({ workshop: this.id, error: String(error) }, 'workshop not compacted');
    }
  }

  async #forgetAuthors(): Promise<void> {
    this.#keepWhole(false);
    try {
      await this.#authorship.destroy();
    } catch (error) {
      this.#services.logger.error({ workshop: this.id, error: String(error) }, 'authorship not destroyed');
    }
  }

  /** Those who sit somewhere else now, or nowhere, leave the boards that they are on; and so do their pages here. */
  #recheckBoards(): void {
    this.#services.boards.recheck(this.state.groups.map(({ board }) => board));
    this.#gate.await(this.state.frozenFrom);
  }

  #name(follower: Follower, person: string): void {
    const { holder } = follower;
    if (holder.kind !== 'staff' || holder.person === person || !this.#followers.has(follower)) return;
    this.#attend(holder, 'go');
    follower.holder = { ...holder, person };
    this.#attend(follower.holder, 'come');
    this.#followers.tell(follower);
  }

  #attend(holder: Holder, way: 'come' | 'go'): void {
    if (holder.kind === 'seat') this.#seats[way](holder.seat);
    else if (holder.kind === 'staff' && holder.person !== undefined) this.#staff[way](holder.person);
  }

  #tellingFor(holder: Holder): Telling | undefined {
    const live = {
      seatsHere: this.#seats.here,
      staffHere: this.#staff.here,
      activity: { get: (number: number) => this.#activityOf(number) },
      papers: this.#rounds.papers,
      servedSince: this.#services.servedSince,
      unled: this.#timetable.unled,
      runsRobots: this.#services.rehearsals.runs(this.id),
    };
    const view = viewFor(holder, this.state, live);
    return view && { version: this.state.version, view };
  }

  /** Only of those of whom somebody is told: reading a board takes time. */
  #activityOf(number: number): GroupActivity | undefined {
    const group = groupOf(this.state, number);
    return group && this.#activity.of(group.board, this.#services.boards.peek(group.board));
  }
}

/** Whether the same group is presented by the same person. */
function isSameShow({ plenary: one }: WorkshopState, { plenary: other }: WorkshopState): boolean {
  return one?.turn === other?.turn && JSON.stringify(one?.presenter) === JSON.stringify(other?.presenter);
}
