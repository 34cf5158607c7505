import { isDictionary } from '@parcours/shared/board';
import { isRole, type Role } from '@parcours/shared/protocol';

/**
 * The role that a token claims, so that the page offers what the server will allow; `view` where it cannot be
 * read. The server alone decides: it checks the token's signature, which nobody here can.
 */
export function roleOfToken(token: string): Role {
  const payload = decodePayload(token.split('.')[0] ?? '');
  return isDictionary(payload) && isRole(payload.role) ? payload.role : 'view';
}

function decodePayload(base64url: string): unknown {
  try {
    return JSON.parse(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}
