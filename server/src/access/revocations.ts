import type { Role } from '@parcours/shared/protocol';

/**
 * How often the links of each role on each board have been revoked: a token of an earlier generation opens
 * nothing any more.
 */
export interface Revocations {
  generationOf(document: string, role: Role): number;

  /**
   * Revokes all links of a role; resolves when that is on disk, and counts from then on.
   * @throws CodedError `server.storage`: it may not be there after a restart.
   */
  revoke(document: string, role: Role): Promise<void>;
}

export type Revoked = readonly [document: string, role: Role];

/** Where revocations are written down, by this process or by another beside it. */
export interface RevocationBook {
  /** Resolves when it is on disk. @throws CodedError `server.storage`. */
  write(revoked: Revoked): Promise<void>;

  /** What was written since the last time that this was called, by whomever, in its order. */
  news(): readonly Revoked[];
}

/** Counts what a book says, which is looked at whenever somebody asks. */
export function createRevocations(book: RevocationBook): Revocations {
  const counts = new Map<string, number>();
  const generationOf = (document: string, role: Role) => {
    for (const [known, of] of book.news()) {
      const place = `${known} ${of}`;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    return counts.get(`${document} ${role}`) ?? 0;
  };
  return { generationOf, revoke: (document, role) => book.write([document, role]) };
}
