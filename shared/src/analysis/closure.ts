import type { Journey } from './journey.ts';
import { at, bump, row } from './rows.ts';

/** In which order the nodes that can be done are settled. Each is added once. */
export interface Agenda {
  add(node: number): void;
  next(): number | undefined;
}

export interface Mark {
  readonly removed: number;
  readonly reached: number;
  readonly held: number;
  readonly order: number;
}

/**
 * closure(p, R) of the model: what the persona gets done while some barriers stand. Every node waits for a
 * count of unheld needs and of barriers to fall to zero, so that building it is linear in the graph, and
 * removing a barrier costs only what that makes possible. Removals can be taken back, newest first.
 */
export class Closure {
  readonly journey: Journey;
  readonly done: Uint8Array;
  readonly held: Uint8Array;
  /** The done nodes as they were settled: each after what it rests on. */
  readonly order: number[] = [];
  /** The leg by which each done node was first reached; -1 for the start. */
  readonly via: Int32Array;
  /** The step that first gave each held asset; -1 where it was held from the start. */
  readonly giver: Int32Array;
  readonly #agenda: Agenda;
  readonly #reached: Uint8Array;
  readonly #unheld: Int32Array;
  /** Barriers by place; a node that the persona may not take has one that nothing removes. */
  readonly #obstacles: Int32Array;
  readonly #reachedOrder: number[] = [];
  readonly #heldOrder: number[] = [];
  readonly #removedSites: number[] = [];

  /** @param standing the barriers treated as blocking, by number. */
  constructor(journey: Journey, standing: readonly number[], agenda: Agenda = new FirstComeFirstServed()) {
    const { nodes, assets, needs, siteCount, siteOf } = journey.graph;
    this.journey = journey;
    this.#agenda = agenda;
    this.done = new Uint8Array(nodes.length);
    this.held = new Uint8Array(assets.length);
    this.via = new Int32Array(nodes.length).fill(-1);
    this.giver = new Int32Array(assets.length).fill(-1);
    this.#reached = new Uint8Array(nodes.length);
    this.#unheld = Int32Array.from(needs, (list) => list.length);
    this.#obstacles = new Int32Array(siteCount);
    journey.allowed.forEach((allowed, node) => {
      if (allowed === 0) this.#obstacles[node] = 1;
    });
    for (const barrier of standing) bump(this.#obstacles, at(siteOf, barrier), 1);
    for (const asset of journey.holds) this.#hold(asset, -1);
    this.done[journey.start] = 1;
    this.#agenda.add(journey.start);
    this.#settle();
  }

  isDone(node: number): boolean {
    return this.done[node] === 1;
  }

  isHeld(asset: number): boolean {
    return this.held[asset] === 1;
  }

  /** Whether no barrier stands on a place, and the persona may take it. */
  isClear(site: number): boolean {
    return this.#obstacles[site] === 0;
  }

  /** Takes away one barrier that stands. */
  remove(barrier: number): void {
    const { graph } = this.journey;
    const site = at(graph.siteOf, barrier);
    this.#removedSites.push(site);
    if (bump(this.#obstacles, site, -1) > 0) return;
    const leg = site - graph.nodes.length;
    if (leg < 0) this.#finish(site);
    else if (this.isDone(at(graph.from, leg))) this.#reach(at(graph.to, leg), leg);
    this.#settle();
  }

  mark(): Mark {
    return {
      removed: this.#removedSites.length,
      reached: this.#reachedOrder.length,
      held: this.#heldOrder.length,
      order: this.order.length,
    };
  }

  /** Puts back the barriers removed since the mark. */
  undo(mark: Mark): void {
    const { needers } = this.journey.graph;
    for (const site of this.#removedSites.splice(mark.removed)) bump(this.#obstacles, site, 1);
    for (const node of this.#reachedOrder.splice(mark.reached)) this.#reached[node] = 0;
    for (const node of this.order.splice(mark.order)) this.done[node] = 0;
    for (const asset of this.#heldOrder.splice(mark.held)) {
      this.held[asset] = 0;
      for (const node of row(needers, asset)) bump(this.#unheld, node, 1);
    }
  }

  #settle(): void {
    for (let node = this.#agenda.next(); node !== undefined; node = this.#agenda.next()) {
      this.order.push(node);
      this.#spread(node);
    }
  }

  #spread(node: number): void {
    const { gives, leaving, to, nodes } = this.journey.graph;
    for (const asset of row(gives, node)) this.#hold(asset, node);
    for (const leg of row(leaving, node)) {
      if (this.isClear(nodes.length + leg)) this.#reach(at(to, leg), leg);
    }
  }

  #hold(asset: number, giver: number): void {
    if (this.isHeld(asset)) return;
    this.held[asset] = 1;
    this.giver[asset] = giver;
    this.#heldOrder.push(asset);
    for (const node of row(this.journey.graph.needers, asset)) {
      if (bump(this.#unheld, node, -1) === 0) this.#finish(node);
    }
  }

  #reach(node: number, leg: number): void {
    if (this.#reached[node] === 1) return;
    this.#reached[node] = 1;
    this.via[node] = leg;
    this.#reachedOrder.push(node);
    this.#finish(node);
  }

  #finish(node: number): void {
    const waits = this.#reached[node] !== 1 || at(this.#unheld, node) > 0 || !this.isClear(node);
    if (waits || this.isDone(node)) return;
    this.done[node] = 1;
    this.#agenda.add(node);
  }
}

class FirstComeFirstServed implements Agenda {
  readonly #queue: number[] = [];
  #head = 0;

  add(node: number): void {
    this.#queue.push(node);
  }

  next(): number | undefined {
    if (this.#head < this.#queue.length) return this.#queue[this.#head++];
    this.#queue.length = 0;
    this.#head = 0;
    return undefined;
  }
}
