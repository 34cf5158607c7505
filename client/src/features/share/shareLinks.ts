import { escapeXml } from '@parcours/shared/drawing';
import { linkTo } from '@parcours/shared/protocol';
import { useCallback, useState } from 'react';
import { fetchLinks } from '../../api/boards.ts';
import { recentBoard, rememberTokens } from '../../local/recentBoards.ts';
import { type LinkRole, ownTokens, readTokens, type Tokens } from '../../local/tokens.ts';
import { roleOfToken } from '../../session/role.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';

export interface ShareLink {
  readonly role: LinkRole;
  readonly address: string;
}

/** What opened the board in this window. */
type Own = Pick<BoardSession, 'boardId' | 'token' | 'role'>;

/** From what most people get to what few should have. */
const HANDED_ON: readonly LinkRole[] = ['contribute', 'view', 'edit', 'facilitate'];

/**
 * The links that a window can hand on: the one by which it is open, and for a facilitator those that are known beside
 * it. Each is offered for what its token says, wherever it was kept.
 */
export function shareLinks(origin: string, own: Own, known: Tokens): readonly ShareLink[] {
  const tokens = tokensToHandOn(own, known);
  return HANDED_ON.flatMap((role) => {
    const token = tokens[role];
    const place = { page: 'board', id: own.boardId } as const;
    return token === undefined ? [] : [{ role, address: linkTo(origin, place, token) }];
  });
}

/**
 * The link to the report for those who are only to read: one that allows more is not handed on for that. Undefined
 * where this window has none to look.
 */
export function reportLink(origin: string, own: Own, known: Tokens): string | undefined {
  const { view } = tokensToHandOn(own, known);
  return view === undefined ? undefined : linkTo(origin, { page: 'report', id: own.boardId }, view);
}

interface Embedding {
  /** Of the words in the picture and around it. */
  readonly language: string;
  /** What the frame is called. */
  readonly title: string;
}

/**
 * What shows the board in another page (HTML). Everybody who sees that page has its token, so that one which allows more
 * than looking is never in it; undefined where this window has none to look.
 */
export function embedCode(
  origin: string,
  own: Own,
  known: Tokens,
  { language, title }: Embedding,
): string | undefined {
  const { view } = tokensToHandOn(own, known);
  if (view === undefined || roleOfToken(view) !== 'view') return undefined;
  const [page, key] = linkTo(origin, { page: 'embed', id: own.boardId }, view).split('#');
  const attributes = {
    src: `${page}?lang=${language}#${key}`,
    title,
    width: '100%',
    height: '600',
    style: 'border:0',
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

function tokensToHandOn({ boardId, token, role }: Own, known: Tokens): Tokens {
  return { ...(role === 'facilitate' && readTokens(boardId, known)), ...ownTokens(boardId, token) };
}

interface BoardTokens {
  /** What was handed out of this board's links, as far as this browser knows. */
  readonly tokens: Tokens;
  /** Takes new tokens in place of those that were known. */
  learn(tokens: Tokens): void;
}

/**
 * The tokens of a board that facilitators may hand on. They have them from the server, since others may have revoked
 * those known from before; while the server cannot be reached, these have to do.
 */
export function useBoardTokens(): BoardTokens {
  const { boardId, role, token } = useSession();
  const [learnt, setLearnt] = useState<Tokens>();
  const load = useCallback(
    async (signal: AbortSignal) => {
      const tokens = await fetchLinks(boardId, token, signal);
      rememberTokens(boardId, tokens);
      return tokens;
    },
    [boardId, token],
  );
  const { state } = useLoad(role === 'facilitate' ? load : undefined);
  const learn = useCallback(
    (tokens: Tokens) => {
      rememberTokens(boardId, tokens);
      setLearnt(tokens);
    },
    [boardId],
  );
  const [known] = useState<Tokens>(() => recentBoard(boardId)?.tokens ?? {});
  return { tokens: learnt ?? loadedValue(state) ?? known, learn };
}
