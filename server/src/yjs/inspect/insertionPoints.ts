import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { Struct } from './structIndex.ts';

/** Where an item is put: after the same item, or first under a key or in a list. */
export type InsertionPoint = readonly [beside: unknown, key: string | null];

/** What an item is put before. */
interface Edge {
  /** What the document holds there; nothing at an end. */
  readonly right: Struct | undefined;
  /** The last that comes in the same update before it; the item itself where nothing does. */
  readonly last: Y.Item;
}

/** Where the items of one update are put, and what the document has there. */
export class InsertionPoints {
  readonly #update: CheckedUpdate;
  readonly #doc: Y.Doc;
  readonly #edges = new Map<Y.Item, Edge>();

  constructor(update: CheckedUpdate, doc: Y.Doc) {
    this.#update = update;
    this.#doc = doc;
  }

  of(item: Y.Item): InsertionPoint {
    if (item.origin !== null) return [`${item.origin.client}/${item.origin.clock}`, null];
    const { right, last } = this.#edgeOf(item);
    if (right instanceof Y.Item) return [right.parent, right.parentSub];
    return [this.#typeOf(last.parent) ?? nameOf(last.parent), last.parentSub];
  }

  /** How many items of the document lie where an item is put, counted no further than past `most`. */
  lengthAt(item: Y.Item, most: number): number {
    const { right, last } = this.#edgeOf(item);
    if (item.origin !== null) {
      const left = this.#pending(item.origin);
      return left instanceof Y.Item && left !== right ? lengthOf(left.right, 'right', right, most) : 0;
    }
    const parent = right instanceof Y.Item ? right.parent : this.#typeOf(last.parent);
    const key = right instanceof Y.Item ? right.parentSub : last.parentSub;
    if (!(parent instanceof Y.AbstractType)) return 0;
    return key === null
      ? lengthOf(parent._start, 'right', right, most)
      : lengthOf(parent._map.get(key) ?? null, 'left', undefined, most);
  }

  #edgeOf(item: Y.Item): Edge {
    const path: Y.Item[] = [];
    let next = item;
    let edge = this.#edges.get(next);
    while (edge === undefined) {
      const own: Edge = {
        right: next.rightOrigin === null ? undefined : this.#pending(next.rightOrigin),
        last: next,
      };
      path.push(next);
      // Set at once, so that items that precede each other in a circle come to an end.
      this.#edges.set(next, own);
      const before = own.right === undefined ? this.#beforeWhich(next) : undefined;
      edge = before === undefined ? own : this.#edges.get(before);
      next = before ?? next;
    }
    for (const each of path) this.#edges.set(each, edge);
    return edge;
  }

  #beforeWhich({ rightOrigin }: Y.Item): Y.Item | undefined {
    const struct = rightOrigin && this.#update.index.at(rightOrigin.client, rightOrigin.clock);
    return struct instanceof Y.Item ? struct : undefined;
  }

  #pending({ client, clock }: Y.ID): Struct | undefined {
    const { store } = this.#doc;
    return clock < Y.getState(store, client) ? Y.getItem(store, Y.createID(client, clock)) : undefined;
  }

  /** The list, map or text that the document has under a top-level name, or in an item. */
  #typeOf(parent: unknown): unknown {
    if (typeof parent === 'string') return this.#doc.share.get(parent);
    const struct = parent instanceof Y.ID ? this.#pending(parent) : undefined;
    return struct instanceof Y.Item && struct.content instanceof Y.ContentType
      ? struct.content.type
      : undefined;
  }
}

const nameOf = (parent: unknown): unknown =>
  parent instanceof Y.ID ? `in ${parent.client}/${parent.clock}` : parent;

function lengthOf(
  from: Y.Item | null,
  direction: 'left' | 'right',
  until: Struct | undefined,
  most: number,
): number {
  let length = 0;
  for (let item = from; item !== null && item !== until && length <= most; item = item[direction])
    length += 1;
  return length;
}
