import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { Struct } from './structIndex.ts';

/** The list or text that holds an item, or the map and the key there: what distinguishes it from all others. */
export type Holder = readonly [where: string | undefined, key: string | null];

/** Nothing holds what is gone for good. */
export const GONE: Holder = [undefined, null];

/**
 * Finds what holds the items of one update. An item names only its neighbour, and that again its own: what was found
 * for one is remembered for all on the way to it, so that each is passed once.
 */
export class Holders {
  readonly #update: CheckedUpdate;
  readonly #doc: Y.Doc;
  readonly #found = new Map<Y.Item, Holder>();

  constructor(update: CheckedUpdate, doc: Y.Doc) {
    this.#update = update;
    this.#doc = doc;
  }

  /** How many items were passed until now. */
  get steps(): number {
    return this.#found.size;
  }

  of(item: Y.Item): Holder {
    const path: Y.Item[] = [];
    let next: Y.Item | Holder = item;
    while (next instanceof Y.Item) {
      const known: Holder | undefined = this.#found.get(next);
      if (known === undefined) path.push(next);
      next = known ?? this.#nextTo(next);
    }
    for (const each of path) this.#found.set(each, next);
    return next;
  }

  /** What holds the item that has a clock; undefined where it is neither in the document nor in the update. */
  at({ client, clock }: Y.ID): Holder | undefined {
    if (clock < Y.getState(this.#doc.store, client)) return heldIn(itemAt(this.#doc, client, clock));
    const struct = this.#update.index.at(client, clock);
    if (struct === undefined) return undefined;
    return struct instanceof Y.Item ? this.of(struct) : GONE;
  }

  /** What holds an item, or another item of the update that the same holds. */
  #nextTo(item: Y.Item): Y.Item | Holder {
    const beside = item.origin ?? item.rightOrigin;
    if (beside === null) return namedHolder(item, this.#doc);
    if (beside.clock < Y.getState(this.#doc.store, beside.client)) {
      return heldIn(itemAt(this.#doc, beside.client, beside.clock));
    }
    const struct = this.#update.index.at(beside.client, beside.clock);
    return struct instanceof Y.Item ? struct : GONE;
  }
}

/** What holds something in a document. */
export function heldIn(struct: Struct): Holder {
  const parent = struct instanceof Y.Item ? struct.parent : null;
  if (!(struct instanceof Y.Item) || !(parent instanceof Y.AbstractType)) return GONE;
  return [parent._item ? nameOf(parent._item.id) : Y.findRootTypeKey(parent), struct.parentSub];
}

export const itemAt = (doc: Y.Doc, client: number, clock: number): Struct =>
  Y.getItem(doc.store, Y.createID(client, clock));

function namedHolder({ parent, parentSub }: Y.Item, doc: Y.Doc): Holder {
  const named: unknown = parent;
  if (typeof named === 'string') return [named, parentSub];
  if (!(named instanceof Y.ID)) return GONE;
  const { client, clock } = named;
  if (clock >= Y.getState(doc.store, client)) return [nameOf(named), parentSub];
  const item = itemAt(doc, client, clock);
  return item instanceof Y.Item && !item.deleted ? [nameOf(named), parentSub] : GONE;
}

/** No top-level name has a slash. */
const nameOf = ({ client, clock }: Y.ID): string => `${client}/${clock}`;
