import type { Access } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { type Role, roleCovers, WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import type { Holder } from '@parcours/shared/workshop';
import type { Context } from 'hono';
import { holderOf, type Passes } from '../access/passes.ts';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import { sameSecret } from '../access/tokens.ts';
import { Trials } from '../access/trials.ts';
import type { Clock } from '../ports/clock.ts';
import { addressOf } from './origin.ts';

/** Decides by the `Authorization` header what a request may do. */
export interface Authorizer {
  /**
   * Admits a request that has what an operation takes. A board that does not exist is refused like somebody else's.
   * @throws CodedError `access.missing`, `access.invalid`, `access.role`, and `access.admin` where the administrator's
   * secret was not given to a server that has one, `access.trials` where too many others were tried from one address.
   */
  admit(context: Context, access: Access): Promise<void>;

  /** The token of a request, unchecked. @throws CodedError `access.missing`. */
  tokenOf(context: Context): string;

  /** Who asks, where those may ask who follow a live workshop. @throws CodedError `access.missing`, `access.invalid`. */
  holderFrom(context: Context): Holder;

  /** Whether the token of a request that was admitted has at least this role. */
  reaches(context: Context, role: Role): boolean;
}

/**
 * How many wrong secrets may come from one address. Behind a proxy all come from one, so that nobody is shut out for longer
 * than a moment after the last of them.
 */
const WRONG_SECRETS = { perSecond: 0.5, atOnce: 20 } as const;

/** `adminSecret` is undefined where anybody who reaches the server may create boards and watch it. */
export function createAuthorizer(
  tokenAuthority: TokenAuthority,
  passes: Passes,
  adminSecret: string | undefined,
  clock: Clock,
): Authorizer {
  const wrongSecrets = new Trials(WRONG_SECRETS, clock);
  const assertAdministrator = (context: Context) => {
    if (adminSecret === undefined) return;
    const given = bearer(context);
    if (given === undefined) throw new CodedError('access.admin');
    const address = addressOf(context);
    // Not even the right one, or whoever tries many at once would see which it is.
    if (!wrongSecrets.areLeft(address)) throw new CodedError('access.trials');
    if (sameSecret(given, adminSecret)) return;
    wrongSecrets.allows(address);
    throw new CodedError('access.admin');
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
