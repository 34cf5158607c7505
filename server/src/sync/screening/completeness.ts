import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { OnTheWay } from './onTheWay.ts';
import type { Struct } from './structIndex.ts';

/**
 * Whether Yjs can put in the whole of an update at once: all that its structs refer to is in the document, on its way
 * there, or comes with them, and nothing refers in a circle. As in `integrateStructs` of Yjs, what a struct refers to
 * must be known even where the struct itself is known already.
 */
export function isComplete(update: CheckedUpdate, doc: Y.Doc, onTheWay: OnTheWay): boolean {
  if (isInOrder(update, doc, onTheWay)) return true;
  const arrival = new Arrival(update, doc, onTheWay);
  for (const client of update.reach.keys()) if (!arrival.canPutInAllOf(client)) return false;
  return true;
}

/** Whether each struct follows what is known or stands before it, as in nearly all that is written by one person. */
function isInOrder({ structs }: CheckedUpdate, doc: Y.Doc, onTheWay: OnTheWay): boolean {
  let client: number | undefined;
  let known = 0;
  const knownOf = (of: number) => (of === client ? known : onTheWay.reach(of, doc));
  for (const struct of structs) {
    if (struct.id.client !== client) known = knownOf(struct.id.client);
    client = struct.id.client;
    if (struct.id.clock > known) return false;
    if (referencesOf(struct).some((id) => id.clock >= knownOf(id.client))) return false;
    known = Math.max(known, struct.id.clock + struct.length);
  }
  return true;
}

/** What is to be put in of a client: all, or what it takes for a clock of it to be known. */
interface Goal {
  readonly client: number;
  readonly clock?: number;
}

/** What the next struct of a client needs before it can be put in, if anything. */
type Step = Goal | 'reached' | 'put in' | 'impossible';

/** Goes through the structs of an update in an order in which each comes after what it refers to. */
class Arrival {
  readonly #update: CheckedUpdate;
  readonly #doc: Y.Doc;
  readonly #onTheWay: OnTheWay;
  /** The clock up to which (not included) all of a client is known. */
  readonly #known = new Map<number, number>();
  /** How many structs of a client have been gone through. */
  readonly #passed = new Map<number, number>();

  constructor(update: CheckedUpdate, doc: Y.Doc, onTheWay: OnTheWay) {
    this.#update = update;
    this.#doc = doc;
    this.#onTheWay = onTheWay;
  }

  canPutInAllOf(client: number): boolean {
    const goals: Goal[] = [{ client }];
    const waiting = new Set([client]);
    for (let goal = goals.at(-1); goal !== undefined; goal = goals.at(-1)) {
      const step = this.#stepTowards(goal);
      if (step === 'impossible') return false;
      if (step === 'reached') {
        goals.pop();
        waiting.delete(goal.client);
      } else if (step !== 'put in') {
        // Who waits already waits for this very goal, by way of others.
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
    const struct = this.#update.index.of(client)[passed];
    if (struct === undefined) return clock === undefined ? 'reached' : 'impossible';
    if (struct.id.clock > this.#knownOf(client)) return 'impossible';
    const missing = referencesOf(struct).find((id) => id.clock >= this.#knownOf(id.client));
    if (missing !== undefined) return missing;
    this.#passed.set(client, passed + 1);
    this.#known.set(client, Math.max(this.#knownOf(client), struct.id.clock + struct.length));
    return 'put in';
  }

  #knownOf(client: number): number {
    return this.#known.get(client) ?? this.#onTheWay.reach(client, this.#doc);
  }
}

function referencesOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  return [struct.origin, struct.rightOrigin, struct.parent].filter((reference) => reference instanceof Y.ID);
}
