import { ownTokens, readTokens, strongest, type Tokens, withTokens } from './tokens.ts';
import { recallJson, remember } from './webStorage.ts';

/** A board that was opened in this browser, with what is needed to open it again. */
export interface RecentBoard {
  readonly id: string;
  readonly title: string;
  /** Whose story it is, once there is somebody. */
  readonly persona?: string;
  /** The token that allows most of those that this browser knows. */
  readonly token: string;
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

/** Puts a board on top of the list; tokens known from earlier are kept beside those that are given. */
export function rememberBoard(board: Omit<RecentBoard, 'token'>): void {
  const known = recentBoards();
  const tokens = withTokens(known.find(({ id }) => id === board.id)?.tokens ?? {}, board.tokens);
  keep([{ ...board, tokens }, ...known.filter(({ id }) => id !== board.id)]);
}

/** Adds tokens to those of a board that is on the list. */
export function rememberTokens(id: string, tokens: Tokens): void {
  const known = recentBoard(id);
  if (known !== undefined) rememberBoard({ ...known, tokens });
}

/** Forgets a token that the server refuses; the last one that is known stays, for those who ask what became of the board. */
export function forgetToken(id: string, token: string): void {
  const boards = recentBoards().map((board) => {
    const others = Object.entries(board.tokens).filter(([, known]) => known !== token);
    return board.id === id && others.length > 0 ? { ...board, tokens: Object.fromEntries(others) } : board;
  });
  keep(boards);
}

/** Takes a board off the list and returns it, so that this can be undone. */
export function forgetBoard(id: string): RecentBoard | undefined {
  const known = recentBoards();
  keep(known.filter((board) => board.id !== id));
  return known.find((board) => board.id === id);
}

function keep(boards: readonly Omit<RecentBoard, 'token'>[]): void {
  const entries = boards.slice(0, KEPT).map((board) => ({ ...board, token: strongest(board.tokens) }));
  remember(KEY, JSON.stringify(entries));
}

function readEntry(entry: unknown): RecentBoard | undefined {
  if (!isObject(entry)) return undefined;
  const { id, title, persona, openedAt } = entry;
  if (typeof id !== 'string') return undefined;
  const last = typeof entry.token === 'string' ? ownTokens(id, entry.token) : {};
  const tokens = withTokens(last, readTokens(id, entry.tokens));
  const token = strongest(tokens);
  if (token === undefined) return undefined;
  return {
    id,
    token,
    tokens,
    title: typeof title === 'string' ? title : '',
    ...(typeof persona === 'string' && { persona }),
    openedAt: typeof openedAt === 'number' ? openedAt : 0,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
