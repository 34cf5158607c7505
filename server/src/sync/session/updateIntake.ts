import { CLOSE, CLOSE_REASON } from '@parcours/shared/protocol';
import { type CheckedUpdate, readUpdate } from '../../yjs/inspect/checkedUpdate.ts';
import { isLarge } from '../../yjs/slices/applyInSlices.ts';
import { atOnce } from '../../yjs/slices/work.ts';
import type { Verdict } from '../policy/updateGuard.ts';
import type { Member } from '../room/member.ts';
import type { Room } from '../room/room.ts';
import { type Examined, examine, HIGH_COST, prepare } from './examination.ts';
import { PendingUpdates } from './pendingUpdates.ts';
import type { Refusals } from './refusals.ts';

/** What the intake needs of its session. */
export interface IntakeHost {
  readonly member: Member;
  readonly refusals: Refusals;
  /** Whether the connection may cause so much work, in steps; if so it is counted. */
  readonly allows: (work: number) => boolean;
  /** Whether the session is in its room, and takes the next message. */
  readonly isJoined: () => boolean;
  /** Reads nothing more from the socket until an examination of so many bytes is done, which is then settled. */
  readonly suspend: (examination: Promise<Examined>, bytes: number, settle: Settle) => void;
}

type Settle = (examined: Examined) => void;

/** Has the updates of one connection examined and judged, and submits those that pass to the room. */
export class UpdateIntake {
  readonly #host: IntakeHost;
  readonly #pending = new PendingUpdates();
  #knowsCopy = false;

  constructor(host: IntakeHost) {
    this.#host = host;
  }

  /** The client has told what it knows of the document, and that is enough to go on. */
  acceptCopy(): void {
    this.#knowsCopy = true;
  }

  /** Takes an update as it came. @throws Error where it is malformed. */
  take(bytes: Uint8Array, room: Room): void {
    const { member, allows } = this.#host;
    const update = isLarge(bytes) ? 'large' : readUpdate(bytes);
    if (update === undefined || !this.#isWelcome(bytes.length, room)) return;
    if (update === 'large') this.#suspend(examine(bytes, { member, room, allows }), bytes.length, room);
    else this.#weigh(update, room);
  }

  /** Confirms with `number` once all that came before is saved. */
  confirm(number: number, room: Room): void {
    const { member, refusals } = this.#host;
    if (!this.#pending.isEmpty) this.#pending.ask(number);
    else if (!refusals.hasRefusedViewer) room.confirm(member, number);
  }

  /** Whether an update may come at all; where it may not, its sender has been told. */
  #isWelcome(bytes: number, room: Room): boolean {
    const { member, refusals } = this.#host;
    if (!member.mayWrite) refusals.viewer();
    else if (!this.#knowsCopy && room.content.pruneBoundary.times > 0) refusals.copy();
    else if (!room.hasRoomFor(member, bytes)) refusals.end(CLOSE.tryAgain, 'quota');
    else return true;
    return false;
  }

  #weigh(update: CheckedUpdate, room: Room): void {
    const { member, refusals, allows } = this.#host;
    const cost = atOnce(room.costOf(update));
    if (!allows(cost)) refusals.end(CLOSE.tooMuch, 'quota');
    else if (cost > HIGH_COST) this.#suspend(prepare(update, { member, room }), update.bytes.length, room);
    else this.#follow(room.judge(member, update), update, room);
  }

  #suspend(examination: Promise<Examined>, bytes: number, room: Room): void {
    this.#host.suspend(examination, bytes, (examined) => this.#settle(examined, room));
  }

  #settle(examined: Examined, room: Room): void {
    const { refusals } = this.#host;
    switch (examined.kind) {
      case 'nothing new':
        return;
      case 'too much work':
        refusals.end(CLOSE.tooMuch, 'quota');
        return;
      case 'ready': {
        const verdict = examined.judge();
        if (verdict === undefined) refusals.end(CLOSE.tryAgain, 'somebody wrote the same');
        else this.#follow(verdict, examined.update, room);
        return;
      }
    }
  }

  /** One that passes may be what others wait for. */
  #follow(verdict: Verdict, update: CheckedUpdate, room: Room): void {
    this.#obey(verdict, update, room);
    if (verdict.kind === 'pass' && !this.#pending.isEmpty) this.#judgePending(room);
  }

  #obey(verdict: Verdict, update: CheckedUpdate, room: Room): void {
    switch (verdict.kind) {
      case 'pass': {
        const { deleted } = update;
        this.#host.refusals.accepted();
        room.submit(this.#host.member, update.bytes, { deleted, removedCards: verdict.removedCards });
        return;
      }
      case 'wait':
        this.#hold(update, room);
        return;
      case 'refuse':
        this.#host.refusals.change(verdict.code);
        return;
    }
  }

  /** The sender is asked once for what is missing; its answer holds all there is. */
  #hold(update: CheckedUpdate, room: Room): void {
    if (this.#pending.isEmpty) room.askAgain(this.#host.member);
    this.#pending.add(update);
    if (this.#pending.isTooMuch) this.#host.refusals.end(CLOSE.tryAgain, CLOSE_REASON.partsMissing);
  }

  /** Their cost was counted when they came. */
  #judgePending(room: Room): void {
    const { member, isJoined } = this.#host;
    for (const update of this.#pending.takeUpdates()) {
      if (isJoined()) this.#obey(room.judge(member, update), update, room);
    }
    if (!this.#pending.isEmpty || !isJoined()) return;
    for (const number of this.#pending.takeQuestions()) room.confirm(member, number);
  }
}
