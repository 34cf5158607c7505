import * as Y from 'yjs';
import { MARKER_CLIENT, timesTrimmed, trimmedUpTo } from './marker.ts';

/** From one clock to another, not included. */
type Range = readonly [from: number, to: number];

/**
 * Up to where a document was trimmed, when it was loaded. What was written without knowing all before the horizon may
 * follow values that are gone: put in here it would be lost, or come out otherwise than where it was made.
 */
export class Horizon {
  /** How often the document was trimmed; it never was where this is 0. */
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

  /** What becomes a gap later, since what holds it is deleted, is none of the horizon's. */
  static of(doc: Y.Doc): Horizon {
    const clocks = trimmedUpTo(doc) ?? new Map<number, number>();
    const gaps = new Map([...clocks].map(([client, end]) => [client, gapsIn(doc, client, end)] as const));
    return new Horizon(timesTrimmed(doc), clocks, gaps);
  }

  /**
   * Whether somebody with this state vector can go on from there: with nothing yet, or with all before the horizon.
   * Who knows of more trims than were ever done here comes from a time that a restored backup does not know.
   */
  admits(stateVector: ReadonlyMap<number, number>): boolean {
    if (stateVector.size === 0) return true;
    if ((stateVector.get(MARKER_CLIENT) ?? 0) > this.times) return false;
    for (const [client, clock] of this.#clocks) if ((stateVector.get(client) ?? 0) < clock) return false;
    return true;
  }

  /** Whether something was written before the horizon. */
  isBehind({ client, clock }: Y.ID): boolean {
    return clock < (this.#clocks.get(client) ?? 0);
  }

  /** Whether something written before the horizon is gone. */
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
