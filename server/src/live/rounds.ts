import type { LookedAt } from '@parcours/shared/api';
import { CodedError, type ErrorCode } from '@parcours/shared/errors';
import {
  CLOSING_MILLISECONDS,
  type Command,
  entryKey,
  type Group,
  groupOf,
  isOver,
  LEAST_WRITERS,
  type Round,
  takePaper,
  takesPapers,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { answersTo, listsOf, namedIn, showNamed, showVotes, type WriteOnBoard } from './roundEnds.ts';
import type { SecretPapers } from './secretPapers.ts';

interface RoundServices {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly boards: { readonly write: WriteOnBoard };
}

interface RoundHost {
  state(): WorkshopState;
  /** Resolves once it is on disk. */
  turned(event: WorkshopEvent): Promise<unknown>;
  /** Nobody has anything more of a round. */
  forgotten(): void;
}

/** No round takes longer to close. Where the server's clock is set back meanwhile, its end seems to be further away. */
const LONGEST_CLOSING = Math.max(...Object.values(CLOSING_MILLISECONDS));

/** How long to wait before what was not saved is tried again. */
const AGAIN_MILLISECONDS = 5000;

/** The rounds of a workshop: what is written in them, and what comes of it once they close. */
export class Rounds {
  readonly papers: SecretPapers;
  readonly #services: RoundServices;
  readonly #host: RoundHost;
  /** Rounds and groups whose papers are read now: what would come after is refused, and not lost unseen. */
  readonly #ending = new Set<string>();
  #cancelEnd = () => {};
  #isStopped = false;

  constructor(papers: SecretPapers, services: RoundServices, host: RoundHost) {
    this.papers = papers;
    this.#services = services;
    this.#host = host;
  }

  /** Keeps what somebody wrote; resolves with why it was not. @throws CodedError `server.storage`. */
  async write(
    seat: string,
    command: Extract<Command, { do: 'write' }>,
    n: string,
  ): Promise<ErrorCode | undefined> {
    if (this.#isStopped) return 'server.stopping';
    if (this.papers.isKept(command.round, n)) return undefined;
    const taken = takePaper(this.#host.state(), seat, command);
    if ('code' in taken) return taken.code;
    if (this.#isEnding(taken.round, taken.group)) return 'workshop.moved-on';
    await this.papers.keep(seat, taken, n);
    return undefined;
  }

  /** Sets aside what was named, or brings it back; resolves with why not. @throws CodedError `server.storage`. */
  async setAside({
    round: id,
    group,
    entry,
    isAside,
  }: Extract<Command, { do: 'set-aside' }>): Promise<ErrorCode | undefined> {
    if (this.#isStopped) return 'server.stopping';
    const round = this.#host.state().rounds.find((each) => each.id === id);
    if (round?.kind !== 'private') return 'workshop.unknown';
    if (!takesPapers(round, group) || this.#isEnding(id, group)) return 'workshop.moved-on';
    await this.papers.setAside(id, { aside: entryKey(entry), group, isAside });
    return undefined;
  }

  /**
   * Whether what is written now would not be shown any more. That is so from the moment on at which it is due: where the
   * server stopped then, it may have been shown already.
   */
  #isEnding(id: string, group: number): boolean {
    const round = this.#host.state().rounds.find((each) => each.id === id);
    const ends = round === undefined ? [] : endsIn(round);
    const isDue = ends.some(({ number, at }) => number === group && at <= this.#services.clock.now());
    return isDue || this.#ending.has(keyOf(id, group));
  }

  /** What a group has named so far, in an order that is drawn anew. @throws CodedError `workshop.too-few`. */
  lookThrough(round: string, group: Group): readonly LookedAt[] {
    const writers = listsOf(round, group, { state: this.#host.state(), papers: this.papers });
    if (writers.length < LEAST_WRITERS) throw new CodedError('workshop.too-few');
    const named = namedIn(round, group, { state: this.#host.state(), papers: this.papers });
    return named.map(({ about, text, isAside }) => ({
      ...(about !== undefined && { about }),
      text,
      isAside,
    }));
  }

  /** Ends what is due, now or at its time. */
  lookAhead(): void {
    this.#cancelEnd();
    const ends = this.#host.state().rounds.flatMap(endsIn);
    const next = Math.min(...ends.map(({ at }) => at));
    const left = Math.max(0, next - this.#services.clock.now());
    if (ends.length === 0) void this.#settle(0);
    else this.#after(Math.min(left, LONGEST_CLOSING), next);
  }

  /** Whether nothing that was written is on its way to the disk, or to a board. */
  get isIdle(): boolean {
    return this.#ending.size === 0 && this.papers.isIdle;
  }

  /** Resolves when nothing that was written is on its way to the disk. */
  settled(): Promise<void> {
    return this.papers.allSettled();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelEnd();
  }

  #after(milliseconds: number, due: number): void {
    if (!this.#isStopped)
      this.#cancelEnd = this.#services.clock.after(milliseconds, () => void this.#settle(due));
  }

  /** What was waited for is due, also where the clock says that it is not yet. */
  async #settle(due: number): Promise<void> {
    const now = Math.max(due, this.#services.clock.now());
    const { rounds } = this.#host.state();
    for (const round of rounds) {
      const due = endsIn(round).flatMap(({ number, at }) => (at <= now ? [number] : []));
      // Answers are mixed over all groups; what is named or voted belongs to one.
      const parts = round.kind === 'question' ? [due] : due.map((number) => [number]);
      for (const groups of parts)
        if (groups.length > 0) await this.#attempt(now, () => this.#end(round, groups));
    }
    for (const round of this.#host.state().rounds) {
      if (isOver(round) && this.papers.has(round.id)) await this.#attempt(now, () => this.#destroy(round.id));
    }
    // An end that could not be saved is tried again.
    const left = this.#host.state().rounds.flatMap(endsIn);
    if (!left.some(({ at }) => at <= now)) return;
    this.#cancelEnd();
    this.#after(AGAIN_MILLISECONDS, now);
  }

  /** What fails in one group keeps no other waiting. */
  async #attempt(due: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#services.logger.error({ error: String(error) }, 'a round did not end');
      this.#cancelEnd();
      this.#after(AGAIN_MILLISECONDS, due);
    }
  }

  async #destroy(round: string): Promise<void> {
    await this.papers.destroy(round);
    this.#host.forgotten();
  }

  /** First the papers, as they are on disk; then the board; then the event; and last their key is destroyed. */
  async #end(round: Round, groups: readonly number[]): Promise<void> {
    const keys = groups.map((number) => keyOf(round.id, number));
    if (keys.some((key) => this.#ending.has(key))) return;
    for (const key of keys) this.#ending.add(key);
    try {
      await this.papers.settled(round.id);
      const end = await this.#endOf(round, groups);
      if (end !== undefined)
        await this.#host.turned({ kind: 'round-turned', round: round.id, groups, ...end });
    } finally {
      for (const key of keys) this.#ending.delete(key);
    }
  }

  async #endOf(round: Round, [number]: readonly number[]): Promise<RoundEnd | undefined> {
    const state = this.#host.state();
    const ending = { state, papers: this.papers, write: this.#services.boards.write };
    if (round.kind === 'question') {
      const answers = answersTo(round.id, ending);
      return { standing: { kind: 'ended', result: { answered: answers.length } }, answers };
    }
    const group = groupOf(state, number);
    if (group === undefined) return undefined;
    const result = await (round.kind === 'private'
      ? showNamed(round.id, group, ending)
      : showVotes(round, group, ending));
    return { standing: { kind: 'ended', result } };
  }
}

type RoundEnd = Pick<Extract<WorkshopEvent, { kind: 'round-turned' }>, 'standing' | 'answers'>;

function endsIn({ groups }: Round): readonly { readonly number: number; readonly at: number }[] {
  return groups.flatMap(({ number, standing }) =>
    standing.kind === 'closing' ? [{ number, at: standing.at }] : [],
  );
}

function keyOf(round: string, group: number): string {
  return `${round}/${group}`;
}
