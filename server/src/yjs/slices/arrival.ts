import type { Id } from '../scan/structWalk.ts';

/** What a client wrote, from one clock on. */
interface Written {
  readonly id: Id;
  readonly length: number;
}

/** The structs of an update, and what is known beside it. */
export interface Incoming<Struct extends Written> {
  /** In the order of their clocks. */
  of(client: number): readonly Struct[];
  /** The clock up to which (not included) all of a client is there already. */
  known(client: number): number;
  referencesOf(struct: Struct): readonly Id[];
}

/** What is to be integrated of a client: all, or as much as it takes for a clock of it to be known. */
interface Goal {
  readonly client: number;
  readonly clock?: number;
}

/** What the next struct of a client needs before it can be integrated, if anything. */
type Step = Goal | 'reached' | 'put in' | 'impossible';

/** Goes through the structs of an update in an order in which each comes after what it refers to. */
export class Arrival<Struct extends Written> {
  readonly #incoming: Incoming<Struct>;
  /** The clock up to which (not included) all of a client is known. */
  readonly #known = new Map<number, number>();
  /** How many structs of a client have been passed. */
  readonly #passed = new Map<number, number>();

  constructor(incoming: Incoming<Struct>) {
    this.#incoming = incoming;
  }

  /** Yields the client of each struct that is integrated, its next one; returns whether all of a client can be. */
  *putInAllOf(client: number): Generator<number, boolean> {
    const goals: Goal[] = [{ client }];
    const waiting = new Set([client]);
    for (let goal = goals.at(-1); goal !== undefined; goal = goals.at(-1)) {
      const step = this.#stepTowards(goal);
      if (step === 'impossible') return false;
      if (step === 'put in') yield goal.client;
      else if (step === 'reached') {
        goals.pop();
        waiting.delete(goal.client);
      } else {
        // A client that waits already waits for this very goal, by way of others.
        if (waiting.has(step.client)) return false;
        goals.push(step);
        waiting.add(step.client);
      }
    }
    return true;
  }

  #stepTowards({ client, clock }: Goal): Step {
    if (clock !== undefined && clock < this.#knownOf(client)) return 'reached';
    const passed = this.#passed.get(client) ?? 0;
    const struct = this.#incoming.of(client)[passed];
    if (struct === undefined) return clock === undefined ? 'reached' : 'impossible';
    if (struct.id.clock > this.#knownOf(client)) return 'impossible';
    const missing = this.#incoming.referencesOf(struct).find((id) => id.clock >= this.#knownOf(id.client));
    if (missing !== undefined) return missing;
    this.#passed.set(client, passed + 1);
    this.#known.set(client, Math.max(this.#knownOf(client), struct.id.clock + struct.length));
    return 'put in';
  }

  #knownOf(client: number): number {
    return this.#known.get(client) ?? this.#incoming.known(client);
  }
}
