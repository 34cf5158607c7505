import { CodedError } from '@parcours/shared/errors';
import { WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import {
  asStored,
  reduce,
  restoredState,
  type StoredState,
  storedState,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import type { BoardLog } from '../ports/boardLog.ts';

/** Under which the log of a workshop is kept beside those of boards, none of whose ids has a colon. */
export function workshopDocument(id: string): string {
  return `${WORKSHOP_SCOPE}${id}`;
}

/** What one command made happen; `n` is what the page called it by. */
export interface Happening {
  readonly n?: string | undefined;
  readonly events: readonly WorkshopEvent[];
}

/** How many commands are remembered: what a page sends again after a reconnection is done once. */
export const REMEMBERED = 2000;

/** A workshop as its log tells it. */
export interface ReadWorkshop {
  readonly state: WorkshopState;
  /** The latest commands that took effect, as pages called them. */
  readonly done: readonly string[];
}

interface Snapshot {
  readonly state: StoredState;
  readonly done: readonly string[];
}

/**
 * The log of one live workshop, in JSON: happenings, or a snapshot in the place of those before it. It has the promises
 * of the log of boards, in which it is a document of a namespace of its own.
 */
export class WorkshopLog {
  readonly #document: string;
  readonly #log: BoardLog;

  constructor(id: string, log: BoardLog) {
    this.#document = workshopDocument(id);
    this.#log = log;
  }

  async begin(happening: Happening): Promise<void> {
    await this.#log.create(this.#document, encoded(happening));
  }

  /** Resolves once all of it is on disk, with the number of the last. @throws CodedError `server.storage`. */
  append(happenings: readonly Happening[]): Promise<number> {
    return this.#log.append(this.#document, happenings.map(encoded));
  }

  /** @throws CodedError `workshop.not-found`, `server.storage`. */
  async read(): Promise<ReadWorkshop> {
    const { records } = await this.#log.read(this.#document).catch((error: unknown) => {
      const isGone = error instanceof CodedError && error.code === 'board.not-found';
      throw isGone ? new CodedError('workshop.not-found') : error;
    });
    let state: WorkshopState | undefined;
    let done: string[] = [];
    for (const { update } of records) {
      const record: Happening | Snapshot = JSON.parse(Buffer.from(update).toString());
      if ('state' in record) {
        state = restoredState(record.state);
        done = [...record.done];
      } else {
        for (const event of record.events) state = reduce(state, event);
        if (record.n !== undefined) done.push(record.n);
      }
    }
    if (state === undefined) throw new CodedError('workshop.not-found');
    return { state, done: done.slice(-REMEMBERED) };
  }

  /** Puts the state in the place of what made it, up to a number. */
  async compact(upTo: number, { state, done }: ReadWorkshop): Promise<void> {
    const snapshot: Snapshot = { state: storedState(state), done: done.slice(-REMEMBERED) };
    await this.#log.compact(this.#document, upTo, encoded(snapshot));
  }
}

/**
 * Erases the log of a workshop, and what was written in its rounds. Nothing of them can be read any more, also not from
 * what the store left on the disk.
 */
export async function eraseWorkshopLogs(
  id: string,
  log: Pick<BoardLog, 'documents' | 'erase'>,
): Promise<void> {
  const own = workshopDocument(id);
  for (const { document } of await log.documents(own)) await log.erase(document);
  await log.erase(own);
}

function encoded(record: Happening | Snapshot): Uint8Array {
  return Buffer.from(JSON.stringify(record));
}

/** The events of a happening as they are read back. */
export function happening(n: string | undefined, events: readonly WorkshopEvent[]): Happening {
  return { ...(n !== undefined && { n }), events: asStored(events) };
}
