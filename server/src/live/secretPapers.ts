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

  constructor(workshop: string, log: BoardLog) {
    this.#workshop = workshop;
    this.#log = log;
  }

  /** Reads what was written in a round before the server stopped. @throws CodedError `server.storage`. */
  async read(round: string): Promise<void> {
    const reading = await this.#log.read(this.#document(round)).catch(unlessMissing);
    const papers = new Map<string, KeptPaper>();
    for (const { update } of reading?.records ?? []) {
      const kept: KeptPaper = JSON.parse(Buffer.from(update).toString());
      papers.set(kept.seat, kept);
    }
    this.#rounds.set(round, papers);
  }

  /** Resolves once it is on disk. @throws CodedError `server.storage`. */
  keep(seat: string, { round, group, paper }: TakenPaper): Promise<void> {
    const kept: KeptPaper = { seat, group, paper };
    const before = this.#keeping.get(round) ?? Promise.resolve();
    const keeping = before.catch(() => {}).then(() => this.#write(round, kept));
    this.#keeping.set(round, keeping);
    return keeping;
  }

  /** Resolves when nothing of a round is on its way any more. */
  async settled(round: string): Promise<void> {
    await this.#keeping.get(round)?.catch(() => {});
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
  }

  async #write(round: string, kept: KeptPaper): Promise<void> {
    const papers = this.#rounds.get(round) ?? new Map<string, KeptPaper>();
    const bytes = Buffer.from(JSON.stringify(kept));
    if (papers.size === 0) await this.#log.create(this.#document(round), bytes);
    else await this.#log.append(this.#document(round), [bytes]);
    papers.set(kept.seat, kept);
    this.#rounds.set(round, papers);
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
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof CodedError && error.code === 'board.not-found') return undefined;
  throw error;
}
