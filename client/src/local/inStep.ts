import { recallJson, remember } from './webStorage.ts';

const KEY = 'inStep';
/** So many boards are remembered; the one that was in step last comes last. */
const KEPT = 30;

/** When this browser's copy of a board was last the same as the board on the server, in milliseconds since 1970. */
export function inStepAt(boardId: string): number | undefined {
  return kept().find(({ board }) => board === boardId)?.at;
}

export function rememberInStep(boardId: string, at: number): void {
  keep([...others(boardId), { board: boardId, at }]);
}

export function forgetInStep(boardId: string): void {
  keep(others(boardId));
}

interface InStep {
  readonly board: string;
  readonly at: number;
}

const others = (boardId: string): readonly InStep[] => kept().filter(({ board }) => board !== boardId);

function keep(known: readonly InStep[]): void {
  remember(KEY, JSON.stringify(known.slice(-KEPT)));
}

function kept(): readonly InStep[] {
  const known = recallJson(KEY);
  return Array.isArray(known) ? known.filter(isInStep) : [];
}

function isInStep(value: unknown): value is InStep {
  if (typeof value !== 'object' || value === null) return false;
  const { board, at }: Partial<Record<keyof InStep, unknown>> = value;
  return typeof board === 'string' && typeof at === 'number' && Number.isFinite(at);
}
