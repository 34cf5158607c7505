import type { Member } from './member.ts';

/** More than this waiting for parts that never came makes Yjs slow; the sender has to sync again. */
const MAX_BYTES = 1 << 20;
const MAX_UPDATES = 100;

/** What to do about an update that waits in the document for parts that have not come. */
export type Remedy = 'none' | 'ask' | 'refuse';

/** How many updates of each member wait for parts that have not come, since none did. */
export class MissingParts {
  readonly #counts = new Map<Member, number>();

  /** Missing parts are asked for once; a sender who piles up updates without them has to start over. */
  remedyFor(member: Member, bytesBefore: number, bytes: number): Remedy {
    if (bytes === 0) this.#counts.clear();
    if (bytes <= bytesBefore) return 'none';
    const count = (this.#counts.get(member) ?? 0) + 1;
    this.#counts.set(member, count);
    if (bytes > MAX_BYTES || count > MAX_UPDATES) return 'refuse';
    return count === 1 ? 'ask' : 'none';
  }

  forget(member: Member): void {
    this.#counts.delete(member);
  }
}
