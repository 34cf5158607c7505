import { recallJson, remember } from './webStorage.ts';

/** The part of the canvas in sight, as React Flow has it: where its origin lies, in pixels of the screen. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const KEY = 'views';
/** So many boards are remembered; the one that was looked at last comes last. */
const KEPT = 30;

/** What was in sight when this browser last had a board open; null where that is not known. */
export function leftView(boardId: string): View | null {
  return kept().find(({ board }) => board === boardId)?.view ?? null;
}

export function rememberView(boardId: string, view: View): void {
  keep([...others(boardId), { board: boardId, view }]);
}

export function forgetView(boardId: string): void {
  keep(others(boardId));
}

interface LeftView {
  readonly board: string;
  readonly view: View;
}

const others = (boardId: string): readonly LeftView[] => kept().filter(({ board }) => board !== boardId);

function keep(views: readonly LeftView[]): void {
  remember(KEY, JSON.stringify(views.slice(-KEPT)));
}

function kept(): readonly LeftView[] {
  const known = recallJson(KEY);
  return Array.isArray(known) ? known.filter(isLeftView) : [];
}

function isLeftView(value: unknown): value is LeftView {
  if (typeof value !== 'object' || value === null) return false;
  const { board, view }: Partial<Record<keyof LeftView, unknown>> = value;
  return typeof board === 'string' && isView(view);
}

function isView(value: unknown): value is View {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, zoom }: Partial<Record<keyof View, unknown>> = value;
  return [x, y, zoom].every(Number.isFinite) && Number(zoom) > 0;
}
