import { analyse } from '@parcours/shared/analysis';
import type { Board, Problem } from '@parcours/shared/board';
import { type Audience, editionFor, type Progress, progressSince } from '@parcours/shared/report';
import { barredBoard } from './barredBoard.ts';

export const TODAY = '2026-11-21T09:00:00Z';

interface Comparison {
  readonly audience?: Audience;
  readonly today?: string;
  readonly problems?: readonly Problem[];
}

export function progressOf(earlier: Board, now: Board, options: Comparison = {}): Progress {
  const { audience = 'internal', today = TODAY, problems = [] } = options;
  const analysis = analyse(now, []);
  const edition = editionFor(audience, now, analysis);
  return progressSince({ board: earlier, problems }, { board: now, analysis }, edition, today.slice(0, 10));
}

/** The barred board with fields of some records replaced; null takes a record away. */
export function changed(changes: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>): Board {
  const apply = (record: Record<string, unknown>) => {
    const change = changes[String(record.id)];
    const { barriers } = record;
    const left = Array.isArray(barriers) ? { barriers: barriers.filter((id) => changes[id] !== null) } : {};
    return change === null ? [] : [{ ...record, ...left, ...change }];
  };
  return barredBoard((sketch) =>
    Object.fromEntries(Object.entries(sketch).map(([name, records]) => [name, records.flatMap(apply)])),
  );
}

export const gapsOf = (...boards: [Board, Board, Comparison?]) =>
  progressOf(...boards).gaps.map(({ kind, barrier }) => `${kind} ${barrier}`);
export const changesOf = (...boards: [Board, Board, Comparison?]) =>
  progressOf(...boards).gaps.flatMap((gap) => (gap.kind === 'changed' ? gap.changes : []));
export const trendsOf = (...boards: [Board, Board, Comparison?]) =>
  progressOf(...boards).objectives.map(({ objective, trend }) => `${objective.id} ${trend}`);
export const actionsOf = (...boards: [Board, Board, Comparison?]) =>
  progressOf(...boards).actions.map(({ proposal, step, overdue }) => [proposal, step, overdue]);
