import type { Role } from '@parcours/shared/protocol';
import type { LinkRole, Tokens } from '../../local/recentBoards.ts';

export interface ShareLink {
  readonly role: LinkRole;
  readonly address: string;
}

/** The token that the board is open with, and what it allows. */
interface OwnToken {
  readonly role: Role;
  readonly token: string | undefined;
}

/** From what most people get to what few should have. */
const HANDED_ON: readonly LinkRole[] = ['contribute', 'view', 'edit', 'facilitate'];

/**
 * The links that this browser can hand on: its own, and for a facilitator those it got when it made the board.
 * `own` is the token that the board is open with, and `role` what that token allows.
 */
export function shareLinks(
  origin: string,
  boardId: string,
  own: OwnToken,
  tokens: Tokens,
): readonly ShareLink[] {
  const known: Tokens = own.role === 'facilitate' ? tokens : {};
  return HANDED_ON.flatMap((role) => {
    const token = role === own.role ? own.token : known[role];
    return token === undefined
      ? []
      : [{ role, address: `${origin}/b/${boardId}#k=${encodeURIComponent(token)}` }];
  });
}

/**
 * The link to the report for those who are only to read: one that allows more is not handed on for that. Undefined
 * where this browser has none to look.
 */
export function reportLink(
  origin: string,
  boardId: string,
  own: OwnToken,
  tokens: Tokens,
): string | undefined {
  const view = shareLinks(origin, boardId, own, tokens).find(({ role }) => role === 'view');
  return view?.address.replace('#', '/report#');
}
