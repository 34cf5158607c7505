import { CLOSE, type ClientMessage, decodeAwareness, decodeClientMessage } from '@parcours/shared/protocol';
import * as Y from 'yjs';
import { atExpiry } from '../../access/expiry.ts';
import type { Pass } from '../../access/passes.ts';
import { CONNECTION_RATES, Quota } from '../../access/quotas.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Metrics } from '../../ports/metrics.ts';
import { scanStateVector } from '../../yjs/scan/updateScan.ts';
import type { Connection } from '../connection.ts';
import { Member } from '../room/member.ts';
import type { Lease, RoomRegistry } from '../room/roomRegistry.ts';
import { Refusals } from './refusals.ts';
import { UpdateIntake } from './updateIntake.ts';

/** More people than any board has; a stock client may tell of all of them at once. */
const MAX_PRESENCE_ENTRIES = 1000;
const MAX_PRESENCE_BYTES = 1 << 20;

type State =
  /** The room is being loaded, or another connection is asked whether it still answers; what comes meanwhile waits. */
  | { readonly kind: 'joining'; readonly waiting: Uint8Array[] }
  | { readonly kind: 'asking'; readonly waiting: Uint8Array[]; readonly lease: Lease }
  /** A large update is examined, slice by slice. */
  | { readonly kind: 'checking'; readonly waiting: Uint8Array[]; readonly lease: Lease }
  | { readonly kind: 'joined'; readonly lease: Lease }
  | { readonly kind: 'closed' };

export interface SessionServices {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** One connection to one document: decodes and checks what it sends before the room sees it. */
export class Session {
  readonly #pass: Pass;
  readonly #connection: Connection;
  readonly #services: SessionServices;
  readonly #member: Member;
  readonly #quota: Quota<keyof typeof CONNECTION_RATES>;
  readonly #refusals: Refusals;
  readonly #intake: UpdateIntake;
  #state: State = { kind: 'joining', waiting: [] };
  #cancelExpiry = () => {};

  constructor(pass: Pass, connection: Connection, services: SessionServices) {
    this.#pass = pass;
    this.#connection = connection;
    this.#services = services;
    this.#member = new Member(connection, () => pass.standing());
    this.#quota = new Quota(CONNECTION_RATES, services.clock);
    this.#refusals = new Refusals(pass.document, this.#member, services, () => this.closed());
    this.#intake = new UpdateIntake({
      member: this.#member,
      refusals: this.#refusals,
      allows: (work) => this.#quota.allows('work', work),
      isJoined: () => this.#state.kind === 'joined',
      suspend: (examination, bytes, settle) => void this.#suspend(examination, bytes, settle),
    });
  }

  /**
   * Joins the room, once it is loaded whole; until then nothing is read from the socket. The session ends when its
   * pass does.
   */
  async join(registry: RoomRegistry): Promise<void> {
    const expire = () => this.#refusals.end(CLOSE.unauthorised, 'access.invalid');
    this.#cancelExpiry = atExpiry(this.#services.clock, this.#pass.expires, expire);
    this.#connection.pause();
    try {
      const lease = await registry.acquire(this.#pass.document);
      this.#enter(lease);
    } catch (error) {
      this.#refusals.unopened(error);
    } finally {
      this.#connection.resume();
    }
  }

  /**
   * Takes one frame. A malformed frame ends this connection, and no other. Nothing is accepted from a member whom the
   * room has disconnected, whether or not their socket has closed.
   */
  receive(frame: Uint8Array): void {
    if (this.#member.isClosed) return;
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

  /** The socket has closed. */
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
    // A link may be revoked, or a place changed, while a room is being loaded.
    this.#member.recheck();
    if (this.#member.isClosed) return;
    lease.room.join(this.#member);
    for (const frame of waiting) this.receive(frame);
  }

  #handle(frame: Uint8Array, lease: Lease): void {
    this.#attempt(frame.length, () => {
      const message = decodeClientMessage(frame);
      this.#services.metrics.received(message.type);
      if (this.#isWithinQuota(message, frame.length)) this.#perform(message, frame, lease);
      else this.#refusals.end(CLOSE.tooMuch, 'quota');
    });
  }

  #attempt(bytes: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#refusals.malformed(bytes, error);
    }
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
        this.#intake.take(message.update, room);
        return;
      case 'awareness':
        this.#awareness(message.update, frame, lease);
        return;
      case 'query-awareness':
        room.tellPresence(this.#member);
        return;
      case 'saved':
        this.#intake.confirm(message.number, room);
        return;
    }
  }

  #sync(stateVector: Uint8Array, room: Lease['room']): void {
    scanStateVector(stateVector, room.content.doc.store.clients.size);
    if (room.content.pruneBoundary.admits(Y.decodeStateVector(stateVector))) {
      this.#intake.acceptCopy();
      room.sync(this.#member, stateVector);
    } else this.#refusals.copy();
  }

  /** A client that announces the client id of another connection may be the same client, come back. */
  #awareness(update: Uint8Array, frame: Uint8Array, lease: Lease): void {
    if (update.length > MAX_PRESENCE_BYTES) throw new RangeError('an awareness message of too many bytes');
    const entries = decodeAwareness(update, MAX_PRESENCE_ENTRIES);
    if (this.#member.isUnseen) return;
    const rival = lease.room.rivalOf(this.#member, entries);
    if (rival) void this.#ask(rival, frame, lease);
    else lease.room.acceptPresence(this.#member, entries);
  }

  /**
   * The older connection keeps the client id if its other side still answers. A member who may write under it cannot
   * stay then; a viewer goes on unseen.
   */
  async #ask(rival: Member, frame: Uint8Array, lease: Lease): Promise<void> {
    const asking: State = { kind: 'asking', waiting: [frame], lease };
    this.#state = asking;
    this.#connection.pause();
    const isThere = await rival.answers();
    this.#connection.resume();
    if (!this.#isStill(asking)) return;
    if (isThere) {
      if (this.#member.mayWrite) this.#refusals.end(CLOSE.tryAgain, 'access.client');
      else this.#goOn({ ...asking, waiting: asking.waiting.slice(1) });
      return;
    }
    rival.close(CLOSE.tryAgain, 'another connection took its place');
    lease.room.leave(rival);
    this.#goOn(asking);
  }

  /** Whether it goes on from a state in which it waited. */
  #isStill(state: State): boolean {
    return this.#state === state && !this.#member.isClosed;
  }

  /** What came meanwhile is handled in its order. */
  #goOn({ lease, waiting }: Extract<State, { kind: 'asking' | 'checking' }>, first = () => {}): void {
    this.#state = { kind: 'joined', lease };
    first();
    for (const each of waiting) this.receive(each);
  }

  /** Nothing more is read from this socket until a large update has been examined. */
  async #suspend<T>(examination: Promise<T>, bytes: number, settle: (examined: T) => void): Promise<void> {
    if (this.#state.kind !== 'joined') return;
    const checking: State = { kind: 'checking', waiting: [], lease: this.#state.lease };
    this.#state = checking;
    this.#connection.pause();
    const done = await examination.then(
      (examined) => () => settle(examined),
      (error: unknown) => () => this.#refusals.malformed(bytes, error),
    );
    this.#connection.resume();
    if (this.#isStill(checking)) this.#goOn(checking, () => this.#attempt(bytes, done));
  }
}

const QUOTA_OF: Readonly<Record<ClientMessage['type'], keyof typeof CONNECTION_RATES>> = {
  update: 'updates',
  awareness: 'cursors',
  'sync-step-1': 'questions',
  'query-awareness': 'questions',
  saved: 'confirmations',
};
