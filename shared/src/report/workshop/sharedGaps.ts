import {
  type BestChange,
  changesOverAll,
  type ObjectiveOn,
  type SharedLeverageEntry,
} from '../../analysis/index.ts';
import type { Barrier } from '../../board/index.ts';
import type { Gap } from '../gaps.ts';
import { grouped } from '../lookup.ts';
import type { Group } from './boards.ts';
import { originKey } from './matching/keys.ts';
import type { MatchedRecords } from './matching/matchRecords.ts';
import { siteKeys } from './matching/siteKeys.ts';

/** A gap as one group put it; `board` is the group's place. */
export interface GapOnBoard {
  readonly board: number;
  readonly gap: Gap;
}

/** A gap that stands on the boards of one group or of several, as each of them put it. */
export interface SharedGap {
  readonly number: number;
  /** In the order of the boards, on each in the order of its gaps. */
  readonly gaps: readonly GapOnBoard[];
  /** The places of the groups that name it, ascending. */
  readonly boards: readonly number[];
  /** Whether the report has a card of it, to which sentences can point. */
  readonly isTold: boolean;
}

/** The gaps of all boards, and what taking them away wherever they stand would open. */
export interface SharedGaps {
  readonly gaps: readonly SharedGap[];
  /** `levers` are places in `gaps`. */
  readonly leverage: readonly SharedLeverageEntry[];
  /** What the decision note asks for; undefined where no objective is blocked. `levers` are places in `gaps`. */
  readonly best: BestChange | undefined;
  /** What taking these gaps away wherever they stand opens. */
  openedBy(gaps: readonly SharedGap[]): readonly ObjectiveOn[];
}

type Unnumbered = Omit<SharedGap, 'number' | 'isTold'>;

/**
 * Two gaps are the same where the same barrier came with the same scenario, or where barriers of one dimension that
 * one level could remove stand at the same place. Those of several groups come first, then those that the best
 * choices take away: these are told on cards. Among each: by how many groups name it, how many objectives of all
 * boards cannot open without it, how many could, how many people it hits, severity, votes.
 */
export function sharedGapsOf(groups: readonly Group[], same: MatchedRecords): SharedGaps {
  const found = gapClasses(groups, same).sort(byPriority(groups));
  const levers = found.map((shared) => ({
    barriers: shared.gaps.map(({ board, gap: { barrier } }) => ({ board, barrier })),
    severity: worst(shared),
  }));
  const boards = groups.map(({ context }) => context.edition.board);
  const { leverage, best, openedBy } = changesOverAll(boards, levers);
  const chosen = new Set(best?.levers);
  const rank = ({ boards: on }: Unnumbered, at: number) => (on.length > 1 ? 0 : chosen.has(at) ? 1 : 2);
  const order = found
    .map((gap, at) => ({ gap, at, rank: rank(gap, at) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  const positionOf = new Map(order.map(({ at }, position) => [at, position]));
  const renumbered = <Change extends { readonly levers: readonly number[] }>(change: Change): Change => ({
    ...change,
    levers: change.levers.map((at) => positionOf.get(at) ?? 0).sort((a, b) => a - b),
  });
  return {
    gaps: order.map(({ gap, rank: told }, position) => ({ ...gap, number: position + 1, isTold: told < 2 })),
    leverage: leverage.map(renumbered),
    best: best && renumbered(best),
    openedBy: (taken) => openedBy(taken.flatMap(({ number }) => order[number - 1]?.at ?? [])),
  };
}

function gapClasses(groups: readonly Group[], same: MatchedRecords): Unnumbered[] {
  const all = groups.flatMap(({ context }, board) => context.gaps.map((gap) => ({ board, gap })));
  const keysOf = ({ board, gap }: GapOnBoard) => gapKeys(board, gap, groups, same);
  const classOf = new Map<GapOnBoard, GapOnBoard[]>(all.map((gap) => [gap, [gap]]));
  for (const [, alike] of grouped(all, keysOf)) unite(alike, classOf);
  return [...new Set(classOf.values())].map((gaps) => {
    const sorted = [...gaps].sort((a, b) => a.board - b.board || a.gap.number - b.gap.number);
    return { gaps: sorted, boards: [...new Set(sorted.map(({ board }) => board))] };
  });
}

function unite(alike: readonly GapOnBoard[], classOf: Map<GapOnBoard, GapOnBoard[]>): void {
  // What one group keeps apart is one only where another group says it in one.
  if (new Set(alike.map(({ board }) => board)).size < 2) return;
  const classes = new Set(alike.map((gap) => classOf.get(gap) ?? []));
  const united = [...classes].flat();
  for (const gap of united) classOf.set(gap, united);
}

function gapKeys(board: number, gap: Gap, groups: readonly Group[], same: MatchedRecords): string[] {
  const context = groups[board]?.context;
  const barrier = context?.find.barriers.get(gap.barrier);
  if (!context || !barrier) return [];
  const nature = ({ dimension, level }: Barrier) => [dimension, level];
  const origin = originKey(context.edition.board, barrier.id, barrier.title);
  const sites = siteKeys(board, barrier.on, context.find, same);
  return [origin, ...sites].map((key) => JSON.stringify([key, ...nature(barrier)]));
}

const worst = ({ gaps }: Unnumbered) => Math.max(...gaps.map(({ gap }) => gap.severity));

function byPriority(groups: readonly Group[]): (a: Unnumbered, b: Unnumbered) => number {
  const sum = ({ gaps }: Unnumbered, of: (gap: Gap) => number) =>
    gaps.reduce((total, { gap }) => total + of(gap), 0);
  const essential = (gap: Gap) => gap.unlocks.filter(({ essential: needed }) => needed).length;
  const name = ({ gaps }: Unnumbered) =>
    gaps.map(({ board, gap }) => JSON.stringify([groups[board]?.name, gap.barrier])).sort()[0] ?? '';
  return (a, b) =>
    b.boards.length - a.boards.length ||
    sum(b, essential) - sum(a, essential) ||
    sum(b, ({ unlocks }) => unlocks.length) - sum(a, ({ unlocks }) => unlocks.length) ||
    sum(b, ({ personas }) => personas.length) - sum(a, ({ personas }) => personas.length) ||
    worst(b) - worst(a) ||
    sum(b, ({ votes }) => votes) - sum(a, ({ votes }) => votes) ||
    (name(a) < name(b) ? -1 : 1);
}
