import type { Access } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { type Role, roleCovers, WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import type { Holder } from '@parcours/shared/workshop';
import type { Context } from 'hono';
import { holderOf, type Passes } from '../access/passes.ts';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import { sameSecret } from '../access/tokens.ts';

/** Decides by the `Authorization` header what a request may do. */
export interface Authorizer {
  /**
   * Admits a request that has what an operation takes. A board that does not exist is refused like somebody else's.
   * @throws CodedError `access.missing`, `access.invalid`, `access.role`, and `access.admin` where the administrator's
   * secret was not given to a server that has one.
   */
  admit(context: Context, access: Access): Promise<void>;

  /** The token of a request, unchecked. @throws CodedError `access.missing`. */
  tokenOf(context: Context): string;

  /** Who asks, where those may ask who follow a live workshop. @throws CodedError `access.missing`, `access.invalid`. */
  holderFrom(context: Context): Holder;

  /** Whether the token of a request that was admitted has at least this role. */
  reaches(context: Context, role: Role): boolean;
}

/** `adminSecret` is undefined where anybody who reaches the server may create boards and watch it. */
export function createAuthorizer(
  tokenAuthority: TokenAuthority,
  passes: Passes,
  adminSecret: string | undefined,
): Authorizer {
  const assertAdministrator = (context: Context) => {
    if (adminSecret === undefined) return;
    const given = bearer(context);
    if (given === undefined || !sameSecret(given, adminSecret)) throw new CodedError('access.admin');
  };
  const roleOnBoard = async (token: string, id: string): Promise<Role | undefined> => {
    const standing = (await passes.open(token, id))?.standing();
    return typeof standing === 'object' ? standing.role : undefined;
  };
  /** A place in a workshop is good for its WebSocket and for boards, and for nothing that links are good for. */
  const roleOnWorkshop = (token: string, id: string): Role | undefined => {
    const capability = tokenAuthority.admit(token);
    const isLink = capability?.document === `${WORKSHOP_SCOPE}${id}` && capability.seat === undefined;
    return isLink ? capability.role : undefined;
  };
  const assertToken = async (
    context: Context,
    { scope, role: wanted, isItsOwn }: Extract<Access, { kind: 'token' }>,
  ) => {
    const id = context.req.param('id') ?? '';
    const token = tokenOf(context);
    const role = scope === 'board' ? await roleOnBoard(token, id) : roleOnWorkshop(token, id);
    const isLookedUp = isItsOwn === true && tokenAuthority.admit(token)?.document !== id;
    if (role === undefined || isLookedUp) throw new CodedError('access.invalid');
    if (!roleCovers(role, wanted)) throw new CodedError('access.role', { role: wanted });
  };
  const holderFrom = (context: Context): Holder => {
    const capability = tokenAuthority.admit(tokenOf(context));
    const isHere = capability?.document === `${WORKSHOP_SCOPE}${context.req.param('id')}`;
    const holder = isHere ? holderOf(capability) : undefined;
    if (holder === undefined) throw new CodedError('access.invalid');
    return holder;
  };
  return {
    admit: async (context, access) => {
      switch (access.kind) {
        case 'anybody':
          return;
        case 'administrator':
          assertAdministrator(context);
          return;
        case 'token':
          await assertToken(context, access);
          return;
        case 'follower':
          holderFrom(context);
          return;
        case 'connection':
          tokenOf(context);
          return;
      }
    },
    tokenOf,
    holderFrom,
    reaches: (context, role) => {
      const capability = tokenAuthority.admit(bearer(context) ?? '');
      return capability !== undefined && roleCovers(capability.role, role);
    },
  };
}

function tokenOf(context: Context): string {
  const token = bearer(context);
  if (token === undefined) throw new CodedError('access.missing');
  return token;
}

function bearer(context: Context): string | undefined {
  return /^Bearer +(.+?) *$/i.exec(context.req.header('Authorization') ?? '')?.[1];
}
