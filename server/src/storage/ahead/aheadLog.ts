import { CodedError } from '@parcours/shared/errors';
import { type BoardLog, type DocumentNote, taken, type Updates } from '../../ports/boardLog.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Around, type LmdbLog, openWithDisk, stored } from '../lmdbLog.ts';
import type { Open } from '../lmdbRecords.ts';
import { Turns } from '../turns.ts';
import type { AheadFiles } from './aheadFiles.ts';
import { Tail } from './tail.ts';

/** How long records stay ahead of the store, in milliseconds. */
const CARRY_MILLISECONDS = 2000;

/** They go sooner where there are so many bytes or records of them: carrying more would keep everybody waiting. */
const CARRY_BYTES = 4 << 20;
const CARRY_RECORDS = 2500;

/** Past this the store has not taken anything for long. */
const MOST_BYTES = 64 << 20;

interface Surroundings {
  readonly around?: Around;
  /** Told once, where groups of updates are lost since the disk gives back something else than it was given. */
  readonly onDamage?: (groups: number) => void;
}

/**
 * Opens the embedded store for the one process that serves it.
 * @throws Error where the folder cannot be written to, or holds something else.
 */
export async function openAheadLog(
  dataDir: string,
  clock: Clock,
  { around, onDamage = () => {} }: Surroundings = {},
): Promise<BoardLog> {
  const { log, disk, generation, damaged } = await openWithDisk(dataDir, clock, around);
  if (damaged > 0) onDamage(damaged);
  await log.adopt({ generation, entries: [] });
  return new AheadLog(log, disk.ahead, clock, generation + 1);
}

/**
 * The log in LMDB with a file ahead of it: an append is one write there, shared by all boards, and is carried over
 * into the store some seconds later. Whatever else looks at a board's records has them carried over first.
 */
class AheadLog implements BoardLog {
  readonly #store: LmdbLog;
  readonly #files: AheadFiles;
  readonly #clock: Clock;
  readonly #tail: Tail;
  readonly #turns = new Turns();
  /** What is written to is not looked up each time. */
  readonly #opened = new Map<string, Open>();
  readonly #erasing = new Set<string>();
  #cancelCarrying: (() => void) | undefined;
  #isCarrying = false;

  constructor(store: LmdbLog, files: AheadFiles, clock: Clock, generation: number) {
    this.#store = store;
    this.#files = files;
    this.#clock = clock;
    this.#tail = new Tail(files, clock, generation);
  }

  create(document: string, first: Uint8Array) {
    return this.#store.create(document, first);
  }

  async append(document: string, updates: Updates) {
    const open = this.#opened.get(document) ?? (await this.#store.open(document));
    if (this.#erasing.has(document)) throw new CodedError('board.not-found');
    if (this.#tail.size > MOST_BYTES)
      throw new CodedError('server.storage', { reason: 'nothing is carried over' });
    this.#opened.set(document, open);
    this.#planCarrying();
    return stored(() => this.#tail.append(open, () => taken(updates)));
  }

  async read(document: string) {
    if (this.#tail.holds(document)) await this.#carryOver();
    return this.#store.read(document);
  }

  async setAside(document: string, sequence: number) {
    await this.#carryOver();
    await this.#store.setAside(document, sequence);
  }

  async compact(document: string, upTo: number, snapshot: Uint8Array) {
    const sequence = await this.append(document, [snapshot]);
    await this.#carryOver();
    await this.#store.replace(document, upTo, sequence, snapshot);
    return sequence;
  }

  note(document: string, note: DocumentNote) {
    return this.#store.note(document, note);
  }

  async documents() {
    await this.#carryOver();
    return this.#store.documents();
  }

  /** What is appended from now on finds nothing; what was before goes the way of all of the board. */
  async erase(document: string) {
    this.#erasing.add(document);
    this.#opened.delete(document);
    try {
      await this.#carryOver();
      await this.#store.erase(document);
    } finally {
      this.#erasing.delete(document);
    }
  }

  keepVersion(document: string, name: string, state: Uint8Array, at?: number) {
    return this.#store.keepVersion(document, name, state, at);
  }

  versions(document: string) {
    return this.#store.versions(document);
  }

  readVersion(document: string, version: number) {
    return this.#store.readVersion(document, version);
  }

  renameVersion(document: string, version: number, name: string) {
    return this.#store.renameVersion(document, version, name);
  }

  removeVersion(document: string, version: number) {
    return this.#store.removeVersion(document, version);
  }

  async check() {
    await stored(() => this.#tail.check());
    await this.#store.check();
  }

  /** What cannot be carried over now is brought over when the store is opened next. */
  async close() {
    this.#cancelCarrying?.();
    await this.#store.settled();
    await this.#carryOver().catch(() => {});
    await this.#files.close();
    await this.#store.close();
  }

  /** Puts into the store all that was written ahead until now. */
  #carryOver(): Promise<void> {
    return this.#turns.take('carry', async () => {
      await this.#tail.drain();
      // What an earlier failure left comes first.
      for (let rounds = 0; rounds < 2; rounds += 1) {
        const group = await this.#tail.next();
        if (group === undefined) return;
        await this.#store.adopt(group);
        this.#tail.carried();
      }
    });
  }

  #planCarrying(): void {
    const isDue = this.#tail.size > CARRY_BYTES || this.#tail.records > CARRY_RECORDS;
    if (isDue && !this.#isCarrying) void this.#carryQuietly();
    else this.#cancelCarrying ??= this.#clock.after(CARRY_MILLISECONDS, () => void this.#carryQuietly());
  }

  /** Where it fails it is tried again: the records are safe, and whoever needs them in the store is told. */
  async #carryQuietly(): Promise<void> {
    this.#cancelCarrying?.();
    this.#cancelCarrying = undefined;
    this.#opened.clear();
    this.#isCarrying = true;
    try {
      await this.#carryOver();
    } catch {
      this.#planCarrying();
    } finally {
      this.#isCarrying = false;
    }
  }
}
