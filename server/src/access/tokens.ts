import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Capability, capabilityIn } from '@parcours/shared/protocol';

export interface Tokens {
  issue(capability: Capability): string;
  /** What a token is good for at a time (milliseconds); undefined where it is forged, damaged or expired. */
  verify(token: string, now: number): Capability | undefined;
}

/** Longer than any token; nothing longer is examined. */
const MAX_LENGTH = 1024;

/**
 * Capability tokens, signed with HMAC-SHA256 (RFC 2104) under a key of their own derived from the secret:
 * `<payload>.<signature>`, both base64url, so that a token fits a WebSocket subprotocol and a URL fragment. Those
 * signed with an older secret hold as well, so that a secret can be replaced while its links are still in use.
 */
export function createTokens(secret: string, ...older: readonly string[]): Tokens {
  const sign = signer(secret);
  const signers = [sign, ...older.map(signer)];

  return {
    issue: ({ document, role, expires, generation, seat }) => {
      // Left out where it is 0, since tokens from before there were generations have none.
      const content = {
        document,
        role,
        expires,
        ...(generation > 0 && { generation }),
        ...(seat && { seat }),
      };
      const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
      return `${payload}.${sign(payload).toString('base64url')}`;
    },
    verify: (token, now) => {
      if (token.length > MAX_LENGTH) return undefined;
      const [payload = '', signature = '', ...rest] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      if (rest.length > 0 || !signers.some((each) => same(given, each(payload)))) return undefined;
      // A signed payload is our own, but an older version may have signed something else.
      const capability = capabilityIn(payload);
      return capability && capability.expires * 1000 > now ? capability : undefined;
    },
  };
}

function signer(secret: string): (payload: string) => Buffer {
  const key = createHmac('sha256', secret).update('parcours capability token 1').digest();
  return (payload) => createHmac('sha256', key).update(payload).digest();
}

/** Compares two secrets in constant time. */
export function sameSecret(given: string, wanted: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();
  return same(digest(given), digest(wanted));
}

function same(given: Uint8Array, wanted: Uint8Array): boolean {
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
