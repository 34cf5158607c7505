import type { Member } from './member.ts';

/**
 * Client ids that follow from the content, so that peers who migrate at once make the same change, are above
 * the random ones: they belong to nobody.
 */
const SHARED_FROM = 2 ** 32;

/**
 * Whose a client id is, as long as its connection lasts. It belongs to whoever announced it as their own in
 * awareness. A connection that never announces one owns what it is the first to write under; a client that
 * announces itself owns nothing else, since it may bring what another window of the same browser wrote offline.
 */
export class Claims {
  readonly #owners = new Map<number, Member>();
  readonly #announced = new Map<Member, Set<number>>();
  readonly #introduced = new Map<Member, Map<number, number>>();

  /** Whether somebody else owns a client id, so that a member must not write under it. */
  isAnothers(client: number, member: Member): boolean {
    const owner = this.#owners.get(client);
    return owner !== undefined && owner !== member;
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

  /** Who else has announced a client id as their own. */
  rivalOf(member: Member, client: number): Member | undefined {
    const owner = this.#owners.get(client);
    return owner !== undefined && owner !== member && this.announcedBy(owner).has(client) ? owner : undefined;
  }

  /** A member names a client id as its own: it is, unless somebody else has done so. */
  announce(client: number, member: Member): void {
    if (this.rivalOf(member, client)) return;
    this.#owners.set(client, member);
    const ids = this.#announced.get(member) ?? new Set();
    this.#announced.set(member, ids.add(client));
  }

  /** A member writes something new under a client id, from a clock on. */
  introduce(client: number, clock: number, member: Member): void {
    if (client >= SHARED_FROM) return;
    const ids = this.#introduced.get(member) ?? new Map<number, number>();
    if (!ids.has(client)) this.#introduced.set(member, ids.set(client, clock));
    if (this.announcedBy(member).size === 0 && !this.#owners.has(client)) this.#owners.set(client, member);
  }

  /** A member is gone, and owns nothing any more. */
  release(member: Member): void {
    const ids = [...this.announcedBy(member), ...(this.#introduced.get(member)?.keys() ?? [])];
    for (const client of ids) if (this.#owners.get(client) === member) this.#owners.delete(client);
    this.#announced.delete(member);
    this.#introduced.delete(member);
  }
}

const NONE: ReadonlySet<number> = new Set();
