import type { Paper, Papers, TakenPaper, WrittenPaper } from '@parcours/shared/workshop';
import type { BoardLog } from '../ports/boardLog.ts';
import { SideLog } from './sideLog.ts';
import { REMEMBERED, workshopDocument } from './workshopLog.ts';

/** A paper as its log keeps it: the latest of a seat holds. `n` is what the page called it by. */
interface KeptPaper extends WrittenPaper {
  readonly n: string;
}

/** Whether a thing that was named in a group is set aside, by the key that it has whoever names it: the latest holds. */
export interface SetAside {
  readonly aside: string;
  readonly group: number;
  readonly isAside: boolean;
}

type Kept = KeptPaper | SetAside;

/** Whoever writes again and again in a round fills no disk: past so many bytes its log is made short. */
const MOST_OVERWRITTEN = 4 << 20;

/**
 * What is written in the rounds of a workshop, where nobody sees what another writes, and what a facilitator set aside of
 * it. Each round has a log of its own, under a key that is destroyed with it, and which no backup holds. The promises are
 * those of the log of boards.
 */
export class SecretPapers implements Papers {
  readonly #workshop: string;
  readonly #log: BoardLog;
  readonly #rounds = new Map<string, RoundPapers>();
  #underWay = 0;

  constructor(workshop: string, log: BoardLog) {
    this.#workshop = workshop;
    this.#log = log;
  }

  /** Reads what was written in a round before the server stopped. @throws CodedError `server.storage`. */
  async read(round: string): Promise<void> {
    const papers = this.#of(round);
    await papers.read();
    // Of a round in which nobody wrote there is nothing to destroy.
    if (papers.papers.size + papers.aside.size === 0) this.#rounds.delete(round);
  }

  /** Resolves once it is on disk. @throws CodedError `server.storage`. */
  keep(seat: string, { round, group, paper }: TakenPaper, n: string): Promise<void> {
    return this.#keep(round, { n, seat, group, paper });
  }

  /** Whether what a page called so is on disk. */
  isKept(round: string, n: string): boolean {
    return this.#rounds.get(round)?.done.has(n) === true;
  }

  /** The same of what is set aside, or is not any more. */
  setAside(round: string, aside: SetAside): Promise<void> {
    return this.#keep(round, aside);
  }

  /** Resolves when nothing of a round is on its way any more. */
  async settled(round: string): Promise<void> {
    await this.#rounds.get(round)?.settled;
  }

  /** Resolves when nothing of any round is on its way any more. */
  async allSettled(): Promise<void> {
    await Promise.all([...this.#rounds.values()].map(({ settled }) => settled));
  }

  get isIdle(): boolean {
    return this.#underWay === 0;
  }

  /** Whether anything was written in a round, and is not destroyed. */
  has(round: string): boolean {
    return this.#rounds.has(round);
  }

  of(round: string, seat: string): Paper | undefined {
    return this.#rounds.get(round)?.papers.get(seat)?.paper;
  }

  aside(round: string, group: number): number {
    return this.allAside(round).filter((each) => each.group === group).length;
  }

  /** Those of a round by their seats, with the groups in which they were written. */
  all(round: string): readonly KeptPaper[] {
    return [...(this.#rounds.get(round)?.papers.values() ?? [])];
  }

  /** What is set aside in a round. */
  allAside(round: string): readonly SetAside[] {
    return [...(this.#rounds.get(round)?.aside.values() ?? [])].filter(({ isAside }) => isAside);
  }

  /** Nothing of a round can be read any more, also not from what the store left on the disk. */
  async destroy(round: string): Promise<void> {
    await this.settled(round);
    await this.#of(round).erase();
    this.#rounds.delete(round);
  }

  async #keep(round: string, kept: Kept): Promise<void> {
    this.#underWay += 1;
    try {
      await this.#of(round).keep(kept);
    } finally {
      this.#underWay -= 1;
    }
  }

  #of(round: string): RoundPapers {
    const known =
      this.#rounds.get(round) ??
      new RoundPapers(new SideLog(`${workshopDocument(this.#workshop)}:${round}`, this.#log));
    this.#rounds.set(round, known);
    return known;
  }
}

/** What is written in one round, one after the other. */
class RoundPapers {
  readonly papers = new Map<string, KeptPaper>();
  readonly aside = new Map<string, SetAside>();
  /** What the latest papers were called by: what is sent again takes the place of nothing that was written since. */
  readonly done = new Set<string>();
  readonly #log: SideLog;
  #keeping: Promise<void> = Promise.resolve();
  /** How many bytes were written since the log was made short. */
  #overwritten = 0;

  constructor(log: SideLog) {
    this.#log = log;
  }

  /** Resolves when nothing is on its way to the disk. */
  get settled(): Promise<void> {
    return this.#keeping.catch(() => {});
  }

  async read(): Promise<void> {
    for (const record of await this.#log.read()) for (const kept of [record].flat()) this.#put(kept as Kept);
  }

  keep(kept: Kept): Promise<void> {
    this.#keeping = this.settled.then(() => this.#write(kept));
    return this.#keeping;
  }

  erase(): Promise<void> {
    return this.#log.erase();
  }

  async #write(kept: Kept): Promise<void> {
    if ('n' in kept && this.done.has(kept.n)) return;
    const head = await this.#log.append(kept);
    this.#put(kept);
    this.#overwritten += JSON.stringify(kept).length;
    if (this.#overwritten > MOST_OVERWRITTEN) await this.#shorten(head);
  }

  #put(kept: Kept): void {
    if ('seat' in kept) {
      this.papers.set(kept.seat, kept);
      this.done.add(kept.n);
      const [oldest] = this.done;
      if (this.done.size > REMEMBERED && oldest !== undefined) this.done.delete(oldest);
    } else this.aside.set(`${kept.group}/${kept.aside}`, kept);
  }

  /** Puts what holds in the place of all that was written. What cannot be shortened now is later. */
  async #shorten(upTo: number): Promise<void> {
    const all: readonly Kept[] = [...this.papers.values(), ...this.aside.values()];
    await this.#log.compact(upTo, all).catch(() => {});
    this.#overwritten = 0;
  }
}
