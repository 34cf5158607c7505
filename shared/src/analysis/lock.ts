import type { Prospects } from './outcome.ts';
import { at, type Rows, row, transpose } from './rows.ts';

/**
 * What stands between a persona and one blocked objective: a graph of conditions, from what is done as things
 * are (vertex 0) to the objective. An *any* vertex holds as soon as one of its causes does: a node is reached, an
 * asset is held. Any other holds when all its causes do and its bolt, if it has one, is drawn: the barriers of
 * one place, which help only when all of them are removed.
 */
export interface Lock {
  readonly goal: number;
  readonly causes: Rows;
  readonly effects: Rows;
  readonly isAny: Uint8Array;
  /** How many causes each vertex waits for: all of them, or one. */
  readonly waiting: Int32Array;
  /** The bolt of each vertex; -1 for none. */
  readonly boltOf: Int32Array;
  /** The barriers of each bolt, by number, ascending; sorted by their first. */
  readonly bolts: Rows;
}

export const SOURCE = 0;

/** The price of each bolt: how many barriers must be removed to draw it. */
export function pricesOf({ bolts }: Lock): Int32Array {
  return Int32Array.from(bolts, (barriers) => barriers.length);
}

/**
 * The lock on a blocked objective, by its node. Only what is not done as things are, could be done without
 * barriers, and leads to the objective by legs or by assets given and needed is taken in.
 */
export function lockOf(prospects: Prospects, objective: number): Lock {
  const builder = new LockBuilder(prospects);
  const goal = builder.nodeVertex(objective);
  builder.complete();
  return builder.lock(goal);
}

class LockBuilder {
  readonly #prospects: Prospects;
  readonly #causes: number[][] = [[]];
  readonly #anyVertices = new Set<number>();
  readonly #placeOf = new Map<number, number>();
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
      if (!this.#isClear(node)) this.#placeOf.set(vertex, node);
      const causes = [this.#reachedVertex(node), ...this.#needVertices(node)];
      return causes.filter((cause) => cause !== SOURCE);
    });
  }

  complete(): void {
    for (let expand = this.#pending.pop(); expand !== undefined; expand = this.#pending.pop()) expand();
  }

  lock(goal: number): Lock {
    const causes = this.#causes.map((list, vertex) =>
      list.length > 0 || vertex === SOURCE ? list : [SOURCE],
    );
    const { places, bolts } = this.#bolts();
    const boltOf = new Int32Array(causes.length).fill(-1);
    const numbers = new Map(places.map((place, bolt) => [place, bolt]));
    for (const [vertex, place] of this.#placeOf) boltOf[vertex] = numbers.get(place) ?? -1;
    const isAny = new Uint8Array(causes.length);
    for (const vertex of this.#anyVertices) isAny[vertex] = 1;
    const waiting = Int32Array.from(causes, (list, vertex) => (isAny[vertex] === 1 ? 1 : list.length));
    return { goal, causes, effects: transpose(causes, causes.length), isAny, waiting, boltOf, bolts };
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
    const place = graph.nodes.length + leg;
    if (this.#isClear(place)) return source;
    const vertex = this.#add([source]);
    this.#placeOf.set(vertex, place);
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

  #isClear(place: number): boolean {
    return this.#prospects.asIs.closure.isClear(place);
  }

  /** The barriers on the places met, by place: barriers are numbered by id, so that the first comes first. */
  #bolts(): { places: number[]; bolts: number[][] } {
    const { graph, blocking } = this.#prospects.journey;
    const met = new Set(this.#placeOf.values());
    const byPlace = new Map<number, number[]>();
    for (const barrier of blocking) {
      const place = at(graph.placeOf, barrier);
      if (!met.has(place)) continue;
      const bolt = byPlace.get(place);
      if (bolt) bolt.push(barrier);
      else byPlace.set(place, [barrier]);
    }
    return { places: [...byPlace.keys()], bolts: [...byPlace.values()] };
  }
}
