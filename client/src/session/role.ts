import { capabilityIn, type Role } from '@parcours/shared/protocol';

/**
 * The role that a token claims, so that the page offers what the server will allow; `view` where it cannot be
 * read. The server alone decides: it checks the token's signature, which nobody here can.
 */
export function roleOfToken(token: string): Role {
  return capabilityIn(token)?.role ?? 'view';
}
