import type { Prospects } from './outcome.ts';
import { at, type Rows, row, transpose } from './rows.ts';

/**
 * What stands between a persona and one blocked objective: a graph of conditions, from what is done as things
 * are (vertex 0) to the objective. An *any* vertex holds as soon as one of its causes does: a node is reached, an
 * asset is held. Any other holds when all its causes do and its barrier group, if it has one, is removed: the barriers
 * on one step, leg or objective, which help only when all of them are removed.
 */
export interface UnlockProblem {
  readonly goal: number;
  readonly causes: Rows;
  readonly effects: Rows;
  readonly isAny: Uint8Array;
  /** How many causes each vertex waits for: all of them, or one. */
  readonly waiting: Int32Array;
  /** The barrier group of each vertex; -1 for none. */
  readonly groupOf: Int32Array;
  /** The barriers of each barrier group, by number, ascending; sorted by their first. */
  readonly groups: Rows;
}

export const SOURCE = 0;

/** The price of each group: how many barriers must be removed to remove it. */
export function pricesOf({ groups }: UnlockProblem): Int32Array {
  return Int32Array.from(groups, (barriers) => barriers.length);
}

/**
 * What unlocks a blocked objective, by its node. Only what is not done as things are, could be done without
 * barriers, and leads to the objective by legs or by assets given and needed is taken in.
 */
export function unlockProblemOf(prospects: Prospects, objective: number): UnlockProblem {
  const builder = new UnlockProblemBuilder(prospects);
  const goal = builder.nodeVertex(objective);
  builder.complete();
  return builder.problem(goal);
}

class UnlockProblemBuilder {
  readonly #prospects: Prospects;
  readonly #causes: number[][] = [[]];
  readonly #anyVertices = new Set<number>();
  readonly #siteOf = new Map<number, number>();
  readonly #nodeVertices = new Map<number, number>();
  readonly #assetVertices = new Map<number, number>();
  readonly #pending: (() => void)[] = [];

  constructor(prospects: Prospects) {
    this.#prospects = prospects;
  }

  /** A node is done: it was reached, its needs are held, and no barrier stands on it. */
  nodeVertex(node: number): number {
    if (this.#prospects.asIs.closure.isDone(node)) return SOURCE;
    return this.#once(this.#nodeVertices, node, (vertex) => {
      if (!this.#isClear(node)) this.#siteOf.set(vertex, node);
      const causes = [this.#reachedVertex(node), ...this.#needVertices(node)];
      return causes.filter((cause) => cause !== SOURCE);
    });
  }

  complete(): void {
    for (let expand = this.#pending.pop(); expand !== undefined; expand = this.#pending.pop()) expand();
  }

  problem(goal: number): UnlockProblem {
    const causes = this.#causes.map((list, vertex) =>
      list.length > 0 || vertex === SOURCE ? list : [SOURCE],
    );
    const { sites, groups } = this.#groups();
    const groupOf = new Int32Array(causes.length).fill(-1);
    const numbers = new Map(sites.map((site, group) => [site, group]));
    for (const [vertex, site] of this.#siteOf) groupOf[vertex] = numbers.get(site) ?? -1;
    const isAny = new Uint8Array(causes.length);
    for (const vertex of this.#anyVertices) isAny[vertex] = 1;
    const waiting = Int32Array.from(causes, (list, vertex) => (isAny[vertex] === 1 ? 1 : list.length));
    return { goal, causes, effects: transpose(causes, causes.length), isAny, waiting, groupOf, groups };
  }

  #once(vertices: Map<number, number>, key: number, causesOf: (vertex: number) => number[]): number {
    const known = vertices.get(key);
    if (known !== undefined) return known;
    const vertex = this.#add([]);
    vertices.set(key, vertex);
    this.#pending.push(() => {
      this.#causes[vertex] = causesOf(vertex);
    });
    return vertex;
  }

  #add(causes: number[]): number {
    return this.#causes.push(causes) - 1;
  }

  #any(causes: number[]): number {
    if (causes.includes(SOURCE)) return SOURCE;
    const vertex = this.#add(causes);
    this.#anyVertices.add(vertex);
    return vertex;
  }

  #reachedVertex(node: number): number {
    const { journey, unbarred } = this.#prospects;
    const { arriving, from } = journey.graph;
    const legs = row(arriving, node).filter((leg) => unbarred.isDone(at(from, leg)));
    return this.#any(legs.map((leg) => this.#legVertex(leg)));
  }

  #legVertex(leg: number): number {
    const { graph } = this.#prospects.journey;
    const source = this.nodeVertex(at(graph.from, leg));
    const site = graph.nodes.length + leg;
    if (this.#isClear(site)) return source;
    const vertex = this.#add([source]);
    this.#siteOf.set(vertex, site);
    return vertex;
  }

  #needVertices(node: number): number[] {
    const { journey, asIs } = this.#prospects;
    const needs = row(journey.graph.needs, node).filter((asset) => !asIs.closure.isHeld(asset));
    return needs.map((asset) => this.#assetVertex(asset));
  }

  #assetVertex(asset: number): number {
    const { journey, unbarred } = this.#prospects;
    return this.#once(this.#assetVertices, asset, (vertex) => {
      this.#anyVertices.add(vertex);
      const givers = row(journey.graph.givers, asset).filter((giver) => unbarred.isDone(giver));
      return givers.map((giver) => this.nodeVertex(giver));
    });
  }

  #isClear(site: number): boolean {
    return this.#prospects.asIs.closure.isClear(site);
  }

  /** The barriers on the places met, by place: barriers are numbered by id, so that the first comes first. */
  #groups(): { sites: number[]; groups: number[][] } {
    const { graph, blocking } = this.#prospects.journey;
    const met = new Set(this.#siteOf.values());
    const bySite = new Map<number, number[]>();
    for (const barrier of blocking) {
      const site = at(graph.siteOf, barrier);
      if (!met.has(site)) continue;
      const group = bySite.get(site);
      if (group) group.push(barrier);
      else bySite.set(site, [barrier]);
    }
    return { sites: [...bySite.keys()], groups: [...bySite.values()] };
  }
}
