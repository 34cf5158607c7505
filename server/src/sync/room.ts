import {
  type AwarenessEntry,
  CLOSE,
  type CloseCode,
  encodeAwareness,
  encodeSaved,
  encodeSyncStep1,
  encodeUpdate,
  GONE,
  type Role,
} from '@parcours/shared/protocol';
import type { BoardLog } from '../ports/boardLog.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { Meter } from '../ports/meter.ts';
import { Audience } from './audience.ts';
import { Claims } from './claims.ts';
import { type LoadedDocument, loadDocument } from './loading.ts';
import type { LogGauge } from './logGauge.ts';
import type { Member } from './member.ts';
import { Presence } from './presence.ts';
import { retainUntilOf } from './retention.ts';
import type { RoomDocument } from './roomDocument.ts';
import type { CheckedUpdate } from './screening/checkedUpdate.ts';
import { Screen, type Verdict } from './screening/screen.ts';

export interface RoomServices {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly meter: Meter;
}

/** What waits in a room's queue. One by one, in the order in which it came. */
type Job =
  | { readonly kind: 'update'; readonly member: Member; readonly update: Uint8Array }
  | { readonly kind: 'sync'; readonly member: Member; readonly stateVector: Uint8Array }
  | { readonly kind: 'saved'; readonly member: Member; readonly number: number };

/** More than this waiting for parts that never came makes Yjs slow; the sender has to sync anew. */
const MAX_PENDING_BYTES = 1 << 20;
const MAX_PENDING_UPDATES = 100;

/** So much is done between two looks at the sockets. */
const MAX_BATCH = 500;

/**
 * One board, live. Everything that touches it goes through one queue, in this order: the log, flushed to disk;
 * the document; everybody else; and only then "saved" to the sender.
 */
export class Room {
  readonly document: string;
  readonly #services: RoomServices;
  readonly #onFailure: () => void;
  readonly #audience: Audience;
  readonly #claims = new Claims();
  readonly #presence: Presence;
  #screen = new Screen(this.#claims);
  #content: RoomDocument;
  #head: number;
  #gauge: LogGauge;
  #noted: string | undefined;
  #jobs: Job[] = [];
  #working: Promise<void> | undefined;
  /** How many updates of each member wait for parts that have not come, since none did. */
  readonly #incomplete = new Map<Member, number>();
  #ended: { readonly code: CloseCode; readonly reason: string } | undefined;

  /** `onFailure` is called once, when the room could not save and must not be used again. */
  constructor(document: string, loaded: LoadedDocument, services: RoomServices, onFailure: () => void) {
    this.document = document;
    this.#services = services;
    this.#onFailure = onFailure;
    this.#content = loaded.content;
    this.#head = loaded.head;
    this.#gauge = loaded.gauge;
    this.#audience = new Audience(services.clock);
    const tell = (update: Uint8Array) => this.#audience.sendIfTimely(encodeAwareness(update));
    this.#presence = new Presence(this.#claims, services.clock, tell);
  }

  get content(): RoomDocument {
    return this.#content;
  }

  /** Bytes that wait for the disk. */
  get waiting(): number {
    return this.#audience.waiting;
  }

  /** Lets a connection in. Who may write is asked first for what the server lacks. */
  join(member: Member): void {
    if (this.#ended) member.close(this.#ended.code, this.#ended.reason);
    else if (this.#audience.hasPlaceFor(member.role)) {
      this.#audience.add(member);
      if (member.mayWrite) this.askAgain(member);
      this.tellPresence(member);
    } else this.#refuse(member, CLOSE.tryAgain, 'full');
  }

  leave(member: Member): void {
    if (this.#audience.remove(member)) this.#forget(member);
  }

  /** Lets go whoever came by the links of a role, since they were revoked. */
  dismiss(role: Role, code: CloseCode, reason: string): void {
    for (const member of this.#audience.dismiss(code, reason, role)) this.#forget(member);
  }

  /** Asks a member for all that the server lacks. */
  askAgain(member: Member): void {
    member.send(encodeSyncStep1(this.#content.stateVector()));
  }

  /** Whether there is room for one more update of a member; if so it is counted. */
  hasRoomFor(member: Member, bytes: number): boolean {
    return this.#audience.allows(member, bytes);
  }

  /** How much work an update will be, in steps. @throws RangeError where it is more than a moment's. */
  workOf(update: CheckedUpdate): number {
    return this.#screen.workOf(update, this.#content.doc);
  }

  /** Whether a member may do what an update does. One that passes must be submitted at once. */
  judge(member: Member, update: CheckedUpdate): Verdict {
    return this.#screen.judge(member, update, this.#content.doc);
  }

  /** Takes an update that has been checked. It is sent to the others when it is on disk. */
  submit(member: Member, update: Uint8Array): void {
    member.addWaiting(update.length);
    this.#enqueue({ kind: 'update', member, update });
  }

  /** Answers a state vector with what its sender lacks, after all that came before. */
  sync(member: Member, stateVector: Uint8Array): void {
    this.#enqueue({ kind: 'sync', member, stateVector });
  }

  /** Answers with `number` once all that came before is on disk. */
  confirm(member: Member, number: number): void {
    this.#enqueue({ kind: 'saved', member, number });
  }

  /** Who else owns a client id that a member names as its own in its first word; later ones are but echoes. */
  rivalOf(member: Member, entries: readonly AwarenessEntry[]): Member | undefined {
    if (this.#claims.announcedBy(member).size > 0) return undefined;
    const [first] = entries.filter(({ state }) => state !== GONE);
    return first && this.#claims.rivalOf(member, first.client);
  }

  acceptPresence(member: Member, entries: readonly AwarenessEntry[]): void {
    this.#presence.accept(member, entries);
  }

  tellPresence(member: Member): void {
    const everybody = this.#presence.everybody();
    if (everybody) member.sendIfTimely(encodeAwareness(everybody));
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Brings the log into the shape in which the room should leave it. Edits may go on meanwhile. */
  async rest(): Promise<void> {
    await this.settled();
    if (this.#ended) return;
    if (this.#gauge.isWorthIt) this.#work(() => this.#compact());
    await this.settled();
    if (!this.#ended) await this.#note();
  }

  /** Ends the room: everybody is let go, and nothing is taken any more. */
  end(code: CloseCode, reason: string): void {
    if (this.#ended) return;
    this.#ended = { code, reason };
    this.#presence.stop();
    this.#audience.dismiss(code, reason);
    this.#content.destroy();
  }

  #enqueue(job: Job): void {
    if (this.#ended) return;
    this.#jobs.push(job);
    this.#work(() => this.#drain());
  }

  /** One piece of work at a time; what is asked for meanwhile is done by the work that runs. */
  #work(task: () => Promise<void>): void {
    if (this.#working) return;
    this.#working = task()
      .then(() => this.#drain())
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#working = undefined;
        if (this.#jobs.length > 0 && !this.#ended) this.#work(() => this.#drain());
      });
  }

  async #drain(): Promise<void> {
    while (this.#jobs.length > 0 && !this.#ended) {
      const jobs = this.#jobs.splice(0, MAX_BATCH).filter(({ member }) => !member.wasLetGo);
      // What came before the first update waits for no flush.
      const first = jobs.findIndex(({ kind }) => kind === 'update');
      const ready = first < 0 ? jobs.length : first;
      await this.#performAll(jobs.slice(0, ready));
      if (first >= 0 && !this.#ended) await this.#save(jobs.slice(ready));
    }
    this.#screen.rest();
  }

  /** One flush for all that has gathered; the effects then follow in order. */
  async #save(jobs: readonly Job[]): Promise<void> {
    const updates = jobs.flatMap((job) => (job.kind === 'update' ? [job.update] : []));
    const { log, clock, meter } = this.#services;
    const began = clock.now();
    this.#head = await log.append(this.document, updates);
    meter.flushed(
      updates.reduce((sum, { length }) => sum + length, 0),
      clock.now() - began,
    );
    this.#gauge.add(updates);
    await this.#performAll(jobs);
    if (!this.#ended) await this.#noteRetention();
    if (this.#gauge.isDue && !this.#ended) await this.#compact();
  }

  async #performAll(jobs: readonly Job[]): Promise<void> {
    let sequence = this.#head - jobs.filter(({ kind }) => kind === 'update').length;
    for (const job of jobs) {
      if (job.kind === 'update') sequence += 1;
      if (!this.#ended) await this.#perform(job, sequence);
    }
  }

  async #perform(job: Job, sequence: number): Promise<void> {
    switch (job.kind) {
      case 'update':
        job.member.subtractWaiting(job.update.length);
        return this.#take(job.member, job.update, sequence);
      case 'sync':
        return this.#answer(job.member, job.stateVector);
      case 'saved':
        return job.member.send(encodeSaved(job.number));
    }
  }

  async #take(member: Member, update: Uint8Array, sequence: number): Promise<void> {
    const pending = this.#content.pendingBytes;
    try {
      this.#content.apply(update, member);
    } catch (error) {
      return this.#recover(member, sequence, error);
    }
    this.#audience.sendToOthers(member, encodeUpdate(update));
    this.#askForMissing(member, pending);
  }

  /** Parts that are missing are asked for once; a sender who piles them up has to start over. */
  #askForMissing(member: Member, pendingBefore: number): void {
    const pending = this.#content.pendingBytes;
    if (pending === 0) this.#incomplete.clear();
    if (pending <= pendingBefore) return;
    const count = (this.#incomplete.get(member) ?? 0) + 1;
    this.#incomplete.set(member, count);
    if (pending > MAX_PENDING_BYTES || count > MAX_PENDING_UPDATES) {
      this.#refuse(member, CLOSE.tryAgain, 'parts are missing');
    } else if (count === 1) this.askAgain(member);
  }

  #answer(member: Member, stateVector: Uint8Array): void {
    let answer: Uint8Array;
    try {
      answer = this.#content.answerTo(stateVector);
    } catch {
      this.#reject(member, 'the state vector cannot be read');
      return;
    }
    member.send(answer);
  }

  /** An update that throws half-way leaves the document in no known state: it is built anew without it. */
  async #recover(member: Member, sequence: number, error: unknown): Promise<void> {
    const { log, journal } = this.#services;
    journal.error({ document: this.document, record: sequence, error: String(error) }, 'update set aside');
    this.#reject(member, 'the update cannot be applied');
    await log.setAside(this.document, sequence);
    const loaded = await loadDocument(this.document, log, journal);
    this.#content.destroy();
    this.#content = loaded.content;
    this.#screen = new Screen(this.#claims);
    this.#head = loaded.head;
    this.#gauge = loaded.gauge;
  }

  #reject(member: Member, reason: string): void {
    this.#services.journal.warn({ document: this.document, reason }, 'malformed message');
    this.#refuse(member, CLOSE.malformed, 'malformed');
  }

  #refuse(member: Member, code: CloseCode, reason: string): void {
    this.#services.meter.refused(reason);
    member.close(code, reason);
    this.leave(member);
  }

  async #compact(): Promise<void> {
    const { log, journal } = this.#services;
    const snapshot = this.#content.encoded();
    if (!this.#content.isHeldBy(snapshot)) {
      journal.error({ document: this.document }, 'the snapshot does not hold the document; not compacted');
      this.#gauge.reset(snapshot.length);
      return;
    }
    this.#head = await log.compact(this.document, this.#head, snapshot);
    this.#gauge.reset(snapshot.length);
  }

  async #noteRetention(): Promise<void> {
    if (retainUntilOf(this.#content.doc) !== this.#noted) await this.#note();
  }

  async #note(): Promise<void> {
    const retainUntil = retainUntilOf(this.#content.doc);
    this.#noted = retainUntil;
    const note = { asOf: this.#head, ...(retainUntil !== undefined && { retainUntil }) };
    await this.#services.log.note(this.document, note);
  }

  #fail(error: unknown): void {
    this.#services.journal.error({ document: this.document, error: String(error) }, 'room failed');
    this.end(CLOSE.failed, 'not saved');
    this.#onFailure();
  }

  #forget(member: Member): void {
    this.#presence.leave(member);
    this.#claims.release(member);
    this.#incomplete.delete(member);
  }
}
