import { CodedError } from '@parcours/shared/errors';
import type { BoardLog } from '../ports/boardLog.ts';

/**
 * A log of JSON beside that of a workshop, which begins with what is first written into it. It has a key of its own, which
 * is destroyed when it is erased, and is in no backup.
 */
export class SideLog {
  readonly #document: string;
  readonly #log: BoardLog;
  #hasBegun = false;

  constructor(document: string, log: BoardLog) {
    this.#document = document;
    this.#log = log;
  }

  /** All that is in it. @throws CodedError `server.storage`. */
  async read(): Promise<readonly unknown[]> {
    const reading = await this.#log.read(this.#document).catch(unlessMissing);
    this.#hasBegun = reading !== undefined;
    return (reading?.records ?? []).map(({ update }): unknown => JSON.parse(Buffer.from(update).toString()));
  }

  /** Resolves once it is on disk, with its number. @throws CodedError `server.storage`. */
  async append(record: unknown): Promise<number> {
    const bytes = encoded(record);
    if (!this.#hasBegun && (await this.#begin(bytes))) return 1;
    return this.#log.append(this.#document, [bytes]);
  }

  /** Puts one record in the place of all up to a number. @throws CodedError `server.storage`. */
  async compact(upTo: number, record: unknown): Promise<void> {
    await this.#log.compact(this.#document, upTo, encoded(record));
  }

  /** Nothing of it can be read any more, also not from what the store left on the disk. */
  async erase(): Promise<void> {
    await this.#log.erase(this.#document);
    this.#hasBegun = false;
  }

  /** Whether it began with this. A log whose beginning was told to have failed may be there all the same. */
  async #begin(bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#log.create(this.#document, bytes);
      this.#hasBegun = true;
      return true;
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'board.exists') throw error;
      this.#hasBegun = true;
      return false;
    }
  }
}

const encoded = (record: unknown): Uint8Array => Buffer.from(JSON.stringify(record));

function unlessMissing(error: unknown): undefined {
  if (error instanceof CodedError && error.code === 'board.not-found') return undefined;
  throw error;
}
