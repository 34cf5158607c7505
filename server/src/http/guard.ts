import { CodedError } from '@parcours/shared/errors';
import { type Role, roleCovers } from '@parcours/shared/protocol';
import type { Context } from 'hono';
import type { Doorkeeper } from '../access/doorkeeper.ts';
import { sameSecret } from '../access/tokens.ts';

/** Before the id of a workshop, where a token is for one: no id of a board has a colon. */
export const WORKSHOP_SCOPE = 'workshop:';

/** Decides by the token in the `Authorization` header what a request may do. */
export interface Guard {
  /**
   * The board that the path names, when the token reaches it with at least this role. A board that does not
   * exist is refused like one that is another's.
   * @throws CodedError `access.missing`, `access.invalid`, `access.role`.
   */
  boardFor(context: Context, wanted: Role): string;

  /** The same for the workshop that the path names. */
  workshopFor(context: Context, wanted: Role): string;

  /** Whether the token of a request that one of the above let in has at least this role. */
  reaches(context: Context, role: Role): boolean;

  /** @throws CodedError `access.admin` where creating takes a secret, and it was not given. */
  assertMayCreate(context: Context): void;

  /** @throws CodedError `access.admin` where others than this machine's users could watch the server otherwise. */
  assertMayWatch(context: Context): void;
}

/** `adminSecret` is undefined where anybody who reaches the server may create boards. */
export function createGuard(doorkeeper: Doorkeeper, adminSecret: string | undefined): Guard {
  const assertAdministrator = (context: Context) => {
    if (adminSecret === undefined) return;
    const given = bearer(context);
    if (given === undefined || !sameSecret(given, adminSecret)) throw new CodedError('access.admin');
  };
  const idFor = (context: Context, scope: string, wanted: Role) => {
    const id = context.req.param('id') ?? '';
    const token = bearer(context);
    if (token === undefined) throw new CodedError('access.missing');
    const capability = doorkeeper.admit(token);
    if (capability === undefined || capability.document !== `${scope}${id}`)
      throw new CodedError('access.invalid');
    if (!roleCovers(capability.role, wanted)) throw new CodedError('access.role', { role: wanted });
    return id;
  };
  return {
    boardFor: (context, wanted) => idFor(context, '', wanted),
    workshopFor: (context, wanted) => idFor(context, WORKSHOP_SCOPE, wanted),
    reaches: (context, role) => {
      const capability = doorkeeper.admit(bearer(context) ?? '');
      return capability !== undefined && roleCovers(capability.role, role);
    },
    assertMayCreate: assertAdministrator,
    assertMayWatch: assertAdministrator,
  };
}

function bearer(context: Context): string | undefined {
  return /^Bearer +(.+?) *$/i.exec(context.req.header('Authorization') ?? '')?.[1];
}
