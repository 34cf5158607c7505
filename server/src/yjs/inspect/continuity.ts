import type { DocPath } from '@parcours/shared/docPath';
import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import { GONE, type Holder, Holders, heldIn, itemAt } from './holders.ts';
import type { InFlight } from './inFlight.ts';
import { Order } from './order.ts';
import type { Struct } from './structIndex.ts';

interface Located {
  readonly struct: Struct;
  readonly path: DocPath;
}

/** Makes sure that what is new in an update goes on from what the document holds. Yjs takes all of it for granted. */
export class Continuity {
  readonly #doc: Y.Doc;
  readonly #inFlight: InFlight;
  readonly #holders: Holders;
  readonly #order: Order;

  constructor(update: CheckedUpdate, doc: Y.Doc, inFlight: InFlight) {
    this.#doc = doc;
    this.#inFlight = inFlight;
    this.#holders = new Holders(update, doc);
    this.#order = new Order(update, doc, inFlight);
  }

  /** How many items were passed until now to find what holds others. */
  get steps(): number {
    return this.#holders.steps;
  }

  /** @throws RangeError where something contradicts what is known, or itself. */
  assert({ struct, path }: Located): void {
    if (!(struct instanceof Y.Item)) return;
    this.#assertGoesOn(struct, path);
    this.#assertBetween(struct, path);
    this.#assertOneValue(struct);
  }

  /**
   * An item of which a part is known lies where that part does. Yjs puts the rest behind the part that it knows: into
   * another list, from which it is removed twice when both are deleted, or behind what is gone for good, at which it
   * throws. Of what is in flight its path alone is known.
   */
  #assertGoesOn(item: Y.Item, path: DocPath): void {
    const { client, clock } = item.id;
    const state = Y.getState(this.#doc.store, client);
    const known = this.#inFlight.reach(client, this.#doc);
    if (clock >= known || clock + item.length <= known) return;
    const goesOn =
      known === state
        ? isSame(heldIn(itemAt(this.#doc, client, known - 1)), this.#holders.of(item))
        : isSame(this.#inFlight.find(client, known - 1)?.path ?? [], path);
    if (!goesOn) throw new RangeError('an item is not what its client wrote before');
  }

  /**
   * The two items that an item stands between lie in one list, in that order. Yjs puts it after the first, and
   * ignores the second once that is gone for good: a document that is loaded again would differ from those that were
   * there.
   */
  #assertBetween(item: Y.Item, path: DocPath): void {
    const left = this.#leftOf(item);
    const right = item.rightOrigin;
    if (left === null || right === null) return;
    const coming = this.#inFlight.find(right.client, right.clock);
    const isOne =
      coming === undefined
        ? isSameOrGone(this.#holders.at(left), this.#holders.at(right))
        : coming.path.length === 0 || isSame(coming.path, path);
    if (!isOne || !this.#order.isBefore(left, right)) {
      throw new RangeError('an item does not stand between what it says');
    }
  }

  /** What an item is put after: of one that is known in part, the rest goes behind that part. */
  #leftOf({ id, origin }: Y.Item): Y.ID | null {
    const known = this.#inFlight.reach(id.client, this.#doc);
    return id.clock < known ? Y.createID(id.client, known - 1) : origin;
  }

  /** A key has one value at a time: of several in one item Yjs takes back the last alone. */
  #assertOneValue(item: Y.Item): void {
    if (item.length === 1 || item.content instanceof Y.ContentDeleted) return;
    if (this.#holders.of(item)[1] !== null) throw new RangeError('a key has several values at once');
  }
}

/** Of what is on its way nothing is known here. */
const isSameOrGone = (one: Holder | undefined, other: Holder | undefined): boolean =>
  one === undefined || other === undefined || one === GONE || other === GONE || isSame(one, other);

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);
