import type { Capability, Role } from '@parcours/shared/protocol';
import { createTokens } from '../../server/src/access/tokens.ts';

/** Seconds since the epoch, in the year 2100. */
const LATE = 4_102_444_800;

/** A token as the server issues it, for a board or whatever else `document` names. */
export function tokenFor(document: string, role: Role, more: Partial<Capability> = {}): string {
  return createTokens('a secret of some length').issue({
    document,
    role,
    expires: LATE,
    generation: 0,
    ...more,
  });
}
