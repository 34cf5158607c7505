import type { Role } from '@parcours/shared/protocol';

/**
 * How often the links of each role on each board have been revoked: a token of an earlier generation opens nothing any
 * more. Revocations by other processes count as well.
 */
export interface Revocations {
  generationOf(document: string, role: Role): number;

  /**
   * Revokes all links of a role; resolves when that is on disk, and counts from then on.
   * @throws CodedError `server.storage`: it may not be there after a restart.
   */
  revoke(document: string, role: Role): Promise<void>;
}
