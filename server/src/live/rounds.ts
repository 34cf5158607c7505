import type { ErrorCode } from '@parcours/shared/errors';
import {
  type Command,
  groupOf,
  isOver,
  type NamedResult,
  type Round,
  takePaper,
  type VoteResult,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import { showNamed, showVotes, type WriteOnBoard } from './roundEnds.ts';
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

/** A round that is being ended is looked at again no sooner. */
const LEAST_MILLISECONDS = 20;

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
  async write(seat: string, command: Extract<Command, { do: 'write' }>): Promise<ErrorCode | undefined> {
    const taken = takePaper(this.#host.state(), seat, command);
    if ('code' in taken) return taken.code;
    if (this.#ending.has(keyOf(taken.round, taken.group))) return 'workshop.moved-on';
    await this.papers.keep(seat, taken);
    return undefined;
  }

  /** Ends what is due, now or at its time. */
  lookAhead(): void {
    this.#cancelEnd();
    const ends = this.#host.state().rounds.flatMap(endsIn);
    if (ends.length === 0) void this.#settle();
    else
      this.#after(
        Math.max(LEAST_MILLISECONDS, Math.min(...ends.map(({ at }) => at)) - this.#services.clock.now()),
      );
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelEnd();
  }

  #after(milliseconds: number): void {
    if (!this.#isStopped)
      this.#cancelEnd = this.#services.clock.after(milliseconds, () => void this.#settle());
  }

  async #settle(): Promise<void> {
    try {
      const now = this.#services.clock.now();
      for (const round of this.#host.state().rounds) {
        for (const { number, at } of endsIn(round)) if (at <= now) await this.#end(round, number);
      }
      for (const round of this.#host.state().rounds) {
        if (isOver(round) && this.papers.has(round.id)) await this.#destroy(round.id);
      }
      // A timer may fire a moment early.
      if (this.#host.state().rounds.some((round) => endsIn(round).length > 0)) this.lookAhead();
    } catch (error) {
      this.#services.logger.error({ error: String(error) }, 'a round did not end');
      this.#after(AGAIN_MILLISECONDS);
    }
  }

  async #destroy(round: string): Promise<void> {
    await this.papers.destroy(round);
    this.#host.forgotten();
  }

  /** First the papers, as they are on disk; then the board; then the event; and last their key is destroyed. */
  async #end(round: Round, number: number): Promise<void> {
    const key = keyOf(round.id, number);
    if (this.#ending.has(key)) return;
    this.#ending.add(key);
    try {
      await this.papers.settled(round.id);
      const result = await this.#resultOf(round, number);
      if (result === undefined) return;
      const standing = { kind: 'ended', result } as const;
      await this.#host.turned({ kind: 'round-turned', round: round.id, groups: [number], standing });
    } finally {
      this.#ending.delete(key);
    }
  }

  async #resultOf(round: Round, number: number): Promise<NamedResult | VoteResult | undefined> {
    const state = this.#host.state();
    const group = groupOf(state, number);
    if (group === undefined) return undefined;
    const ending = { state, papers: this.papers, write: this.#services.boards.write };
    return round.kind === 'private' ? showNamed(round.id, group, ending) : showVotes(round, group, ending);
  }
}

function endsIn({ groups }: Round): readonly { readonly number: number; readonly at: number }[] {
  return groups.flatMap(({ number, standing }) =>
    standing.kind === 'closing' ? [{ number, at: standing.at }] : [],
  );
}

function keyOf(round: string, group: number): string {
  return `${round}/${group}`;
}
