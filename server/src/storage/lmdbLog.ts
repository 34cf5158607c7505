import { join } from 'node:path';
import { type Occasion, ON_REQUEST } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import {
  type BoardLog,
  type DocumentEntry,
  type DocumentNote,
  isOf,
  taken,
  type Updates,
} from '../ports/boardLog.ts';
import type { BoardVersions } from '../ports/boardVersions.ts';
import type { Clock } from '../ports/clock.ts';
import { CommitGroup, type Transact } from './commitGroup.ts';
import { type KeyFiles, openKeyFiles } from './keyFiles.ts';
import { KeyRing } from './keyRing.ts';
import {
  append,
  assertThere,
  create,
  head,
  ingest,
  type Open,
  quarantine,
  readRecords,
  remove,
  setCheckpoint,
  verify,
} from './lmdbRecords.ts';
import { openStores, removeUpTo, type Stores, transact } from './lmdbStores.ts';
import {
  compressState,
  keepVersion,
  listVersions,
  readVersion,
  removeVersion,
  renameVersion,
} from './lmdbVersions.ts';
import { Turns } from './turns.ts';
import type { Group } from './wal/groupCodec.ts';
import { recover } from './wal/recover.ts';
import { openWalFiles, type WalFiles } from './wal/walFiles.ts';

/** The ways in which the embedded store reaches the disk. */
export interface Disk {
  readonly transact: Transact;
  readonly keys: KeyFiles;
  readonly wal: WalFiles;
}

/**
 * Where the embedded store keeps its boards in a data folder, the keys that decrypt them, and the write-ahead log.
 * The names on disk are those of the first release.
 */
export const storeFolders = (dataDir: string) => ({
  boards: join(dataDir, 'boards'),
  keys: join(dataDir, 'keys'),
  wal: join(dataDir, 'ahead'),
});

/** Wraps the access to the disk, for tests. */
export type Around = (disk: Disk) => Disk;

export interface OpenedLog {
  readonly log: LmdbLog;
  readonly disk: Disk;
  /** The highest generation of groups found in the write-ahead log. */
  readonly generation: number;
  /** How many groups of the write-ahead log are lost because they are damaged. */
  readonly damaged: number;
}

/**
 * Opens the embedded store in a data folder, also beside a server that has it open; its own folders are made where
 * they are missing. The write-ahead log is recovered, and erasures that a crash cut short are finished.
 * @throws Error where the folder cannot be written to, or holds something else.
 */
export async function openLmdbLog(dataDir: string, clock: Clock, around?: Around): Promise<OpenedLog['log']> {
  return (await openWithDisk(dataDir, clock, around)).log;
}

/** The same, for the one process that writes to the write-ahead log. @throws as `openLmdbLog`. */
export async function openWithDisk(
  dataDir: string,
  clock: Clock,
  around: Around = (disk) => disk,
): Promise<OpenedLog> {
  const folders = storeFolders(dataDir);
  const keys = await openKeyFiles(folders.keys);
  const stores = openStores(folders.boards);
  const wal = openWalFiles(folders.wal);
  const disk = around({ transact: (actions) => transact(stores, actions), keys, wal });
  const log = new LmdbLog(stores, disk, clock);
  const found = await log.recover(disk.wal);
  await log.finishErasures();
  return { log, disk, ...found };
}

/** A log in an LMDB environment, each write in a transaction of its own or of a few milliseconds. */
export class LmdbLog implements BoardLog, BoardVersions {
  readonly #stores: Stores;
  readonly #keys: KeyRing;
  readonly #group: CommitGroup;
  readonly #clock: Clock;
  /** Making a document and erasing it must not mix up its keys. */
  readonly #turns = new Turns();
  /** A version is a whole board: one at a time, so that many at once are not sealed in one piece. */
  readonly #versions = new Turns();
  #opening: Promise<unknown> = Promise.resolve();

  constructor(stores: Stores, { transact, keys }: Disk, clock: Clock) {
    this.#stores = stores;
    this.#keys = new KeyRing(keys);
    this.#group = new CommitGroup(transact, clock);
    this.#clock = clock;
  }

  create(document: string, first: Uint8Array): Promise<void> {
    const work = async () => {
      if (this.#stores.documents.doesExist(document)) throw new CodedError('board.exists');
      const key = await stored(() => this.#keys.make(document));
      await this.#write(() => create({ stores: this.#stores, document, key }, first, this.#clock.now()));
    };
    return this.#turns.take(document, work);
  }

  async append(document: string, updates: Updates): Promise<number> {
    const open = await this.open(document);
    return this.#write(() => append(open, taken(updates), this.#clock.now()));
  }

  async read(document: string) {
    const reading = readRecords(await this.open(document));
    const { damaged } = reading;
    if (damaged.length > 0) await this.#write(() => quarantine(this.#stores, document, damaged));
    return reading;
  }

  quarantine(document: string, sequence: number): Promise<void> {
    return this.#write(() => quarantine(this.#stores, document, [sequence]));
  }

  async compact(document: string, upTo: number, snapshot: Uint8Array): Promise<number> {
    const sequence = await this.append(document, [snapshot]);
    await this.replace(document, upTo, sequence, snapshot);
    return sequence;
  }

  /** The second half of `compact`, once the snapshot has its number and its place in the store. */
  async replace(document: string, upTo: number, sequence: number, snapshot: Uint8Array): Promise<void> {
    verify(await this.open(document), sequence, snapshot);
    await this.#write(() => removeUpTo(this.#stores.records, document, upTo));
  }

  /** Stores records of the write-ahead log durably: the log need not keep them any more. */
  ingest(group: Group): Promise<void> {
    return this.#write(() => {
      ingest(this.#stores, group);
      setCheckpoint(this.#stores, group.generation);
    });
  }

  /** Stores what the write-ahead log holds, of a server that crashed or of one that is running. */
  async recover(files: WalFiles): Promise<Pick<OpenedLog, 'generation' | 'damaged'>> {
    const { groups, ...found } = await stored(() => recover(this.#stores, this.#keys, files));
    const ingestAll = () => {
      for (const group of groups) ingest(this.#stores, group);
    };
    if (groups.length > 0) await this.#write(ingestAll);
    return found;
  }

  note(document: string, note: DocumentNote): Promise<void> {
    return this.#write(() => {
      assertThere(this.#stores, document);
      this.#stores.documents.put(document, { note });
    });
  }

  async documents(namespace?: string): Promise<DocumentEntry[]> {
    const entries = [...this.#stores.documents.getRange()].filter(({ key }) => isOf(namespace, key));
    return entries.map(({ key: document, value: { note } }) => {
      const known = { document, head: head(this.#stores, document) };
      return note === undefined ? known : { ...known, note };
    });
  }

  erase(document: string): Promise<void> {
    // At once, so that an append that comes later finds nothing.
    const removed = this.#write(() => remove(this.#stores, document));
    return this.#turns.take(document, async () => {
      await removed;
      await this.#destroyKey(document);
    });
  }

  async keepVersion(
    document: string,
    name: string,
    state: Uint8Array,
    {
      at = this.#clock.now(),
      occasion = ON_REQUEST,
    }: { readonly at?: number; readonly occasion?: Occasion } = {},
  ) {
    return this.#versions.take('keep', async () => {
      const open = await this.open(document);
      const small = await compressState(state);
      return this.#write(() => keepVersion(open, { name, state: small, at, occasion }));
    });
  }

  async listVersions(document: string) {
    return listVersions(await this.open(document));
  }

  async readVersion(document: string, version: number) {
    return readVersion(await this.open(document), version);
  }

  async renameVersion(document: string, version: number, name: string) {
    const open = await this.open(document);
    return this.#write(() => renameVersion(open, version, name));
  }

  async removeVersion(document: string, version: number) {
    const open = await this.open(document);
    return this.#write(() => removeVersion(open, version));
  }

  check(): Promise<void> {
    return this.#write(() => void this.#stores.root.put('checked', this.#clock.now()));
  }

  /** Resolves when every document that was being opened is open. */
  async settled(): Promise<void> {
    await this.#opening;
  }

  async close(): Promise<void> {
    await this.settled();
    await this.#group.drain();
    await this.#versions.settled();
    await this.#turns.settled();
    await this.#stores.root.close();
  }

  async finishErasures(): Promise<void> {
    for (const document of [...this.#stores.erased.getKeys()]) await this.#destroyKey(document);
  }

  async #destroyKey(document: string): Promise<void> {
    if (!this.#stores.documents.doesExist(document)) await stored(() => this.#keys.destroy(document));
    await this.#write(() => void this.#stores.erased.remove(document));
  }

  /** @throws CodedError `board.not-found`, `server.storage`. */
  open(document: string): Promise<Open> {
    const opened = this.#unlock(document);
    this.#opening = Promise.allSettled([this.#opening, opened]);
    return opened;
  }

  async #unlock(document: string): Promise<Open> {
    const key = await stored(() => this.#keys.find(document));
    assertThere(this.#stores, document);
    // Without its key nothing of the board can be read, and nothing must count as damaged.
    if (key === undefined)
      throw new CodedError('server.storage', { reason: 'the key of the board is missing' });
    return { stores: this.#stores, document, key };
  }

  #write<T>(action: () => T): Promise<T> {
    return stored(() => this.#group.write(action));
  }
}

/** Turns any error of the disk into the one that callers know. @throws CodedError `server.storage`. */
export async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError('server.storage', { reason: String(error) });
  }
}
