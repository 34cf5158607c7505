import type { CloseCode, Role } from '@parcours/shared/protocol';
import { LINK_RATES, MOST_CONNECTIONS, Quota, ROOM_RATES } from '../../access/quotas.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Member } from './member.ts';

/** The connections of a board, and how much they may send together. */
export class Members {
  readonly #clock: Clock;
  readonly #members = new Set<Member>();
  readonly #quota: Quota<keyof typeof ROOM_RATES>;
  /** All members of one role hold the same link. */
  readonly #linkQuotas = new Map<Role, Quota<keyof typeof LINK_RATES>>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#quota = new Quota(ROOM_RATES, clock);
  }

  get size(): number {
    return this.#members.size;
  }

  /** Bytes that members have sent and that wait for the disk. */
  get waiting(): number {
    return [...this.#members].reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Whether one more may join by a link of a role. */
  hasPlaceFor(role: Role): boolean {
    const byLink = [...this.#members].filter((member) => member.role === role).length;
    return this.size < MOST_CONNECTIONS.room && byLink < MOST_CONNECTIONS.link;
  }

  /** Whether the board, and the link, have room for one more update; if so it is counted. */
  allows(member: Member, bytes: number): boolean {
    return (
      this.#linkOf(member).allows('updates') &&
      this.#quota.allows('updates') &&
      this.#quota.allows('bytes', bytes)
    );
  }

  /** Whether so many structs may be encoded for the holders of a member's link; if so they are counted. */
  allowsAnswer(member: Member, structs: number): boolean {
    return this.#linkOf(member).allows('answers', structs);
  }

  add(member: Member): void {
    this.#members.add(member);
  }

  /** Whether it was there. */
  remove(member: Member): boolean {
    return this.#members.delete(member);
  }

  sendToOthers(sender: Member, frame: Uint8Array): void {
    for (const member of this.#members) if (member !== sender) member.send(frame);
  }

  /** What is told of who is here. */
  sendPresence(frame: Uint8Array): void {
    for (const member of this.#members) if (!member.isUnseen) member.sendIfTimely(frame);
  }

  /** Disconnects all members, or those of one role; returns them. */
  dismiss(code: CloseCode, reason: string, role?: Role): Member[] {
    const going = [...this.#members].filter((member) => role === undefined || member.role === role);
    for (const member of going) {
      member.close(code, reason);
      this.#members.delete(member);
    }
    return going;
  }

  /** Looks up again what each may do; returns those who had to leave, and those who may write from now on. */
  recheck(): { readonly gone: readonly Member[]; readonly mayWriteNow: readonly Member[] } {
    const gone: Member[] = [];
    const mayWriteNow: Member[] = [];
    for (const member of this.#members) {
      const couldWrite = member.mayWrite;
      member.recheck();
      if (member.isClosed) {
        this.#members.delete(member);
        gone.push(member);
      } else if (member.mayWrite && !couldWrite) mayWriteNow.push(member);
    }
    return { gone, mayWriteNow };
  }

  #linkOf({ role }: Member): Quota<keyof typeof LINK_RATES> {
    const link = this.#linkQuotas.get(role) ?? new Quota(LINK_RATES, this.#clock);
    this.#linkQuotas.set(role, link);
    return link;
  }
}
