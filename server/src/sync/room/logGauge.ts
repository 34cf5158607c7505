import type { LogRecord } from '../../ports/boardLog.ts';

/** What a record costs beside its bytes, when a log is read. */
const RECORD_BYTES = 32;
const MANY_RECORDS = 2000;
const TOO_MANY_RECORDS = 50_000;
const SOME_RECORDS = 50;

/**
 * How long a log has grown since it was last one record. Rewriting costs in proportion to the whole board, so
 * it is due when about as much has been added: then all the rewriting of a board's life costs about as much as
 * writing it did.
 */
export class LogGauge {
  #snapshotBytes: number;
  #records = 0;
  #bytes = 0;

  constructor([first, ...rest]: readonly LogRecord[]) {
    this.#snapshotBytes = first?.update.length ?? 0;
    this.add(rest.map(({ update }) => update));
  }

  add(updates: readonly Uint8Array[]): void {
    this.#records += updates.length;
    for (const { length } of updates) this.#bytes += length + RECORD_BYTES;
  }

  /** The log is one record of this size now. */
  reset(snapshotBytes: number): void {
    this.#snapshotBytes = snapshotBytes;
    this.#records = 0;
    this.#bytes = 0;
  }

  /** Whether to rewrite the log while people are at work. */
  get isDue(): boolean {
    return this.isTooLong || (this.#records > MANY_RECORDS && this.#bytes > this.#snapshotBytes);
  }

  /** Whether it takes too long to read, whatever it would be good for. */
  get isTooLong(): boolean {
    return this.#records > TOO_MANY_RECORDS;
  }

  /** Whether rewriting the log is worth it when no member is there. */
  get isWorthIt(): boolean {
    return this.#records > SOME_RECORDS && this.#bytes > this.#snapshotBytes / 4;
  }
}
