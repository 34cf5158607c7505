import {
  type AwarenessEntry,
  CLOSE,
  type CloseCode,
  encodeAwareness,
  encodeSyncStep1,
  GONE,
  type Role,
} from '@parcours/shared/protocol';
import type { CheckedUpdate } from '../../yjs/inspect/checkedUpdate.ts';
import type { Pace } from '../../yjs/slices/pace.ts';
import type { Work } from '../../yjs/slices/work.ts';
import { ClientIdOwners } from '../policy/clientIdOwners.ts';
import type { Verdict } from '../policy/updateGuard.ts';
import { LiveBoard } from './liveBoard.ts';
import type { LoadedDocument } from './loading.ts';
import type { Member } from './member.ts';
import { Members } from './members.ts';
import { Presence } from './presence.ts';
import type { RoomDocument } from './roomDocument.ts';
import type { RoomServices } from './roomLog.ts';
import { RoomQueue } from './roomQueue.ts';
import type { Deletions, RoomTask } from './roomTask.ts';
import { TaskPerformer } from './taskPerformer.ts';

/**
 * One board, live. Everything that touches it goes through one queue, in this order: the log, flushed to disk; the
 * document; the other members; and only then "saved" to the sender.
 */
export class Room {
  readonly document: string;
  readonly #services: RoomServices;
  readonly #onFailure: () => void;
  readonly #board: LiveBoard;
  readonly #queue: RoomQueue;
  readonly #members: Members;
  readonly #owners = new ClientIdOwners();
  readonly #presence: Presence;
  readonly #performer: TaskPerformer;
  #ended: { readonly code: CloseCode; readonly reason: string } | undefined;

  /** `onFailure` is called once, when the room could not save and must not be used again. */
  constructor(document: string, loaded: LoadedDocument, services: RoomServices, onFailure: () => void) {
    this.document = document;
    this.#services = services;
    this.#onFailure = onFailure;
    const onVersionDue = () => this.#queue.add({ kind: 'version' });
    this.#board = new LiveBoard(document, loaded, { owners: this.#owners, services, onVersionDue });
    this.#members = new Members(services.clock);
    this.#performer = new TaskPerformer({
      board: this.#board,
      members: this.#members,
      isEnded: () => this.#ended !== undefined,
      askAgain: (member) => this.askAgain(member),
      refuse: (member, code, reason) => this.#refuse(member, code, reason),
      reject: (member, fault) => this.#reject(member, fault),
      filterTasks: (passes) => this.#queue.filter(passes),
    });
    this.#queue = new RoomQueue({
      append: (take) => this.#board.log.append(take),
      perform: (task, sequence) => this.#performer.perform(task, sequence),
      abandon: (task) => this.#abandon(task),
      flushed: () => this.#board.log.keepUp(this.content),
      drained: () => this.#board.drained(),
      failed: (error) => this.#fail(error),
    });
    const broadcast = (update: Uint8Array) => this.#members.sendPresence(encodeAwareness(update));
    this.#presence = new Presence(this.#owners, services.clock, broadcast);
  }

  get content(): RoomDocument {
    return this.#board.content;
  }

  /** The whole document as one update, once all tasks before are performed. */
  encoded(): Promise<Uint8Array> {
    return new Promise((done) => this.#queue.add({ kind: 'encode', done }));
  }

  /** Bytes that wait for the disk. */
  get waiting(): number {
    return this.#members.waiting;
  }

  /** Lets a connection in. A member who may write is asked first for what the server lacks. */
  join(member: Member): void {
    if (this.#ended) member.close(this.#ended.code, this.#ended.reason);
    else if (this.#members.hasPlaceFor(member.role)) {
      this.#members.add(member);
      if (member.mayWrite) this.askAgain(member);
      this.tellPresence(member);
    } else this.#refuse(member, CLOSE.tryAgain, 'full');
  }

  leave(member: Member): void {
    if (this.#members.remove(member)) this.#forget(member);
  }

  /** Disconnects all members of a role, whose links were revoked. */
  dismiss(role: Role, code: CloseCode, reason: string): void {
    for (const member of this.#members.dismiss(code, reason, role)) this.#forget(member);
  }

  /** Looks up again what each member may do here; those whose place is elsewhere are disconnected. */
  recheck(): void {
    const { gone, mayWriteNow } = this.#members.recheck();
    for (const member of gone) this.#forget(member);
    // What they wrote while they might not is only with them.
    for (const member of mayWriteNow) this.askAgain(member);
  }

  /** Asks a member for all that the server lacks. */
  askAgain(member: Member): void {
    member.send(encodeSyncStep1(this.content.stateVector()));
  }

  /** Whether there is room for one more update of a member; if so it is counted. */
  hasRoomFor(member: Member, bytes: number): boolean {
    return this.#members.allows(member, bytes);
  }

  /** As `LiveBoard.costOf`. */
  costOf(update: CheckedUpdate): Work<number> {
    return this.#board.costOf(update);
  }

  /** As `LiveBoard.prepare`. */
  prepare(member: Member, update: CheckedUpdate, pace: Pace): Promise<() => Verdict | undefined> {
    return this.#board.prepare(member, update, pace);
  }

  /** Whether a member may make an update. One that passes must be submitted at once. */
  judge(member: Member, update: CheckedUpdate): Verdict {
    return this.#board.judge(member, update);
  }

  /** Takes an update that has been checked. It is sent to the others when it is on disk. */
  submit(member: Member, update: Uint8Array, deletions: Deletions = {}): void {
    member.addWaiting(update.length);
    this.#queue.add(this.#board.taskOf(member, update, deletions));
  }

  /** Answers a state vector with what its sender lacks, after all that came before. */
  sync(member: Member, stateVector: Uint8Array): void {
    this.#queue.add({ kind: 'sync', member, stateVector });
  }

  /** Answers with `number` once all that came before is on disk. */
  confirm(member: Member, number: number): void {
    this.#queue.add({ kind: 'saved', member, number });
  }

  /** Who else owns a client id that a member names as its own in its first message; later ones are but echoes. */
  rivalOf(member: Member, entries: readonly AwarenessEntry[]): Member | undefined {
    if (this.#owners.announcedBy(member).size > 0) return undefined;
    const [first] = entries.filter(({ state }) => state !== GONE);
    return first && this.#owners.rivalOf(member, first.client);
  }

  acceptPresence(member: Member, entries: readonly AwarenessEntry[]): void {
    this.#presence.accept(member, entries);
  }

  tellPresence(member: Member): void {
    if (member.isUnseen) return;
    for (const some of this.#presence.everybody()) member.sendIfTimely(encodeAwareness(some));
  }

  /** Resolves when no task waits any more. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  /** Whether nobody is here, and nothing is under way. */
  get isIdle(): boolean {
    return this.#members.size === 0 && this.#queue.isIdle;
  }

  /** Brings the log into the shape in which the room should leave it. Edits may go on meanwhile. */
  async tidyLog(): Promise<void> {
    await this.settled();
    if (this.#ended) return;
    const { log } = this.#board;
    if (log.isWorthCompacting) this.#queue.work(() => log.compact(this.content));
    await this.settled();
    if (!this.#ended) await log.note(this.content);
  }

  /** Keeps a version of what was done since the last one, where that is long ago. */
  async keepWork(): Promise<void> {
    this.#queue.add({ kind: 'version' });
    await this.settled();
  }

  /** Removes overwritten values from the log. The room must be idle, and nobody may join any more. */
  pruneHistory(): Promise<void> {
    return this.#board.log.pruneHistory(this.content);
  }

  /** Ends the room: all members are disconnected, and nothing is accepted any more. */
  end(code: CloseCode, reason: string): void {
    if (this.#ended) return;
    this.#ended = { code, reason };
    this.#presence.stop();
    this.#board.stop();
    this.#members.dismiss(code, reason);
    this.#queue.end();
    this.content.destroy();
  }

  #abandon(task: RoomTask): void {
    if (task.kind === 'encode') task.done(this.content.encoded());
  }

  #reject(member: Member, reason: string): void {
    this.#services.logger.warn({ document: this.document, reason }, 'malformed message');
    this.#refuse(member, CLOSE.malformed, 'malformed');
  }

  #refuse(member: Member, code: CloseCode, reason: string): void {
    this.#services.metrics.refused(reason);
    member.close(code, reason);
    this.leave(member);
  }

  #fail(error: unknown): void {
    this.#services.logger.error({ document: this.document, error: String(error) }, 'room failed');
    this.end(CLOSE.failed, 'not saved');
    this.#onFailure();
  }

  #forget(member: Member): void {
    this.#presence.leave(member);
    this.#owners.release(member);
    this.#performer.forget(member);
  }
}
