import type { Place } from '@parcours/shared/doc';
import * as Y from 'yjs';

/** What a client wrote at one place, from one clock to another (not included). */
interface Run {
  readonly clock: number;
  end: number;
  readonly place: Place;
}

/** The places of what was let through and is not in the document yet, since it waits for the disk. */
export class OnTheWay {
  readonly #runs = new Map<number, Run[]>();

  find(client: number, clock: number): Readonly<Run> | undefined {
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

  add(client: number, clock: number, end: number, place: Place): void {
    const runs = this.#runs.get(client);
    const last = runs?.at(-1);
    if (last?.place === place && last.end === clock) last.end = end;
    else if (runs) runs.push({ clock, end, place });
    else this.#runs.set(client, [{ clock, end, place }]);
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
