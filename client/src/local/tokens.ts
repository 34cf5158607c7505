import { type Capability, capabilityIn, type Role } from '@parcours/shared/protocol';

/** The roles of links, from the most to the least. */
export const LINK_ROLES = ['facilitate', 'edit', 'contribute', 'view'] as const satisfies readonly Role[];
export type LinkRole = (typeof LINK_ROLES)[number];

/** Tokens of one document, each under the role that it says of itself. */
export type Tokens = Readonly<Partial<Record<LinkRole, string>>>;

/** A token under its role; nothing where it is none of this document's. */
export function ownTokens(document: string, token: string): Tokens {
  const capability = capabilityOn(document, token);
  return capability === undefined ? {} : { [capability.role]: token };
}

/** Tokens by role as somebody gave or kept them; one that is not what it is said to be is left out. */
export function readTokens(document: string, value: unknown): Tokens {
  if (typeof value !== 'object' || value === null) return {};
  const given: Partial<Record<string, unknown>> = { ...value };
  const known = LINK_ROLES.map((role) => [role, given[role]] as const);
  return Object.fromEntries(
    known.filter(
      ([role, token]) => typeof token === 'string' && capabilityOn(document, token)?.role === role,
    ),
  );
}

/** Both, and of each role the token that was issued last. */
export function withTokens(known: Tokens, more: Tokens): Tokens {
  const both = { ...known, ...more };
  const older = LINK_ROLES.filter((role) => isNewer(known[role], more[role]));
  return { ...both, ...Object.fromEntries(older.map((role) => [role, known[role]])) };
}

/** The token that allows most, of those that have not expired where there is one. */
export function strongest(tokens: Tokens): string | undefined {
  return inForce(tokens)[0];
}

/** The token that gives least away. */
export function weakest(tokens: Tokens): string | undefined {
  return inForce(tokens).at(-1);
}

function inForce(tokens: Tokens): readonly string[] {
  const all = LINK_ROLES.flatMap((role) => tokens[role] ?? []);
  const holding = all.filter((token) => (capabilityIn(token)?.expires ?? 0) * 1000 > Date.now());
  return holding.length > 0 ? holding : all;
}

function isNewer(token: string | undefined, than: string | undefined): boolean {
  if (token === undefined || than === undefined) return false;
  const [one, other] = [capabilityIn(token), capabilityIn(than)];
  if (one === undefined || other === undefined) return false;
  return (
    one.generation - other.generation > 0 ||
    (one.generation === other.generation && one.expires > other.expires)
  );
}

function capabilityOn(document: string, token: string): Capability | undefined {
  const capability = capabilityIn(token);
  return capability?.document === document ? capability : undefined;
}
