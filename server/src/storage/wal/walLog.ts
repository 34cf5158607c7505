import { CodedError } from '@parcours/shared/errors';
import { type BoardLog, type DocumentNote, taken, type Updates } from '../../ports/boardLog.ts';
import type { BoardStore } from '../../ports/boardStore.ts';
import type { BoardVersions } from '../../ports/boardVersions.ts';
import type { Clock } from '../../ports/clock.ts';
import { type Around, type LmdbLog, openWithDisk, stored } from '../lmdbLog.ts';
import type { Open } from '../lmdbRecords.ts';
import { Turns } from '../turns.ts';
import type { WalFiles } from './walFiles.ts';
import { WalSegments } from './walSegments.ts';

/** How long records stay in the write-ahead log alone, in milliseconds. */
const CHECKPOINT_MILLISECONDS = 2000;

/** A checkpoint comes sooner at so many bytes or records: a larger one would keep everyone waiting. */
const CHECKPOINT_BYTES = 4 << 20;
const CHECKPOINT_RECORDS = 2500;

/** Past this no checkpoint has succeeded for long. */
const MOST_BYTES = 64 << 20;

interface Surroundings {
  readonly around?: Around;
  /** Called once, where groups of updates are lost because the disk returns something else than was written. */
  readonly onDamage?: (groups: number) => void;
}

/**
 * Opens the embedded store for the one process that serves it.
 * @throws Error where the folder cannot be written to, or holds something else.
 */
export async function openWalLog(
  dataDir: string,
  clock: Clock,
  { around, onDamage = () => {} }: Surroundings = {},
): Promise<BoardStore> {
  const { log, disk, generation, damaged } = await openWithDisk(dataDir, clock, around);
  if (damaged > 0) onDamage(damaged);
  await log.ingest({ generation, entries: [] });
  return new WalLog(log, disk.wal, clock, generation + 1);
}

/**
 * The log in LMDB behind a write-ahead log: an append is one write there, shared by all boards, and a checkpoint moves
 * it into the store some seconds later. Every other use of a board's records takes a checkpoint first.
 */
class WalLog implements BoardLog, BoardVersions {
  readonly #store: LmdbLog;
  readonly #files: WalFiles;
  readonly #clock: Clock;
  readonly #wal: WalSegments;
  readonly #turns = new Turns();
  /** What is written to is not looked up each time. */
  readonly #opened = new Map<string, Open>();
  readonly #erasing = new Set<string>();
  #cancelCheckpoint: (() => void) | undefined;
  #isCheckpointing = false;

  constructor(store: LmdbLog, files: WalFiles, clock: Clock, generation: number) {
    this.#store = store;
    this.#files = files;
    this.#clock = clock;
    this.#wal = new WalSegments(files, clock, generation);
  }

  create(document: string, first: Uint8Array) {
    return this.#store.create(document, first);
  }

  async append(document: string, updates: Updates) {
    const open = this.#opened.get(document) ?? (await this.#store.open(document));
    if (this.#erasing.has(document)) throw new CodedError('board.not-found');
    if (this.#wal.size > MOST_BYTES)
      throw new CodedError('server.storage', { reason: 'no checkpoint succeeds' });
    this.#opened.set(document, open);
    this.#planCheckpoint();
    return stored(() => this.#wal.append(open, () => taken(updates)));
  }

  async read(document: string) {
    if (this.#wal.holds(document)) await this.#checkpoint();
    return this.#store.read(document);
  }

  async quarantine(document: string, sequence: number) {
    await this.#checkpoint();
    await this.#store.quarantine(document, sequence);
  }

  async compact(document: string, upTo: number, snapshot: Uint8Array) {
    const sequence = await this.append(document, [snapshot]);
    await this.#checkpoint();
    await this.#store.replace(document, upTo, sequence, snapshot);
    return sequence;
  }

  note(document: string, note: DocumentNote) {
    return this.#store.note(document, note);
  }

  async documents(namespace?: string) {
    await this.#checkpoint();
    return this.#store.documents(namespace);
  }

  /** Appends from now on find no board; what was appended before is erased with it. */
  async erase(document: string) {
    this.#erasing.add(document);
    this.#opened.delete(document);
    try {
      await this.#checkpoint();
      await this.#store.erase(document);
    } finally {
      this.#erasing.delete(document);
    }
  }

  keepVersion(...version: Parameters<BoardVersions['keepVersion']>) {
    return this.#store.keepVersion(...version);
  }

  listVersions(document: string) {
    return this.#store.listVersions(document);
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
    await stored(() => this.#wal.check());
    await this.#store.check();
  }

  /** What no checkpoint can store now is recovered when the store is opened next. */
  async close() {
    this.#cancelCheckpoint?.();
    await this.#store.settled();
    await this.#checkpoint().catch(() => {});
    await this.#files.close();
    await this.#store.close();
  }

  /** Moves into the store all that the write-ahead log holds now. */
  #checkpoint(): Promise<void> {
    return this.#turns.take('checkpoint', async () => {
      await this.#wal.drain();
      // What an earlier failure left comes first.
      for (let rounds = 0; rounds < 2; rounds += 1) {
        const group = await this.#wal.next();
        if (group === undefined) return;
        await this.#store.ingest(group);
        this.#wal.checkpointed();
      }
    });
  }

  #planCheckpoint(): void {
    const isDue = this.#wal.size > CHECKPOINT_BYTES || this.#wal.records > CHECKPOINT_RECORDS;
    if (isDue && !this.#isCheckpointing) void this.#checkpointQuietly();
    else
      this.#cancelCheckpoint ??= this.#clock.after(
        CHECKPOINT_MILLISECONDS,
        () => void this.#checkpointQuietly(),
      );
  }

  /** Where it fails it is tried again: the records are safe, and calls that need them in the store reject. */
  async #checkpointQuietly(): Promise<void> {
    this.#cancelCheckpoint?.();
    this.#cancelCheckpoint = undefined;
    this.#opened.clear();
    this.#isCheckpointing = true;
    try {
      await this.#checkpoint();
    } catch {
      this.#planCheckpoint();
    } finally {
      this.#isCheckpointing = false;
    }
  }
}
