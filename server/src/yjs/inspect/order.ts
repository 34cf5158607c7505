import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import { itemAt } from './holders.ts';
import type { InFlight } from './inFlight.ts';
import type { Struct } from './structIndex.ts';

/** What honest people put between two neighbours is far less; looking further takes time. */
const MOST_BETWEEN = 10_000;

/** Up to where back each thing that a client wrote follows the one before it, in its list as in its clock. */
interface Stretch {
  readonly from: number;
  /** Whether the first follows what its client wrote before, which is not in the same update, or not on its way. */
  readonly goesOn: boolean;
}

/** The order of items in a list, over what the document holds, what is in flight, and one update. */
export class Order {
  readonly #update: CheckedUpdate;
  readonly #doc: Y.Doc;
  readonly #inFlight: InFlight;
  readonly #stretches = new Map<Struct, Stretch>();

  constructor(update: CheckedUpdate, doc: Y.Doc, inFlight: InFlight) {
    this.#update = update;
    this.#doc = doc;
    this.#inFlight = inFlight;
  }

  /**
   * Whether one item precedes another. Of what is not in the document yet, that is known only where one client wrote
   * both, in one stretch: Yjs makes one item of it, and puts what is in the wrong order in one item elsewhere than
   * where it finds it in two.
   */
  isBefore(left: Y.ID, right: Y.ID): boolean {
    if (this.#isHeld(left)) return !this.#isHeld(right) || isBeforeIn(this.#doc, left, right);
    if (left.client !== right.client || left.clock < right.clock) return true;
    const { from, goesOn } = this.#stretchTo(left);
    if (!this.#isHeld(right)) return right.clock < from;
    return !goesOn || isBeforeIn(this.#doc, Y.createID(left.client, from - 1), right);
  }

  #isHeld({ client, clock }: Y.ID): boolean {
    return clock < this.#state(client);
  }

  #state(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  /** The stretch up to something that the document does not hold, as far as it does not hold that either. */
  #stretchTo({ client, clock }: Y.ID): Stretch {
    const struct = this.#update.index.at(client, clock);
    const known = this.#inFlight.reach(client, this.#doc);
    const written = struct ? this.#inUpdate(struct) : { from: clock + 1, goesOn: true };
    const later = written.from < known ? { from: Math.min(known, clock + 1), goesOn: true } : written;
    const run = later.goesOn ? this.#inFlight.find(client, later.from - 1) : undefined;
    const { from, goesOn } = run ? { from: run.clock, goesOn: run.goesOn } : later;
    const state = this.#state(client);
    return from < state ? { from: state, goesOn: true } : { from, goesOn };
  }

  /** The stretch in the update itself. What was found for one is remembered for all on the way to it. */
  #inUpdate(struct: Struct): Stretch {
    const path: Struct[] = [];
    let next: Struct | Stretch = struct;
    while (!('from' in next)) {
      const known: Stretch | undefined = this.#stretches.get(next);
      if (known === undefined) path.push(next);
      next = known ?? this.#before(next);
    }
    for (const each of path) this.#stretches.set(each, next);
    return next;
  }

  #before(struct: Struct): Struct | Stretch {
    const { client, clock } = struct.id;
    if (!followsOn(struct)) return { from: clock, goesOn: false };
    return this.#update.index.at(client, clock - 1) ?? { from: clock, goesOn: true };
  }
}

/** Whether something follows what its client wrote right before it. */
export function followsOn(struct: Struct): boolean {
  if (!(struct instanceof Y.Item) || struct.origin === null) return false;
  return Y.compareIDs(struct.origin, Y.createID(struct.id.client, struct.id.clock - 1));
}

function isBeforeIn(doc: Y.Doc, left: Y.ID, right: Y.ID): boolean {
  const [from, to] = [left, right].map(({ client, clock }) => itemAt(doc, client, clock));
  if (!(from instanceof Y.Item) || !(to instanceof Y.Item)) return true;
  if (from === to) return left.clock < right.clock;
  let item: Y.Item | null = from;
  for (let steps = 0; item !== null && item !== to; steps += 1) {
    if (steps === MOST_BETWEEN) return true;
    item = item.right;
  }
  return item === to;
}
