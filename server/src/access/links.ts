import { linkTo, type Role } from '@parcours/shared/protocol';
import type { TokenAuthority } from './tokenAuthority.ts';

type ByRole = Readonly<Record<Role, string>>;

/** One token and one link for each role on a board. */
export interface Access {
  readonly tokens: ByRole;
  readonly links: ByRole;
}

const DAY_SECONDS = 24 * 60 * 60;

/** Links to a board without a date of erasure hold for somewhat more than a year. */
const DEFAULT_DAYS = 400;

export function accessTo(
  document: string,
  { origin, expires }: { readonly origin: string; readonly expires: number },
  tokenAuthority: TokenAuthority,
): Access {
  const issued = byRole((role) => tokenAuthority.issue(document, role, expires));
  return {
    tokens: issued,
    links: byRole((role) => linkTo(origin, { page: 'board', id: document }, issued[role])),
  };
}

/** When the links of a board expire, in seconds since the epoch: once it is past its date, or in some 400 days. */
export function expiryOf(retainUntil: string | undefined, now: number): number {
  if (retainUntil === undefined) return Math.floor(now / 1000) + DEFAULT_DAYS * DAY_SECONDS;
  return Math.floor(Date.parse(`${retainUntil}T00:00:00Z`) / 1000) + 2 * DAY_SECONDS;
}

function byRole(make: (role: Role) => string): ByRole {
  return {
    facilitate: make('facilitate'),
    edit: make('edit'),
    contribute: make('contribute'),
    view: make('view'),
  };
}
