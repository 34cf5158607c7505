import type { AssetId } from '../board/index.ts';
import { stronglyConnected } from './components.ts';
import { compareLists } from './idOrder.ts';
import { leadingTo } from './legReach.ts';
import type { Prospects } from './outcome.ts';
import { at, row } from './rows.ts';

export interface Shortage {
  readonly missing: AssetId[];
  readonly circles: AssetId[][];
}

const NO_EDGES: readonly number[] = [];

/**
 * Why objectives of one persona stay out of reach with every barrier removed: assets that nobody gives, and
 * assets that need one another. What an asset hangs on is the same for every objective, so it is worked out once.
 */
export class Shortages {
  readonly #prospects: Prospects;
  readonly #stuck: readonly number[];
  readonly #edges = new Map<number, readonly number[] | 'missing'>();

  constructor(prospects: Prospects) {
    this.#prospects = prospects;
    this.#stuck = stuckNodes(prospects);
  }

  /** The shortage behind an unattainable objective, by its node. */
  of(objective: number): Shortage {
    const { graph } = this.#prospects.journey;
    const components = stronglyConnected(this.#needsTowards([objective]), (asset) => this.#next(asset));
    const named = (assets: readonly number[]) =>
      byNumber(assets).flatMap((asset) => graph.assets[asset] ?? []);
    return {
      missing: named(components.flat().filter((asset) => this.#edgesOf(asset) === 'missing')),
      circles: components
        .filter((component) => this.#isCircle(component))
        .map(named)
        .sort(compareLists),
    };
  }

  #isCircle(component: readonly number[]): boolean {
    const [asset] = component;
    return component.length > 1 || (asset !== undefined && this.#next(asset).includes(asset));
  }

  #next(asset: number): readonly number[] {
    const edges = this.#edgesOf(asset);
    return edges === 'missing' ? NO_EDGES : edges;
  }

  #edgesOf(asset: number): readonly number[] | 'missing' {
    const known = this.#edges.get(asset);
    if (known !== undefined) return known;
    const { journey, reach } = this.#prospects;
    const givers = row(journey.graph.givers, asset).filter((giver) => reach[giver] === 1);
    const edges = givers.length === 0 ? 'missing' : this.#needsTowards(givers);
    this.#edges.set(asset, edges);
    return edges;
  }

  /** The unheld needs of the stuck nodes that are one of the targets, or reach one by legs. */
  #needsTowards(targets: readonly number[]): number[] {
    const leading = leadingTo(this.#prospects.journey, targets);
    const stuck = this.#stuck.filter((node) => leading[node] === 1);
    return byNumber([...new Set(stuck.flatMap((node) => unheldNeeds(this.#prospects, node)))]);
  }
}

/** Nodes with a leg from a done node, and a need that is not held, with all barriers removed. */
function stuckNodes(prospects: Prospects): number[] {
  const { journey, unbarred } = prospects;
  const { nodes, arriving, from } = journey.graph;
  return [...nodes.keys()].filter(
    (node) =>
      journey.allowed[node] === 1 &&
      unheldNeeds(prospects, node).length > 0 &&
      row(arriving, node).some((leg) => unbarred.isDone(at(from, leg))),
  );
}

function unheldNeeds({ journey, unbarred }: Prospects, node: number): number[] {
  return row(journey.graph.needs, node).filter((asset) => !unbarred.isHeld(asset));
}

function byNumber(assets: readonly number[]): number[] {
  return [...assets].sort((a, b) => a - b);
}
