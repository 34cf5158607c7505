import type { AssetId, Barrier, Board, Leg, Objective, Persona, Step } from '../board/index.ts';
import { sortedById, sortedIds } from './idOrder.ts';
import { emptyRows, type Rows, transpose } from './rows.ts';

export type RouteNode =
  | { readonly kind: 'persona'; readonly record: Persona }
  | { readonly kind: 'step'; readonly record: Step }
  | { readonly kind: 'objective'; readonly record: Objective };

/**
 * The board's route as integers, the same for every persona. Nodes, assets, legs and barriers are numbered in
 * the order of their ids, so that comparing numbers compares ids. A *place* is what a barrier can be on:
 * a node's number, or the number of nodes plus a leg's number.
 */
export interface Graph {
  readonly nodes: readonly RouteNode[];
  readonly nodeOf: ReadonlyMap<string, number>;
  readonly assets: readonly AssetId[];
  readonly assetOf: ReadonlyMap<string, number>;
  /** Assets by node. */
  readonly needs: Rows;
  readonly gives: Rows;
  /** Nodes by asset. */
  readonly needers: Rows;
  readonly givers: Rows;
  /** Legs by node. */
  readonly leaving: Rows;
  readonly arriving: Rows;
  /** The nodes at both ends of each leg. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly barriers: readonly Barrier[];
  /** The place of each barrier; -1 where it is on nothing. */
  readonly siteOf: Int32Array;
  readonly siteCount: number;
}

/** Numbers a board's route. A leg without both its ends is left out. */
export function graphOf(board: Board): Graph {
  const nodes = nodesOf(board);
  const nodeOf = numbering(nodes.map(({ record }) => record.id));
  const assets = assetsOf(board);
  const assetOf = numbering(assets);
  const needs = nodes.map((node) => numbersOf(node.kind === 'persona' ? [] : node.record.needs, assetOf));
  const gives = nodes.map((node) => numbersOf(node.kind === 'step' ? node.record.gives : [], assetOf));
  const legs = sortedById(board.legs).filter((leg) => nodeOf.has(leg.from) && nodeOf.has(leg.to));
  const barriers = sortedById(board.barriers);
  return {
    nodes,
    nodeOf,
    assets,
    assetOf,
    needs,
    gives,
    needers: transpose(needs, assets.length),
    givers: transpose(gives, assets.length),
    ...endsOf(legs, nodeOf),
    barriers,
    siteOf: sitesOf(barriers, legs, nodeOf),
    siteCount: nodes.length + legs.length,
  };
}

/** The numbers of the ids that have one, each once. */
export function numbersOf(ids: Iterable<string>, numbers: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []);
}

function nodesOf(board: Board): RouteNode[] {
  const nodes: RouteNode[] = [
    ...board.personas.map((record) => ({ kind: 'persona' as const, record })),
    ...board.steps.map((record) => ({ kind: 'step' as const, record })),
    ...board.objectives.map((record) => ({ kind: 'objective' as const, record })),
  ];
  return nodes.sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
}

/** Every asset that anything refers to, so that a need which no record describes stays unheld. */
function assetsOf(board: Board): AssetId[] {
  return sortedIds([
    ...board.assets.map(({ id }) => id),
    ...board.personas.flatMap(({ holds }) => holds),
    ...board.steps.flatMap(({ needs, gives }) => [...needs, ...gives]),
    ...board.objectives.flatMap(({ needs }) => needs),
  ]);
}

function numbering(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

function endsOf(legs: readonly Leg[], nodeOf: ReadonlyMap<string, number>) {
  const from = Int32Array.from(legs, (leg) => nodeOf.get(leg.from) ?? 0);
  const to = Int32Array.from(legs, (leg) => nodeOf.get(leg.to) ?? 0);
  return { from, to, leaving: legsBy(from, nodeOf.size), arriving: legsBy(to, nodeOf.size) };
}

function legsBy(end: Int32Array, count: number): number[][] {
  const rows = emptyRows(count);
  end.forEach((node, leg) => {
    rows[node]?.push(leg);
  });
  return rows;
}

function sitesOf(
  barriers: readonly Barrier[],
  legs: readonly Leg[],
  nodeOf: ReadonlyMap<string, number>,
): Int32Array {
  const legOf = numbering(legs.map(({ id }) => id));
  return Int32Array.from(barriers, ({ on }) => {
    const leg = legOf.get(on);
    return leg === undefined ? (nodeOf.get(on) ?? -1) : nodeOf.size + leg;
  });
}
