import { type Role, roleCovers } from '@parcours/shared/protocol';
import type { Member } from '../room/member.ts';

/**
 * Client ids that follow from the content, so that peers who migrate at once make the same change, are above the
 * random ones: they have no owner.
 */
const SHARED_FROM = 2 ** 32;

/** The most owners that are remembered after they have left. */
const MOST_REMEMBERED = 10_000;

/** The owner of a client id, and the role of their link; an owner who has left may come back. */
interface Owner {
  readonly role: Role;
  readonly member: Member | undefined;
}

/**
 * Whether a member may announce a client id: it is free, another member who is here has it, or their role is too low.
 */
type Standing = 'free' | 'rivalled' | 'barred';

/**
 * Who owns which client id. It belongs to the member who announced it as their own in awareness, and once they have
 * left to holders of links of no lesser role; a viewer's may be taken by any member who may write. A connection that
 * never announces one owns what it is the first to write under; a client that announces itself owns nothing else,
 * since it may bring what another window of the same browser wrote offline.
 */
export class ClientIdOwners {
  readonly #owners = new Map<number, Owner>();
  readonly #announced = new Map<Member, Set<number>>();
  readonly #introduced = new Map<Member, Map<number, number>>();

  /** Whether another member owns a client id, so that this member must not write under it. */
  isAnothers(client: number, member: Member): boolean {
    const owner = this.#owners.get(client)?.member;
    return owner !== undefined && owner !== member && owner.mayWrite;
  }

  /** Whether it was a member who brought what a client wrote at a clock. */
  broughtBy(member: Member, client: number, clock: number): boolean {
    const from = this.#introduced.get(member)?.get(client);
    return from !== undefined && from <= clock;
  }

  /** The clients that a member speaks for in awareness. */
  announcedBy(member: Member): ReadonlySet<number> {
    return this.#announced.get(member) ?? NONE;
  }

  /** The other member who has announced a client id that this member might announce otherwise. */
  rivalOf(member: Member, client: number): Member | undefined {
    return this.#standing(client, member) === 'rivalled' ? this.#owners.get(client)?.member : undefined;
  }

  mayAnnounce(client: number, member: Member): boolean {
    return this.#standing(client, member) === 'free';
  }

  /** A member names a client id as its own, as it may. */
  announce(client: number, member: Member): void {
    this.#give(client, member);
    const ids = this.#announced.get(member) ?? new Set();
    this.#announced.set(member, ids.add(client));
  }

  /** A member writes something new under a client id, from a clock on. */
  introduce(client: number, clock: number, member: Member): void {
    if (client >= SHARED_FROM) return;
    const ids = this.#introduced.get(member) ?? new Map<number, number>();
    if (!ids.has(client)) this.#introduced.set(member, ids.set(client, clock));
    if (this.announcedBy(member).size === 0 && this.mayAnnounce(client, member)) this.#give(client, member);
  }

  /** A member has left, and is remembered. */
  release(member: Member): void {
    const ids = [...this.announcedBy(member), ...(this.#introduced.get(member)?.keys() ?? [])];
    for (const client of ids) {
      const owner = this.#owners.get(client);
      if (owner?.member !== member) continue;
      this.#owners.delete(client);
      this.#owners.set(client, { role: owner.role, member: undefined });
    }
    this.#announced.delete(member);
    this.#introduced.delete(member);
    this.#forgetOldest();
  }

  #give(client: number, member: Member): void {
    const before = this.#owners.get(client)?.member;
    if (before !== undefined && before !== member) this.#announced.get(before)?.delete(client);
    this.#owners.set(client, { role: member.role, member });
  }

  #standing(client: number, member: Member): Standing {
    const owner = this.#owners.get(client);
    if (owner === undefined || owner.member === member) return 'free';
    if (!roleCovers(member.role, owner.role)) return 'barred';
    if (owner.member === undefined || (member.mayWrite && !owner.member.mayWrite)) return 'free';
    return this.announcedBy(owner.member).has(client) ? 'rivalled' : 'free';
  }

  #forgetOldest(): void {
    for (const [client, { member }] of this.#owners) {
      if (this.#owners.size <= MOST_REMEMBERED) return;
      if (member === undefined) this.#owners.delete(client);
    }
  }
}

const NONE: ReadonlySet<number> = new Set();
