import { CodedError, type ErrorCode } from '@parcours/shared/errors';
import {
  CLOSE,
  type ClientMessage,
  type CloseCode,
  decodeAwareness,
  decodeClientMessage,
  encodePermissionDenied,
  type Role,
} from '@parcours/shared/protocol';
import * as Y from 'yjs';
import { atExpiry } from '../access/expiry.ts';
import { CONNECTION_RATES, Quota } from '../access/quotas.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { Meter } from '../ports/meter.ts';
import type { Connection } from './connection.ts';
import { Held } from './held.ts';
import { Member } from './member.ts';
import type { Lease, RoomRegistry } from './roomRegistry.ts';
import { type CheckedUpdate, readLargeUpdate, readUpdate } from './screening/checkedUpdate.ts';
import { isLarge } from './slices/applyInSlices.ts';
import { Pace } from './slices/pace.ts';
import { scanStateVector } from './updateScan.ts';

/** More people than any board has; a stock client may tell of everybody at once. */
const MAX_PRESENCE_ENTRIES = 1000;
const MAX_PRESENCE_BYTES = 1 << 20;

type State =
  /** The room is being loaded, or somebody is asked whether they are there; what comes meanwhile waits. */
  | { readonly kind: 'joining'; readonly waiting: Uint8Array[] }
  | { readonly kind: 'asking'; readonly waiting: Uint8Array[]; readonly lease: Lease }
  /** A large update is looked at, bit by bit. */
  | { readonly kind: 'checking'; readonly waiting: Uint8Array[]; readonly lease: Lease }
  | { readonly kind: 'joined'; readonly lease: Lease }
  | { readonly kind: 'closed' };

/** What a connection was let in with. */
export interface Pass {
  readonly document: string;
  readonly role: Role;
  /** When it ends, in seconds since the epoch. */
  readonly expires: number;
  /** Whether it still holds: a link may be revoked while a room is being loaded. */
  isGood(): boolean;
}

export interface SessionServices {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly meter: Meter;
}

/** One connection to one document: decodes and checks what it sends before the room sees it. */
export class Session {
  readonly #pass: Pass;
  readonly #connection: Connection;
  readonly #services: SessionServices;
  readonly #member: Member;
  readonly #quota: Quota<keyof typeof CONNECTION_RATES>;
  readonly #held = new Held();
  #state: State = { kind: 'joining', waiting: [] };
  #cancelExpiry = () => {};
  #refused = false;
  /** Whether it has told what it knows of the document, and that is enough to go on. */
  #isAdmitted = false;

  constructor(pass: Pass, connection: Connection, services: SessionServices) {
    this.#pass = pass;
    this.#connection = connection;
    this.#services = services;
    this.#member = new Member(connection, pass.role);
    this.#quota = new Quota(CONNECTION_RATES, services.clock);
  }

  /**
   * Joins the room, once it is loaded whole; until then nothing is read from the socket. It ends when what it was
   * let in with does.
   */
  async join(registry: RoomRegistry): Promise<void> {
    const expire = () => this.#end(CLOSE.unauthorised, 'access.invalid');
    this.#cancelExpiry = atExpiry(this.#services.clock, this.#pass.expires, expire);
    this.#connection.pause();
    try {
      const lease = await registry.acquire(this.#pass.document);
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
      case 'asking':
      case 'checking':
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
    this.#cancelExpiry();
    this.#member.gone();
    if (this.#state.kind !== 'joining' && this.#state.kind !== 'closed') {
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
    if (this.#pass.isGood()) {
      lease.room.join(this.#member);
      for (const frame of waiting) this.receive(frame);
    } else this.#end(CLOSE.unauthorised, 'access.invalid');
  }

  #turnAway(error: unknown): void {
    const { document } = this.#pass;
    const code = error instanceof CodedError ? CLOSE_CODES.get(error.code) : undefined;
    if (code === undefined) {
      this.#services.journal.error({ document, error: String(error) }, 'room not loaded');
    }
    this.#member.close(code ?? CLOSE.failed, error instanceof CodedError ? error.code : 'not loaded');
  }

  #handle(frame: Uint8Array, lease: Lease): void {
    this.#attempt(frame.length, () => {
      const message = decodeClientMessage(frame);
      this.#services.meter.received(message.type);
      if (this.#isWithinQuota(message, frame.length)) this.#perform(message, frame, lease);
      else this.#end(CLOSE.tooMuch, 'quota');
    });
  }

  #attempt(bytes: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#reject(bytes, error);
    }
  }

  #reject(bytes: number, error: unknown): void {
    const reason = error instanceof Error ? error.message : 'malformed';
    const { document } = this.#pass;
    this.#services.journal.warn({ document, reason, bytes }, 'malformed message');
    this.#end(CLOSE.malformed, 'malformed');
  }

  #isWithinQuota({ type }: ClientMessage, bytes: number): boolean {
    return this.#quota.allows('bytes', bytes) && this.#quota.allows(QUOTA_OF[type]);
  }

  #perform(message: ClientMessage, frame: Uint8Array, lease: Lease): void {
    const { room } = lease;
    switch (message.type) {
      case 'sync-step-1':
        this.#sync(message.stateVector, room);
        return;
      case 'update':
        if (isLarge(message.update)) void this.#checkLarge(message.update, lease);
        else this.#update(readUpdate(message.update), room);
        return;
      case 'awareness':
        this.#awareness(message.update, frame, lease);
        return;
      case 'query-awareness':
        room.tellPresence(this.#member);
        return;
      case 'saved':
        if (!this.#held.isEmpty) this.#held.ask(message.number);
        else if (!this.#refused) room.confirm(this.#member, message.number);
        return;
    }
  }

  #sync(stateVector: Uint8Array, room: Lease['room']): void {
    scanStateVector(stateVector);
    if (room.content.horizon.admits(Y.decodeStateVector(stateVector))) {
      this.#isAdmitted = true;
      room.sync(this.#member, stateVector);
    } else this.#refuseCopy();
  }

  /** Who names a client id as their own that another connection has may be the same client, come back. */
  #awareness(update: Uint8Array, frame: Uint8Array, lease: Lease): void {
    if (update.length > MAX_PRESENCE_BYTES) throw new RangeError('an awareness message of too many bytes');
    const entries = decodeAwareness(update, MAX_PRESENCE_ENTRIES);
    const rival = lease.room.rivalOf(this.#member, entries);
    if (rival) void this.#ask(rival, frame, lease);
    else lease.room.acceptPresence(this.#member, entries);
  }

  /** The older connection keeps the client id if its other side still answers. */
  async #ask(rival: Member, frame: Uint8Array, lease: Lease): Promise<void> {
    const asking: State = { kind: 'asking', waiting: [frame], lease };
    this.#state = asking;
    this.#connection.pause();
    const isThere = await rival.answers();
    this.#connection.resume();
    if (this.#state !== asking) return;
    if (isThere) {
      this.#end(CLOSE.tryAgain, 'access.client');
      return;
    }
    rival.close(CLOSE.tryAgain, 'another connection took its place');
    lease.room.leave(rival);
    this.#goOn(asking);
  }

  /** What came meanwhile is taken in its order. */
  #goOn({ lease, waiting }: Extract<State, { kind: 'asking' | 'checking' }>, first = () => {}): void {
    this.#state = { kind: 'joined', lease };
    first();
    for (const each of waiting) this.receive(each);
  }

  /** Reads a large update while others are served, and nothing more from this socket meanwhile. */
  async #checkLarge(bytes: Uint8Array, lease: Lease): Promise<void> {
    const checking: State = { kind: 'checking', waiting: [], lease };
    this.#state = checking;
    this.#connection.pause();
    const done = await weighed(bytes, lease.room).then(
      ({ update, work }) =>
        () =>
          this.#update(update, lease.room, work),
      (error: unknown) => () => this.#reject(bytes.length, error),
    );
    this.#connection.resume();
    if (this.#state === checking) this.#goOn(checking, () => this.#attempt(bytes.length, done));
  }

  /** `work` is what the room makes of it, where that is known. */
  #update(update: CheckedUpdate | undefined, room: Lease['room'], work?: number): void {
    if (update === undefined) return;
    if (!this.#member.mayWrite) this.#refuseViewer();
    else if (!this.#isAdmitted && room.content.horizon.times > 0) this.#refuseCopy();
    else if (!room.hasRoomFor(this.#member, update.bytes.length)) this.#end(CLOSE.tryAgain, 'quota');
    else if (this.#submit(update, room, work) && !this.#held.isEmpty) this.#submitHeld(room);
  }

  /** Whether the update was let through. */
  #submit(update: CheckedUpdate, room: Lease['room'], work = room.workOf(update)): boolean {
    if (!this.#quota.allows('work', work)) {
      this.#end(CLOSE.tooMuch, 'quota');
      return false;
    }
    const verdict = room.judge(this.#member, update);
    switch (verdict.kind) {
      case 'pass':
        room.submit(this.#member, update.bytes, update.deleted);
        return true;
      case 'wait':
        this.#hold(update, room);
        return false;
      case 'refuse':
        if (verdict.code === 'board.trimmed') this.#refuseCopy();
        else this.#refuseChange(verdict.code);
        return false;
    }
  }

  /** The sender is asked once for what is missing; its answer holds all there is. */
  #hold(update: CheckedUpdate, room: Lease['room']): void {
    if (this.#held.isEmpty) room.askAgain(this.#member);
    this.#held.add(update);
    if (this.#held.isTooMuch) this.#end(CLOSE.tryAgain, 'parts are missing');
  }

  #submitHeld(room: Lease['room']): void {
    for (const update of this.#held.takeUpdates()) {
      if (this.#state.kind === 'joined') this.#submit(update, room);
    }
    if (!this.#held.isEmpty || this.#state.kind !== 'joined') return;
    for (const number of this.#held.takeQuestions()) room.confirm(this.#member, number);
  }

  /** Said once: a viewer's page may hold edits from before, and viewing goes on without them. */
  #refuseViewer(): void {
    if (this.#refused) return;
    this.#refused = true;
    this.#services.meter.refused('access.role');
    this.#member.send(encodePermissionDenied('access.role'));
  }

  /**
   * The client has made a change that nobody else will ever have, so it must begin anew. Where only the moment
   * was wrong, since the client id is still another connection's, it may come back with all that it has.
   */
  #refuseChange(code: ErrorCode): void {
    const { document } = this.#pass;
    this.#services.journal.warn({ document, code, role: this.#member.role }, 'change refused');
    this.#member.send(encodePermissionDenied(code));
    this.#end(code === 'access.client' ? CLOSE.tryAgain : CLOSE.forbidden, code);
  }

  /** The board has let go of what the client's copy is built on. */
  #refuseCopy(): void {
    this.#services.journal.info({ document: this.#pass.document }, 'copy from before a trim');
    this.#member.send(encodePermissionDenied('board.trimmed'));
    this.#end(CLOSE.beginAnew, 'board.trimmed');
  }

  #end(code: CloseCode, reason: string): void {
    this.#services.meter.refused(reason);
    this.#member.close(code, reason);
    this.closed();
  }
}

/** A large update with the work that it will be, in pieces between which the event loop turns. @throws as both. */
async function weighed(bytes: Uint8Array, room: Lease['room']) {
  const pace = new Pace();
  const update = await readLargeUpdate(bytes, pace);
  const work = update && room.workOf(update);
  if (pace.isDue) await pace.rest();
  return { update, work };
}

const QUOTA_OF: Readonly<Record<ClientMessage['type'], keyof typeof CONNECTION_RATES>> = {
  update: 'updates',
  awareness: 'cursors',
  'sync-step-1': 'questions',
  'query-awareness': 'questions',
  saved: 'confirmations',
};

const CLOSE_CODES: ReadonlyMap<string, CloseCode> = new Map([
  ['board.not-found', CLOSE.noSuchBoard],
  ['board.version', CLOSE.newerVersion],
  ['server.stopping', CLOSE.goingAway],
]);
