import { CodedError } from '@parcours/shared/errors';
import type { Paper, Papers, TakenPaper } from '@parcours/shared/workshop';
import type { BoardLog } from '../ports/boardLog.ts';
import { workshopDocument } from './workshopLog.ts';

/** A paper as its log keeps it: the latest of a seat holds. */
interface KeptPaper {
  readonly seat: string;
  readonly group: number;
  readonly paper: Paper;
}

/** Whoever writes again and again in a round fills no disk: past so many bytes its log is made short. */
const MOST_OVERWRITTEN = 4 << 20;

/**
 * What is written in the rounds of a workshop, where nobody sees what another writes. Each round has a log of its own,
 * under a key that is destroyed with it, and which no backup holds. The promises are those of the log of boards.
 */
export class SecretPapers implements Papers {
  readonly #workshop: string;
  readonly #log: BoardLog;
  readonly #rounds = new Map<string, Map<string, KeptPaper>>();
  /** By round: what is on its way to the disk. */
  readonly #keeping = new Map<string, Promise<void>>();
  /** By round: how many bytes were written since its log was made short. */
  readonly #overwritten = new Map<string, number>();
  #underWay = 0;

  constructor(workshop: string, log: BoardLog) {
    this.#workshop = workshop;
    this.#log = log;
  }

  /** Reads what was written in a round before the server stopped. @throws CodedError `server.storage`. */
  async read(round: string): Promise<void> {
    const reading = await this.#log.read(this.#document(round)).catch(unlessMissing);
    if (reading === undefined) return;
    const papers = new Map<string, KeptPaper>();
    for (const { update } of reading.records) {
      const read: KeptPaper | readonly KeptPaper[] = JSON.parse(Buffer.from(update).toString());
      for (const kept of [read].flat()) papers.set(kept.seat, kept);
    }
    this.#rounds.set(round, papers);
  }

  /** Resolves once it is on disk. @throws CodedError `server.storage`. */
  keep(seat: string, { round, group, paper }: TakenPaper): Promise<void> {
    const kept: KeptPaper = { seat, group, paper };
    const before = this.#keeping.get(round) ?? Promise.resolve();
    this.#underWay += 1;
    const keeping = before
      .catch(() => {})
      .then(() => this.#write(round, kept))
      .finally(() => {
        this.#underWay -= 1;
      });
    this.#keeping.set(round, keeping);
    return keeping;
  }

  /** Resolves when nothing of a round is on its way any more. */
  async settled(round: string): Promise<void> {
    await this.#keeping.get(round)?.catch(() => {});
  }

  /** Resolves when nothing of any round is on its way any more. */
  async allSettled(): Promise<void> {
    await Promise.allSettled(this.#keeping.values());
  }

  get isIdle(): boolean {
    return this.#underWay === 0;
  }

  /** Whether anything was written in a round, and is not destroyed. */
  has(round: string): boolean {
    return this.#rounds.has(round) || this.#keeping.has(round);
  }

  of(round: string, seat: string): Paper | undefined {
    return this.#rounds.get(round)?.get(seat)?.paper;
  }

  count(round: string, group: number): number {
    const papers = [...(this.#rounds.get(round)?.values() ?? [])].filter((kept) => kept.group === group);
    return papers.reduce((sum, { paper }) => sum + weightOf(paper), 0);
  }

  /** Those of a round by their seats, with the groups in which they were written. */
  all(round: string): readonly KeptPaper[] {
    return [...(this.#rounds.get(round)?.values() ?? [])];
  }

  /** Nothing of a round can be read any more, also not from what the store left on the disk. */
  async destroy(round: string): Promise<void> {
    await this.settled(round);
    await this.#log.erase(this.#document(round));
    this.#rounds.delete(round);
    this.#keeping.delete(round);
    this.#overwritten.delete(round);
  }

  async #write(round: string, kept: KeptPaper): Promise<void> {
    const papers = this.#rounds.get(round) ?? new Map<string, KeptPaper>();
    const bytes = Buffer.from(JSON.stringify(kept));
    const head = papers.size === 0 ? await this.#begin(round, bytes) : await this.#append(round, bytes);
    papers.set(kept.seat, kept);
    this.#rounds.set(round, papers);
    const written = (this.#overwritten.get(round) ?? 0) + bytes.length;
    this.#overwritten.set(round, written);
    if (written > MOST_OVERWRITTEN && head !== undefined) await this.#shorten(round, papers, head);
  }

  /** A log whose beginning was told to have failed may be there all the same. */
  async #begin(round: string, bytes: Uint8Array): Promise<number | undefined> {
    try {
      await this.#log.create(this.#document(round), bytes);
      return undefined;
    } catch (error) {
      if (error instanceof CodedError && error.code === 'board.exists') return this.#append(round, bytes);
      throw error;
    }
  }

  #append(round: string, bytes: Uint8Array): Promise<number> {
    return this.#log.append(this.#document(round), [bytes]);
  }

  /** Puts the papers that hold in the place of all that were written. What cannot be shortened now is later. */
  async #shorten(round: string, papers: ReadonlyMap<string, KeptPaper>, upTo: number): Promise<void> {
    const all = Buffer.from(JSON.stringify([...papers.values()]));
    await this.#log.compact(this.#document(round), upTo, all).catch(() => {});
    this.#overwritten.set(round, 0);
  }

  #document(round: string): string {
    return `${workshopDocument(this.#workshop)}:${round}`;
  }
}

/** How much a paper adds to what others are told. */
function weightOf(paper: Paper): number {
  switch (paper.kind) {
    case 'private':
      return paper.entries.length;
    case 'vote':
      return paper.isFinished ? 1 : 0;
    case 'question':
      return paper.text.trim() === '' ? 0 : 1;
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof CodedError && error.code === 'board.not-found') return undefined;
  throw error;
}
