import { recallJson, remember } from './storage.ts';

export const LINK_ROLES = ['facilitate', 'edit', 'contribute', 'view'] as const;
export type LinkRole = (typeof LINK_ROLES)[number];
export type Tokens = Readonly<Partial<Record<LinkRole, string>>>;

/** A board that was opened in this browser, with what is needed to open it again. */
export interface RecentBoard {
  readonly id: string;
  readonly title: string;
  /** The token it was last opened with. */
  readonly token: string;
  /** The tokens that may be handed on: only whoever made the board here has them. */
  readonly tokens: Tokens;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

const KEY = 'recentBoards';
const KEPT = 24;

/** The boards opened in this browser, latest first. */
export function recentBoards(): readonly RecentBoard[] {
  const kept = recallJson(KEY);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry) => readEntry(entry) ?? []).sort((a, b) => b.openedAt - a.openedAt);
}

export function recentBoard(id: string): RecentBoard | undefined {
  return recentBoards().find((board) => board.id === id);
}

/** Puts a board on top of the list; tokens known from earlier are kept. */
export function rememberBoard(board: Omit<RecentBoard, 'tokens'> & { readonly tokens?: Tokens }): void {
  const known = recentBoards();
  const tokens = { ...known.find(({ id }) => id === board.id)?.tokens, ...board.tokens };
  keep([{ ...board, tokens }, ...known.filter(({ id }) => id !== board.id)]);
}

/** Takes a board off the list and returns it, so that this can be undone. */
export function forgetBoard(id: string): RecentBoard | undefined {
  const known = recentBoards();
  keep(known.filter((board) => board.id !== id));
  return known.find((board) => board.id === id);
}

function keep(boards: readonly RecentBoard[]): void {
  remember(KEY, JSON.stringify(boards.slice(0, KEPT)));
}

function readEntry(entry: unknown): RecentBoard | undefined {
  if (!isObject(entry)) return undefined;
  const { id, title, token, openedAt } = entry;
  if (typeof id !== 'string' || typeof token !== 'string') return undefined;
  return {
    id,
    token,
    title: typeof title === 'string' ? title : '',
    openedAt: typeof openedAt === 'number' ? openedAt : 0,
    tokens: readTokens(entry.tokens),
  };
}

function readTokens(value: unknown): Tokens {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    LINK_ROLES.flatMap((role) => {
      const token = value[role];
      return typeof token === 'string' ? [[role, token]] : [];
    }),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
