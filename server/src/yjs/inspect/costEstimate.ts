import * as Y from 'yjs';
import type { Work } from '../slices/work.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { InFlight } from './inFlight.ts';
import { type InsertionPoint, InsertionPoints } from './insertionPoints.ts';
import type { Struct } from './structIndex.ts';

/** How many items one update may have Yjs look at to put its own in their order: some hundredths of a second. */
const MOST_STEPS = 200_000;

/** What it takes to read, judge and build one struct, in the same measure. */
const STEPS_A_STRUCT = 40;

/** So many insertion points are remembered at most. */
const MOST_POINTS = 100_000;

/**
 * Foresees what Yjs will take for an update. What one person writes after another needs no ordering. But of many
 * items at one spot, as no honest client makes them, each is compared with all the others (YATA, as in
 * `Item.integrate` of Yjs), and a frame of some kilobytes takes minutes.
 */
export class CostEstimate {
  /** How many items were recently put at each point: the document does not hold them all yet. */
  readonly #crowds = new Map<InsertionPoint[0], Map<InsertionPoint[1], number>>();
  #size = 0;

  /**
   * The cost of an update, in steps of which Yjs takes some ten million a second; the estimate itself takes no more
   * steps than that.
   * @throws RangeError where it takes more than a moment.
   */
  *of(update: CheckedUpdate, doc: Y.Doc, inFlight: InFlight): Work<number> {
    const isNew = ({ id, length }: Struct) => id.clock + length > inFlight.reach(id.client, doc);
    const points = new InsertionPoints(update, doc);
    let [items, steps] = [0, 0];
    for (const struct of update.structs) {
      yield;
      if (!(struct instanceof Y.Item) || !isNew(struct)) continue;
      items += 1;
      if (follows(struct, update, isNew)) continue;
      steps += points.lengthAt(struct, MOST_STEPS - steps) + this.#join(points.of(struct));
      if (steps > MOST_STEPS) throw new RangeError('an update that takes too long to be put in order');
    }
    const deleting = update.deletes.size > 0 ? yield* deletionCost(update, doc) : 0;
    return items + steps + deleting + STEPS_A_STRUCT * update.structs.length;
  }

  /** The document holds all that there was. */
  clear(): void {
    this.#crowds.clear();
    this.#size = 0;
  }

  /** Returns how many are there already. */
  #join([beside, key]: InsertionPoint): number {
    if (this.#size >= MOST_POINTS) this.clear();
    const crowd = this.#crowds.get(beside) ?? new Map<InsertionPoint[1], number>();
    if (crowd.size === 0) this.#crowds.set(beside, crowd);
    const before = crowd.get(key) ?? 0;
    if (before === 0) this.#size += 1;
    crowd.set(key, before + 1);
    return before;
  }
}

/** Whether an item follows the one before it, both new, as in typed text or a list that is appended to. */
function follows(
  { id, origin }: Y.Item,
  { index }: CheckedUpdate,
  isNew: (struct: Struct) => boolean,
): boolean {
  if (origin === null || origin.client !== id.client || origin.clock !== id.clock - 1) return false;
  const before = index.at(origin.client, origin.clock);
  return before !== undefined && isNew(before);
}

/** So many structs that are deleted already, or with the rest, are passed in one step. */
const PASSED_A_STEP = 10;

/** A struct that is split takes one place more in an array: so many behind it are moved in one step. */
const MOVED_A_STEP = 100;

/** What it takes to delete what an update deletes, in the steps of `CostEstimate`: a range of five bytes may be a whole board. */
function* deletionCost({ deletes, index }: CheckedUpdate, { store }: Y.Doc): Work<number> {
  let steps = 0;
  for (const [client, ranges] of deletes) {
    const held = store.clients.get(client) ?? [];
    const state = Y.getState(store, client);
    const structAt = (clock: number) =>
      clock < state ? held[Y.findIndexSS(held, clock)] : index.at(client, clock);
    const isCutAt = (clock: number) => {
      const struct = structAt(clock);
      return struct !== undefined && !struct.deleted && struct.id.clock < clock;
    };
    let count = held.length + index.of(client).length;
    for (const { clock, len } of ranges) {
      const [from, to] = [clock, clock + len];
      const passed =
        from < state ? Y.findIndexSS(held, Math.min(to, state) - 1) - Y.findIndexSS(held, from) : 0;
      const cuts = [from, to].filter(isCutAt).length;
      count += cuts;
      steps += 1 + passed / PASSED_A_STEP + (cuts * count) / MOVED_A_STEP;
      yield;
    }
  }
  return Math.ceil(steps);
}
