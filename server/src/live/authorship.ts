import type { Clock } from '../ports/clock.ts';
import type { Written } from '../sync/room/roomLog.ts';
import type { SideLog } from './sideLog.ts';

/** Updates that follow each other in the log of a board and are of one person. */
type Run = readonly [board: string, by: string, from: number, to: number];

/** How long what is noted gathers before it is written: a kill in that time makes it nobody's. */
const GATHERING_MILLISECONDS = 2000;

/**
 * Which updates in the logs of a workshop's boards are whose, so that what one person did can be taken back. It is kept
 * while the workshop goes on, in a log of its own that no backup holds, and destroyed when that is closed.
 */
export class Authorship {
  readonly #log: SideLog;
  readonly #clock: Clock;
  readonly #onFailure: (error: unknown) => void;
  readonly #runs: Run[] = [];
  #unwritten: Run[] = [];
  #writing: Promise<void> = Promise.resolve();
  #cancelWrite: (() => void) | undefined;

  constructor(log: SideLog, clock: Clock, onFailure: (error: unknown) => void) {
    this.#log = log;
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  /** Reads what was noted before the server stopped. @throws CodedError `server.storage`. */
  async read(): Promise<void> {
    for (const runs of await this.#log.read()) this.#runs.push(...(runs as readonly Run[]));
  }

  note(board: string, { sequence, by }: Written): void {
    const last = this.#unwritten.at(-1);
    if (last?.[0] === board && last[1] === by && last[3] === sequence - 1)
      this.#unwritten[this.#unwritten.length - 1] = [board, by, last[2], sequence];
    else this.#unwritten.push([board, by, sequence, sequence]);
    this.#cancelWrite ??= this.#clock.after(GATHERING_MILLISECONDS, () => void this.settled());
  }

  /** By board: the numbers of the updates that somebody sent, as ranges. */
  of(by: string): ReadonlyMap<string, readonly (readonly [from: number, to: number])[]> {
    const found = new Map<string, (readonly [number, number])[]>();
    for (const [board, author, from, to] of [...this.#runs, ...this.#unwritten])
      if (author === by) found.set(board, [...(found.get(board) ?? []), [from, to]]);
    return found;
  }

  /** Resolves when all that was noted is on disk, or could not be written. */
  settled(): Promise<void> {
    this.#cancelWrite?.();
    this.#cancelWrite = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Nobody can tell any more who did what. */
  async destroy(): Promise<void> {
    await this.settled();
    this.#runs.length = 0;
    await this.#log.erase();
  }

  async #write(): Promise<void> {
    const runs = this.#unwritten;
    this.#unwritten = [];
    if (runs.length === 0) return;
    this.#runs.push(...runs);
    try {
      await this.#log.append(runs);
    } catch (error) {
      this.#onFailure(error);
    }
  }
}
