import { fromBase64UrlEncoded } from 'lib0/buffer';
import { decodeUtf8 } from 'lib0/string';
import { isRole, type Role } from './roles.ts';

/** What a token lets its holder do: one role, on one document, until a moment (seconds since the epoch). */
export interface Capability {
  readonly document: string;
  readonly role: Role;
  readonly expires: number;
  /** How often the links of this role had been revoked when it was issued. */
  readonly generation: number;
  /** Of somebody who came into a workshop: their place in it. What it reaches is looked up, and not in the token. */
  readonly seat?: string;
}

/** Before the id of a workshop, where a token is for one: no id of a board has a colon. */
export const WORKSHOP_SCOPE = 'workshop:';

/**
 * What a token claims, so that pages offer what the server will allow; undefined where it claims nothing that can be
 * read. The server alone decides: it checks the signature, for which it takes the secret.
 */
export function capabilityIn(token: string): Capability | undefined {
  const payload = decoded(token.split('.')[0] ?? '');
  if (typeof payload !== 'object' || payload === null) return undefined;
  const {
    document,
    role,
    expires,
    generation = 0,
    seat,
  }: Partial<Record<keyof Capability, unknown>> = payload;
  if (typeof document !== 'string' || !isRole(role)) return undefined;
  if (typeof expires !== 'number' || typeof generation !== 'number') return undefined;
  if (seat !== undefined && typeof seat !== 'string') return undefined;
  return { document, role, expires, generation, ...(seat !== undefined && { seat }) };
}

function decoded(payload: string): unknown {
  try {
    return JSON.parse(decodeUtf8(fromBase64UrlEncoded(payload)));
  } catch {
    return undefined;
  }
}
