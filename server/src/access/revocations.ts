import type { Role } from '@parcours/shared/protocol';

/**
 * How often the links of each role on each board have been revoked: a token of an earlier generation opens
 * nothing any more.
 */
export interface Revocations {
  generationOf(document: string, role: Role): number;

  /**
   * Revokes all links of a role; resolves when that is on disk, and counts from then on.
   * @throws CodedError `server.storage`: nothing is revoked.
   */
  revoke(document: string, role: Role): Promise<void>;
}

/** Revocations as pairs of what was revoked, in their order. */
export type Revoked = readonly [document: string, role: Role];

/** Counts what was revoked before, and hands over each new revocation to be kept. */
export function createRevocations(
  before: Iterable<Revoked>,
  keep: (revoked: Revoked) => Promise<void>,
): Revocations {
  const counts = new Map<string, number>();
  const generationOf = (document: string, role: Role) => counts.get(`${document} ${role}`) ?? 0;
  const count = ([document, role]: Revoked) => {
    counts.set(`${document} ${role}`, generationOf(document, role) + 1);
  };
  for (const revoked of before) count(revoked);
  return {
    generationOf,
    revoke: async (document, role) => {
      await keep([document, role]);
      count([document, role]);
    },
  };
}
