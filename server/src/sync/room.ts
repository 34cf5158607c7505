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
import { Audience } from './audience.ts';
import { Claims } from './claims.ts';
import type { Job } from './jobs.ts';
import type { LoadedDocument } from './loading.ts';
import type { Member } from './member.ts';
import { MissingParts } from './missingParts.ts';
import { Presence } from './presence.ts';
import type { RoomDocument } from './roomDocument.ts';
import { RoomLog, type RoomServices } from './roomLog.ts';
import { type CheckedUpdate, readUpdate } from './screening/checkedUpdate.ts';
import { Screen, type Verdict } from './screening/screen.ts';
import { isLong } from './slices/applyInSlices.ts';

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
  #screen: Screen;
  #content: RoomDocument;
  readonly #log: RoomLog;
  readonly #missing = new MissingParts();
  #jobs: Job[] = [];
  #working: Promise<void> | undefined;
  #ended: { readonly code: CloseCode; readonly reason: string } | undefined;

  /** `onFailure` is called once, when the room could not save and must not be used again. */
  constructor(document: string, loaded: LoadedDocument, services: RoomServices, onFailure: () => void) {
    this.document = document;
    this.#services = services;
    this.#onFailure = onFailure;
    this.#content = loaded.content;
    this.#screen = new Screen(this.#claims, loaded.content.horizon);
    this.#log = new RoomLog(document, loaded, services);
    this.#audience = new Audience(services.clock);
    const tell = (update: Uint8Array) => this.#audience.sendIfTimely(encodeAwareness(update));
    this.#presence = new Presence(this.#claims, services.clock, tell);
  }

  get content(): RoomDocument {
    return this.#content;
  }

  /** The whole document as one update, as all may see it once what is under way is done. */
  encoded(): Promise<Uint8Array> {
    return new Promise((done) => this.#enqueue({ kind: 'encode', done }));
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

  /**
   * Takes an update that has been checked, and that deletes so many clock ticks, where that is known. It is sent to
   * the others when it is on disk.
   */
  submit(member: Member, update: Uint8Array, deleted?: number): void {
    member.addWaiting(update.length);
    this.#enqueue({ kind: 'update', member, update, isLong: isLong(update, deleted) });
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

  /** Whether nobody is here, and nothing is under way. */
  get isAtRest(): boolean {
    return this.#audience.size === 0 && this.#jobs.length === 0 && this.#working === undefined;
  }

  /** Brings the log into the shape in which the room should leave it. Edits may go on meanwhile. */
  async rest(): Promise<void> {
    await this.settled();
    if (this.#ended) return;
    if (this.#log.isWorthCompacting) this.#work(() => this.#log.compact(this.#content));
    await this.settled();
    if (!this.#ended) await this.#log.note(this.#content);
  }

  /** Lets go of values that were written over. The room must be at rest, and nobody may come any more. */
  trim(): Promise<void> {
    return this.#log.trim(this.#content);
  }

  /** Ends the room: everybody is let go, and nothing is taken any more. */
  end(code: CloseCode, reason: string): void {
    if (this.#ended) return;
    this.#ended = { code, reason };
    this.#presence.stop();
    this.#audience.dismiss(code, reason);
    for (const job of this.#jobs.splice(0)) this.#leaveUndone(job);
    this.#content.destroy();
  }

  #enqueue(job: Job): void {
    if (this.#ended) {
      this.#leaveUndone(job);
      return;
    }
    this.#jobs.push(job);
    this.#work(() => this.#drain());
  }

  /** One piece of work at a time; what is asked for meanwhile is done by the work that runs. */
  #work(task: () => Promise<void>): void {
    if (this.#working) return;
    this.#working = this.#run(task);
  }

  async #run(task: () => Promise<void>): Promise<void> {
    try {
      await task();
      await this.#drain();
    } catch (error) {
      this.#fail(error);
    }
    this.#working = undefined;
    if (this.#jobs.length > 0 && !this.#ended) this.#work(() => this.#drain());
  }

  async #drain(): Promise<void> {
    while (this.#jobs.length > 0 && !this.#ended) {
      // What came before the first update waits for no flush.
      const first = this.#jobs.findIndex(({ kind }) => kind === 'update');
      if (first !== 0) await this.#performAll(this.#take(first < 0 ? this.#jobs.length : first), 0);
      if (first >= 0 && !this.#ended) await this.#save();
    }
    this.#screen.rest();
  }

  /** The oldest jobs. What was let through is done also when its sender is gone: what came after was judged by it. */
  #take(count: number): readonly Job[] {
    return this.#ended ? [] : this.#jobs.splice(0, Math.min(count, MAX_BATCH));
  }

  /** One flush for all that has gathered when it begins; the effects then follow in order. */
  async #save(): Promise<void> {
    let jobs: readonly Job[] = [];
    try {
      const first = await this.#log.append(() => {
        jobs = this.#take(this.#jobs.length);
        return jobs.flatMap((job) => (job.kind === 'update' ? [job.update] : []));
      });
      await this.#performAll(jobs, first);
    } catch (error) {
      for (const job of jobs) this.#leaveUndone(job);
      throw error;
    }
    if (!this.#ended) await this.#log.keepUp(this.#content);
  }

  /** `first` is the number in the log of the first update among the jobs. */
  async #performAll(jobs: readonly Job[], first: number): Promise<void> {
    let sequence = first;
    for (const job of jobs) {
      if (this.#ended) this.#leaveUndone(job);
      else {
        const work = this.#perform(job, sequence);
        if (work) await work;
      }
      if (job.kind === 'update') sequence += 1;
    }
  }

  /** Gives a promise where it takes more than a moment. */
  #perform(job: Job, sequence: number): Promise<void> | undefined {
    switch (job.kind) {
      case 'update':
        job.member.subtractWaiting(job.update.length);
        return job.isLong
          ? this.#applyLong(job.member, job.update, sequence)
          : this.#apply(job.member, job.update, sequence);
      case 'sync':
        return this.#answer(job.member, job.stateVector);
      case 'saved':
        job.member.send(encodeSaved(job.number));
        return undefined;
      case 'encode':
        return this.#content.encodedInSlices().then(job.done);
    }
  }

  #leaveUndone(job: Job): void {
    if (job.kind === 'encode') job.done(this.#content.encoded());
  }

  #apply(member: Member, update: Uint8Array, sequence: number): Promise<void> | undefined {
    const pending = this.#content.pendingBytes;
    try {
      this.#content.apply(update, member);
    } catch (error) {
      return this.#recover(member, sequence, error);
    }
    this.#tellOthers(member, update, pending);
    return undefined;
  }

  /** Meanwhile the document holds a part of it: whoever wants it whole takes a place in the queue. */
  async #applyLong(member: Member, update: Uint8Array, sequence: number): Promise<void> {
    const pending = this.#content.pendingBytes;
    try {
      await this.#content.applyLong(update, member);
    } catch (error) {
      await this.#recover(member, sequence, error);
      return;
    }
    if (!this.#ended) this.#tellOthers(member, update, pending);
  }

  #tellOthers(member: Member, update: Uint8Array, pendingBefore: number): void {
    this.#audience.sendToOthers(member, encodeUpdate(update));
    this.#askForMissing(member, pendingBefore);
  }

  #askForMissing(member: Member, pendingBefore: number): void {
    switch (this.#missing.remedyFor(member, pendingBefore, this.#content.pendingBytes)) {
      case 'ask':
        this.askAgain(member);
        return;
      case 'refuse':
        this.#refuse(member, CLOSE.tryAgain, 'parts are missing');
        return;
      case 'none':
        return;
    }
  }

  async #answer(member: Member, stateVector: Uint8Array): Promise<void> {
    let answer: Uint8Array;
    try {
      answer = await this.#content.answerTo(stateVector);
    } catch {
      this.#reject(member, 'the state vector cannot be read');
      return;
    }
    member.send(answer);
  }

  /** An update that throws half-way leaves the document in no known state: it is built anew without it. */
  async #recover(member: Member, sequence: number, error: unknown): Promise<void> {
    this.#reject(member, 'the update cannot be applied');
    const content = await this.#log.setAside(sequence, error);
    this.#content.destroy();
    this.#content = content;
    this.#screen = new Screen(this.#claims, content.horizon);
    this.#judgeAgain();
  }

  /** What waits was judged by what is not there any more. Who builds on that syncs anew. */
  #judgeAgain(): void {
    const waiting = this.#jobs.splice(0);
    this.#jobs = waiting.filter((job) => job.kind !== 'update' || this.#stillPasses(job.member, job.update));
  }

  #stillPasses(member: Member, bytes: Uint8Array): boolean {
    try {
      const update = readUpdate(bytes);
      if (update !== undefined && this.judge(member, update).kind === 'pass') return true;
    } catch {
      // It contradicts what is known now.
    }
    this.#refuse(member, CLOSE.tryAgain, 'parts are missing');
    return false;
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

  #fail(error: unknown): void {
    this.#services.journal.error({ document: this.document, error: String(error) }, 'room failed');
    this.end(CLOSE.failed, 'not saved');
    this.#onFailure();
  }

  #forget(member: Member): void {
    this.#presence.leave(member);
    this.#claims.release(member);
    this.#missing.forget(member);
  }
}
