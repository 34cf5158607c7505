import { CodedError } from '@parcours/shared/errors';
import {
  CLOSE,
  type ClientMessage,
  type CloseCode,
  decodeAwareness,
  decodeClientMessage,
  encodePermissionDenied,
  type Role,
} from '@parcours/shared/protocol';
import type { Journal } from '../ports/journal.ts';
import type { Connection } from './connection.ts';
import { Member } from './member.ts';
import { isReadable } from './roomDocument.ts';
import type { Lease, RoomRegistry } from './roomRegistry.ts';
import { scanUpdate } from './updateScan.ts';

/** More people than any board has; a stock client may tell of everybody at once. */
const MAX_PRESENCE_ENTRIES = 1000;

type State =
  /** The room is being loaded; what comes meanwhile waits. */
  | { readonly kind: 'joining'; readonly waiting: Uint8Array[] }
  | { readonly kind: 'joined'; readonly lease: Lease }
  | { readonly kind: 'closed' };

/** One connection to one document: decodes and checks what it sends before the room sees it. */
export class Session {
  readonly #document: string;
  readonly #connection: Connection;
  readonly #journal: Journal;
  readonly #member: Member;
  #state: State = { kind: 'joining', waiting: [] };
  #refused = false;

  constructor(document: string, role: Role, connection: Connection, journal: Journal) {
    this.#document = document;
    this.#connection = connection;
    this.#journal = journal;
    this.#member = new Member(connection, role);
  }

  /** Joins the room, once it is loaded whole; until then nothing is read from the socket. */
  async join(registry: RoomRegistry): Promise<void> {
    this.#connection.pause();
    try {
      const lease = await registry.acquire(this.#document);
      this.#enter(lease);
    } catch (error) {
      this.#turnAway(error);
    } finally {
      this.#connection.resume();
    }
  }

  /** Takes one frame. A frame that is malformed ends this connection, and no other. */
  receive(frame: Uint8Array): void {
    switch (this.#state.kind) {
      case 'joining':
        this.#state.waiting.push(frame);
        return;
      case 'joined':
        this.#handle(frame, this.#state.lease);
        return;
      case 'closed':
        return;
    }
  }

  /** The socket is gone. */
  closed(): void {
    this.#member.gone();
    if (this.#state.kind === 'joined') {
      this.#state.lease.room.leave(this.#member);
      this.#state.lease.release();
    }
    this.#state = { kind: 'closed' };
  }

  #enter(lease: Lease): void {
    if (this.#state.kind !== 'joining') {
      lease.release();
      return;
    }
    const { waiting } = this.#state;
    this.#state = { kind: 'joined', lease };
    lease.room.join(this.#member);
    for (const frame of waiting) this.receive(frame);
  }

  #turnAway(error: unknown): void {
    const code = error instanceof CodedError ? CLOSE_CODES.get(error.code) : undefined;
    if (code === undefined) {
      this.#journal.error({ document: this.#document, error: String(error) }, 'room not loaded');
    }
    this.#member.close(code ?? CLOSE.failed, error instanceof CodedError ? error.code : 'not loaded');
  }

  #handle(frame: Uint8Array, lease: Lease): void {
    try {
      this.#perform(decodeClientMessage(frame), lease);
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'malformed';
      this.#journal.warn({ document: this.#document, reason, bytes: frame.length }, 'malformed message');
      this.#member.close(CLOSE.malformed, 'malformed message');
      this.closed();
    }
  }

  #perform(message: ClientMessage, { room }: Lease): void {
    switch (message.type) {
      case 'sync-step-1':
        room.sync(this.#member, message.stateVector);
        return;
      case 'update':
        this.#update(message.update, room);
        return;
      case 'awareness':
        room.acceptPresence(this.#member, decodeAwareness(message.update, MAX_PRESENCE_ENTRIES));
        return;
      case 'query-awareness':
        room.tellPresence(this.#member);
        return;
      case 'saved':
        if (!this.#refused) room.confirm(this.#member, message.number);
        return;
    }
  }

  #update(update: Uint8Array, room: Lease['room']): void {
    if (scanUpdate(update).size === 0) return;
    if (!isReadable(update)) throw new Error('the update cannot be read');
    if (this.#member.mayWrite) room.submit(this.#member, update);
    else this.#refuse();
  }

  /** Said once: a viewer's page may hold edits from before, and viewing goes on without them. */
  #refuse(): void {
    if (!this.#refused) this.#member.send(encodePermissionDenied('access.role'));
    this.#refused = true;
  }
}

const CLOSE_CODES: ReadonlyMap<string, CloseCode> = new Map([
  ['board.not-found', CLOSE.noSuchBoard],
  ['board.version', CLOSE.newerVersion],
  ['server.stopping', CLOSE.goingAway],
]);
