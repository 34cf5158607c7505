import type { Trials } from './choices.ts';
import { Closure } from './closure.ts';
import type { Prospects } from './outcome.ts';

/** One persona's blocked objectives. */
export interface Blocked {
  readonly prospects: Prospects;
  /** By node. */
  readonly objectives: readonly number[];
}

/**
 * What removing barriers gets done for all personas at once. Barriers are removed one after another, and put back
 * newest first, so that trying one more costs only what it makes possible.
 */
export class Removals implements Trials {
  readonly blockedObjectives: number;
  readonly #personas: readonly PersonaRemovals[];

  constructor(blocked: readonly Blocked[]) {
    this.blockedObjectives = blocked.reduce((sum, { objectives }) => sum + objectives.length, 0);
    this.#personas = blocked
      .filter(({ objectives }) => objectives.length > 0)
      .map((entry) => new PersonaRemovals(entry));
  }

  without<Result>(barriers: readonly number[], trial: () => Result): Result {
    const undo = this.#personas.map((persona) => persona.remove(barriers));
    const result = trial();
    for (const putBack of undo) putBack();
    return result;
  }

  gain(): number {
    return this.#personas.reduce((sum, persona) => sum + persona.unlocked().length, 0);
  }

  /** Their nodes, ascending. */
  unlocked(): number[] {
    return this.#personas.flatMap((persona) => persona.unlocked()).sort((a, b) => a - b);
  }
}

/** The same for one persona. */
class PersonaRemovals {
  readonly #closure: Closure;
  readonly #standing: Set<number>;
  readonly #objectives: readonly number[];

  constructor({ prospects: { journey }, objectives }: Blocked) {
    this.#closure = new Closure(journey, journey.blocking);
    this.#standing = new Set(journey.blocking);
    this.#objectives = objectives;
  }

  unlocked(): number[] {
    return this.#objectives.filter((node) => this.#closure.isDone(node));
  }

  /** Returns what puts them back. */
  remove(barriers: readonly number[]): () => void {
    const standing = barriers.filter((barrier) => this.#standing.delete(barrier));
    if (standing.length === 0) return () => {};
    const mark = this.#closure.mark();
    for (const barrier of standing) this.#closure.remove(barrier);
    return () => {
      this.#closure.undo(mark);
      for (const barrier of standing) this.#standing.add(barrier);
    };
  }
}
