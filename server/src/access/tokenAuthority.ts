import type { Capability, Role } from '@parcours/shared/protocol';
import type { Clock } from '../ports/clock.ts';
import type { Revocations } from '../ports/revocations.ts';
import type { Tokens } from './tokens.ts';

/** Issues tokens, and decides whether a presented one is valid now. */
export interface TokenAuthority {
  /** A token for a role on a document, valid until a time (seconds since the epoch). */
  issue(document: string, role: Role, expires: number): string;

  /** A token for somebody's place in a workshop. It outlasts the link by which they came in. */
  issueSeat(document: string, seat: string, expires: number): string;

  /** What a token is good for; undefined where it is forged, damaged, expired or revoked. */
  admit(token: string): Capability | undefined;

  /** Whether what a token was good for still holds: it has not expired, and its links were not revoked. */
  holds(capability: Capability): boolean;

  /**
   * Makes every token of a role that was issued until now worthless.
   * @throws CodedError `server.storage`: all of them still hold.
   */
  revoke(document: string, role: Role): Promise<void>;
}

export function createTokenAuthority(tokens: Tokens, revocations: Revocations, clock: Clock): TokenAuthority {
  const isCurrent = ({ document, role, generation, seat }: Capability) =>
    seat !== undefined || generation === revocations.generationOf(document, role);
  return {
    issue: (document, role, expires) => {
      const generation = revocations.generationOf(document, role);
      return tokens.issue({ document, role, expires, generation });
    },
    issueSeat: (document, seat, expires) =>
      tokens.issue({ document, role: 'contribute', expires, generation: 0, seat }),
    admit: (token) => {
      const capability = tokens.verify(token, clock.now());
      return capability && isCurrent(capability) ? capability : undefined;
    },
    holds: (capability) => capability.expires * 1000 > clock.now() && isCurrent(capability),
    revoke: (document, role) => revocations.revoke(document, role),
  };
}
