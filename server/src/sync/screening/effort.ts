import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { OnTheWay } from './onTheWay.ts';
import { type Spot, Spots } from './spots.ts';
import type { Struct } from './structIndex.ts';

/** How many items one update may have Yjs look at to put its own in their order: some hundredths of a second. */
const MOST_STEPS = 200_000;

/** What it takes to read, judge and build one struct, in the same measure. */
const STEPS_A_STRUCT = 40;

/** So many spots are remembered at most. */
const MOST_SPOTS = 100_000;

/**
 * Foresees what Yjs will take for an update. What one person writes after another needs no ordering. But of many
 * items at one spot, as no honest client makes them, each is compared with all the others (YATA, as in
 * `Item.integrate` of Yjs), and a frame of some kilobytes takes minutes.
 */
export class Effort {
  /** How many were put at each spot of late: the document does not hold them all yet. */
  readonly #crowds = new Map<Spot[0], Map<Spot[1], number>>();
  #size = 0;

  /**
   * The work of an update, in steps of which Yjs takes some ten million a second; foretelling takes no more steps
   * than that.
   * @throws RangeError where it is more than a moment's.
   */
  of(update: CheckedUpdate, doc: Y.Doc, onTheWay: OnTheWay): number {
    const isNew = ({ id, length }: Struct) => id.clock + length > onTheWay.reach(id.client, doc);
    const spots = new Spots(update, doc);
    let steps = 0;
    for (const struct of update.structs) {
      if (!(struct instanceof Y.Item) || !isNew(struct)) continue;
      steps += 1;
      if (follows(struct, update, isNew)) continue;
      steps += spots.lengthAt(struct, MOST_STEPS - steps) + this.#join(spots.of(struct));
      if (steps > MOST_STEPS) throw new RangeError('an update that takes too long to be put in order');
    }
    return steps + STEPS_A_STRUCT * update.structs.length;
  }

  /** The document holds all that there was. */
  rest(): void {
    this.#crowds.clear();
    this.#size = 0;
  }

  /** Returns how many are there already. */
  #join([beside, key]: Spot): number {
    if (this.#size >= MOST_SPOTS) this.rest();
    const crowd = this.#crowds.get(beside) ?? new Map<Spot[1], number>();
    if (crowd.size === 0) this.#crowds.set(beside, crowd);
    const before = crowd.get(key) ?? 0;
    if (before === 0) this.#size += 1;
    crowd.set(key, before + 1);
    return before;
  }
}

/** What somebody types, or pushes one after the other, all of it new. */
function follows(
  { id, origin }: Y.Item,
  { index }: CheckedUpdate,
  isNew: (struct: Struct) => boolean,
): boolean {
  if (origin === null || origin.client !== id.client || origin.clock !== id.clock - 1) return false;
  const before = index.at(origin.client, origin.clock);
  return before !== undefined && isNew(before);
}
