import type { DocPath } from '@parcours/shared/docPath';
import * as Y from 'yjs';

/** What a client wrote at one path, from one clock to another (not included). */
export interface Run {
  readonly clock: number;
  readonly end: number;
  readonly path: DocPath;
  /** Whether the first of it follows what the client wrote right before, as each of the rest follows the one before. */
  readonly goesOn: boolean;
}

/** Two stretches of one client as one, where the later goes on from the earlier. */
export function joined(earlier: Run | undefined, later: Run): Run | undefined {
  return earlier && later.goesOn && later.clock === earlier.end ? { ...earlier, end: later.end } : undefined;
}

/** The paths of what was let through and is not in the document yet, since it waits for the disk. */
export class InFlight {
  readonly #runs = new Map<number, Run[]>();

  find(client: number, clock: number): Run | undefined {
    const runs = this.#runs.get(client) ?? [];
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.end ?? 0) <= clock) low = middle + 1;
      else high = middle;
    }
    const run = runs[low];
    return run && run.clock <= clock ? run : undefined;
  }

  /** The clock up to which (not included) a client's words are in a document or on their way there. */
  reach(client: number, { store }: Y.Doc): number {
    return Math.max(Y.getState(store, client), this.#runs.get(client)?.at(-1)?.end ?? 0);
  }

  /** Adds what was written, in the order of the clocks of each client. */
  add(written: ReadonlyMap<number, readonly Run[]>): void {
    for (const [client, runs] of written) {
      const all = [...(this.#runs.get(client) ?? [])];
      for (const run of runs) {
        const longer = joined(all.at(-1), run);
        if (longer) all[all.length - 1] = longer;
        else all.push(run);
      }
      this.#runs.set(client, all);
    }
  }

  /** Forgets what a client wrote before a clock, which the document holds by now. */
  forget(client: number, before: number): void {
    const runs = this.#runs.get(client) ?? [];
    const first = runs[0];
    if (first === undefined || first.end > before) return;
    const left = runs.filter(({ end }) => end > before);
    if (left.length > 0) this.#runs.set(client, left);
    else this.#runs.delete(client);
  }
}
