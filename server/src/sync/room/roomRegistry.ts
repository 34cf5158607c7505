import { CodedError } from '@parcours/shared/errors';
import { CLOSE, type Role } from '@parcours/shared/protocol';
import type * as Y from 'yjs';
import { isPast, retainUntilOf } from './erasureDate.ts';
import { loadDocument } from './loading.ts';
import { Room } from './room.ts';
import type { RoomServices } from './roomLog.ts';

/** A document as the one update (v1) that makes it, and the day after which it is erased. */
export interface NewDocument {
  readonly update: Uint8Array;
  readonly retainUntil: string | undefined;
}

/** A claim on a room: it stays in memory until it is released. */
export interface Lease {
  readonly room: Room;
  release(): void;
}

interface Entry {
  readonly loading: Promise<Room>;
  /** The same, once it is loaded. */
  room?: Room;
  leases: number;
  cancelIdle?: () => void;
}

/** The rooms in memory: at most one for a document, however many ask for it at once. */
export class RoomRegistry {
  readonly #services: RoomServices;
  readonly #entries = new Map<string, Entry>();
  /** Documents whose rooms are gone, and whose logs are being brought into the shape in which they stay. */
  readonly #leaving = new Map<string, Promise<void>>();
  readonly #erasing = new Set<string>();
  readonly #idleMilliseconds: number;
  #stopping = false;

  /** `idleMilliseconds`: how long an empty room stays in memory. */
  constructor(services: RoomServices, idleMilliseconds: number) {
    this.#services = services;
    this.#idleMilliseconds = idleMilliseconds;
  }

  /** The number of documents in memory. */
  get size(): number {
    return this.#entries.size;
  }

  /** Bytes that wait for the disk, over all documents. */
  get waiting(): number {
    return [...this.#entries.values()].reduce((sum, { room }) => sum + (room?.waiting ?? 0), 0);
  }

  /** Begins a document. @throws CodedError `board.exists`, `server.storage`. */
  async create(document: string, { update, retainUntil }: NewDocument): Promise<void> {
    if (this.#stopping) throw new CodedError('server.stopping');
    const { log } = this.#services;
    await log.create(document, update);
    await log.note(document, { asOf: 1, ...(retainUntil !== undefined && { retainUntil }) });
  }

  /**
   * The room of a document, loaded whole.
   * @throws CodedError `board.not-found`, `board.version`, `server.stopping`, `server.storage`.
   */
  async acquire(document: string): Promise<Lease> {
    if (this.#stopping) throw new CodedError('server.stopping');
    if (this.#erasing.has(document)) throw new CodedError('board.not-found');
    const entry = this.#entries.get(document) ?? this.#open(document);
    entry.leases += 1;
    entry.cancelIdle?.();
    const room = await entry.loading;
    let released = false;
    const release = () => {
      if (!released) this.#release(document, entry);
      released = true;
    };
    return { room, release };
  }

  /** Reads a document as all may see it now: what is on disk. @throws as `acquire`. */
  async read<T>(document: string, reader: (doc: Y.Doc) => T): Promise<T> {
    const { room, release } = await this.acquire(document);
    try {
      return reader(room.content.doc);
    } finally {
      release();
    }
  }

  /** The document of a room that is in memory. */
  peek(document: string): Y.Doc | undefined {
    return this.#entries.get(document)?.room?.content.doc;
  }

  /** Looks up again what those who are on a board may do there. */
  recheck(document: string): void {
    this.#entries.get(document)?.room?.recheck();
  }

  /** Disconnects all members who joined by the links of a role, which were revoked. */
  dismiss(document: string, role: Role): void {
    this.#entries.get(document)?.room?.dismiss(role, CLOSE.unauthorised, 'access.invalid');
  }

  /** Erases a document for good, and disconnects its members. Without effect where there is none. */
  async erase(document: string): Promise<void> {
    this.#erasing.add(document);
    try {
      await this.#endRoom(document);
      await this.#leaving.get(document);
      await this.#services.log.erase(document);
      this.#services.logger.info({ document }, 'board erased');
    } finally {
      this.#erasing.delete(document);
    }
  }

  /** Erases every document that is past its date. A date that may be out of date is read again first. */
  async sweep(): Promise<void> {
    const now = this.#services.clock.now();
    for (const { document, head, note } of await this.#services.log.documents()) {
      if (this.#stopping) return;
      try {
        const known = note !== undefined && note.asOf === head && !this.#entries.has(document);
        const until = known ? note.retainUntil : await this.read(document, retainUntilOf);
        if (until !== undefined && isPast(until, now)) await this.erase(document);
      } catch (error) {
        this.#services.logger.error({ document, error: String(error) }, 'sweep failed');
      }
    }
  }

  /** Saves all there is to save, then disconnects everyone. No room is opened afterwards. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const entries = [...this.#entries.values()];
    await Promise.all([...entries.map((entry) => this.#stopRoom(entry)), ...this.#leaving.values()]);
    this.#entries.clear();
  }

  #open(document: string): Entry {
    const { log, logger } = this.#services;
    const forget = () => {
      if (this.#entries.get(document) === entry) this.#entries.delete(document);
    };
    const load = async () => {
      await this.#leaving.get(document);
      return new Room(document, await loadDocument(document, log, logger), this.#services, forget);
    };
    const loading = load();
    const entry: Entry = { loading, leases: 0 };
    loading.then((room) => {
      entry.room = room;
    }, forget);
    this.#entries.set(document, entry);
    return entry;
  }

  #release(document: string, entry: Entry): void {
    entry.leases -= 1;
    if (entry.leases > 0 || this.#stopping) return;
    const unload = () => void this.#unload(document, entry);
    entry.cancelIdle = this.#services.clock.after(this.#idleMilliseconds, unload);
  }

  /** A member who joins while the log is tidied keeps the room; when they have left it is unloaded again. */
  async #unload(document: string, entry: Entry): Promise<void> {
    const room = await entry.loading;
    try {
      await room.keepWork();
      await room.tidyLog();
    } catch (error) {
      this.#services.logger.error({ document, error: String(error) }, 'room not brought to rest');
    }
    const isOver = entry.leases === 0 && room.isIdle && this.#entries.get(document) === entry;
    if (!isOver || this.#stopping) return;
    this.#entries.delete(document);
    const leaving = this.#leave(document, room);
    this.#leaving.set(document, leaving);
    await leaving;
    if (this.#leaving.get(document) === leaving) this.#leaving.delete(document);
  }

  /** A client that comes meanwhile waits, and loads the document again: nothing is judged by the one before pruning. */
  async #leave(document: string, room: Room): Promise<void> {
    try {
      await room.pruneHistory();
    } catch (error) {
      this.#services.logger.error({ document, error: String(error) }, 'document not pruned');
    }
    room.end(CLOSE.goingAway, 'idle');
  }

  async #endRoom(document: string): Promise<void> {
    const entry = this.#entries.get(document);
    if (entry === undefined) return;
    const room = await entry.loading.catch(() => undefined);
    room?.end(CLOSE.noSuchBoard, 'erased');
    await room?.settled();
    entry.cancelIdle?.();
    if (this.#entries.get(document) === entry) this.#entries.delete(document);
  }

  async #stopRoom(entry: Entry): Promise<void> {
    entry.cancelIdle?.();
    const room = await entry.loading.catch(() => undefined);
    try {
      await room?.tidyLog();
    } catch (error) {
      this.#services.logger.error({ error: String(error) }, 'room not brought to rest');
    }
    room?.end(CLOSE.goingAway, 'server stopping');
  }
}
