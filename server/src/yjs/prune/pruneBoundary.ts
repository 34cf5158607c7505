import * as Y from 'yjs';
import { BOUNDARY_CLIENT, prunedUpTo, timesPruned } from './boundaryItem.ts';

/** From one clock to another, not included. */
type Range = readonly [from: number, to: number];

/**
 * Up to where a document was pruned, when it was loaded. What was written without knowing all before the boundary may
 * follow values that are gone: applied here it would be lost, or have another result than where it was made.
 */
export class PruneBoundary {
  /** How often the document was pruned; it never was where this is 0. */
  readonly times: number;
  readonly #clocks: ReadonlyMap<number, number>;
  readonly #gaps: ReadonlyMap<number, readonly Range[]>;

  private constructor(
    times: number,
    clocks: ReadonlyMap<number, number>,
    gaps: ReadonlyMap<number, readonly Range[]>,
  ) {
    this.times = times;
    this.#clocks = clocks;
    this.#gaps = gaps;
  }

  /** What becomes a gap later, since what holds it is deleted, is none of the prune boundary's. */
  static of(doc: Y.Doc): PruneBoundary {
    const clocks = prunedUpTo(doc) ?? new Map<number, number>();
    const gaps = new Map([...clocks].map(([client, end]) => [client, gapsIn(doc, client, end)] as const));
    return new PruneBoundary(timesPruned(doc), clocks, gaps);
  }

  /**
   * Whether a client with this state vector can go on from there: with nothing yet, or with all before the boundary.
   * A client that knows of more prunings than were ever done here comes from a time that a restored backup does not
   * know.
   */
  admits(stateVector: ReadonlyMap<number, number>): boolean {
    if (stateVector.size === 0) return true;
    if ((stateVector.get(BOUNDARY_CLIENT) ?? 0) > this.times) return false;
    for (const [client, clock] of this.#clocks) if ((stateVector.get(client) ?? 0) < clock) return false;
    return true;
  }

  /** Whether something was written before the prune boundary. */
  isBehind({ client, clock }: Y.ID): boolean {
    return clock < (this.#clocks.get(client) ?? 0);
  }

  /** Whether something written before the boundary is gone. */
  isGone({ client, clock }: Y.ID): boolean {
    const gaps = this.#gaps.get(client) ?? [];
    let [low, high] = [0, gaps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gaps[middle]?.[1] ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    const gap = gaps[low];
    return gap !== undefined && gap[0] <= clock;
  }
}

function gapsIn(doc: Y.Doc, client: number, end: number): Range[] {
  const gaps: Range[] = [];
  for (const struct of doc.store.clients.get(client) ?? []) {
    const { clock } = struct.id;
    if (clock >= end) break;
    if (struct instanceof Y.GC) gaps.push([clock, Math.min(clock + struct.length, end)]);
  }
  return gaps;
}
