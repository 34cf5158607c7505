import { recallJson, remember } from './webStorage.ts';

const KEY = 'seenComments';
/** So many boards are remembered; the one on which something was seen last comes last. */
const KEPT = 30;

/** The comments and replies that this browser has shown of a board, by keys that say nothing of what they say. */
export function seenComments(boardId: string): ReadonlySet<string> {
  return new Set(kept().find(({ board }) => board === boardId)?.seen);
}

export function rememberSeenComments(boardId: string, seen: Iterable<string>): void {
  keep([...others(boardId), { board: boardId, seen: [...seen] }]);
}

export function forgetSeenComments(boardId: string): void {
  keep(others(boardId));
}

/** Tells when another window of this browser has shown some; returns how to end that. */
export function watchSeenElsewhere(onChange: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key?.endsWith(KEY)) onChange();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

interface SeenOnBoard {
  readonly board: string;
  readonly seen: readonly string[];
}

const others = (boardId: string): readonly SeenOnBoard[] => kept().filter(({ board }) => board !== boardId);

function keep(boards: readonly SeenOnBoard[]): void {
  remember(KEY, JSON.stringify(boards.slice(-KEPT)));
}

function kept(): readonly SeenOnBoard[] {
  const known = recallJson(KEY);
  return Array.isArray(known) ? known.filter(isSeenOnBoard) : [];
}

function isSeenOnBoard(value: unknown): value is SeenOnBoard {
  if (typeof value !== 'object' || value === null) return false;
  const { board, seen }: Partial<Record<keyof SeenOnBoard, unknown>> = value;
  return typeof board === 'string' && Array.isArray(seen) && seen.every((key) => typeof key === 'string');
}
