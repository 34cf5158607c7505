import type { Place } from '@parcours/shared/doc';
import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { OnTheWay } from './onTheWay.ts';
import type { Struct } from './structIndex.ts';

/** The list or text that holds something, or the map and the key there: what tells it from all others. */
type Holder = readonly [where: string | undefined, key: string | null];

const GONE: Holder = [undefined, null];

/** What honest people put between two neighbours is far less; looking further takes time. */
const MOST_BETWEEN = 10_000;

/**
 * Makes sure that an item of which a part is known lies where that part does. Yjs takes it for granted, and puts the
 * rest behind the part that it knows: into another list, of which it is taken out twice when both go, or behind what
 * is gone for good, at which it throws. Of what is on its way its place alone is known.
 * @throws RangeError where its client wrote something else before.
 */
export function assertGoesOn(
  { struct, place }: { readonly struct: Struct; readonly place: Place },
  update: CheckedUpdate,
  doc: Y.Doc,
  onTheWay: OnTheWay,
): void {
  const { client, clock } = struct.id;
  const state = Y.getState(doc.store, client);
  const known = onTheWay.reach(client, doc);
  if (!(struct instanceof Y.Item) || clock >= known || clock + struct.length <= known) return;
  const goesOn =
    known === state
      ? isSame(heldIn(itemAt(doc, client, known - 1)), holderOf(struct, update, doc))
      : isSame(onTheWay.find(client, known - 1)?.place ?? [], place);
  if (!goesOn) throw new RangeError('an item is not what its client wrote before');
}

/**
 * Makes sure that what an item stands between lies in one list, in that order. Yjs puts it after the one, and does
 * without it once the other is gone for good: who reads the document anew would see another than those who were there.
 * @throws RangeError where it does not.
 */
export function assertBetween(
  { struct, place }: { readonly struct: Struct; readonly place: Place },
  update: CheckedUpdate,
  doc: Y.Doc,
  onTheWay: OnTheWay,
): void {
  const left = struct instanceof Y.Item ? leftOf(struct, doc) : null;
  if (!(struct instanceof Y.Item) || left === null || struct.rightOrigin === null) return;
  const coming = onTheWay.find(struct.rightOrigin.client, struct.rightOrigin.clock);
  const [one, other] = [left, struct.rightOrigin].map((id) => holderAt(id, update, doc));
  const isOne =
    coming === undefined
      ? isSameOrGone(one, other)
      : coming.place.length === 0 || isSame(coming.place, place);
  if (!isOne || !isBefore(left, struct.rightOrigin, doc)) {
    throw new RangeError('an item does not stand between what it says');
  }
}

/**
 * Makes sure that a key has one value at a time: of several in one item Yjs takes back the last alone.
 * @throws RangeError where it has more.
 */
export function assertOneValue(struct: Struct, update: CheckedUpdate, doc: Y.Doc): void {
  if (!(struct instanceof Y.Item) || struct.length === 1 || struct.content instanceof Y.ContentDeleted)
    return;
  if (holderOf(struct, update, doc)[1] !== null) throw new RangeError('a key has several values at once');
}

/** What an item is put after: of one that is known in part, the rest goes behind that part. */
function leftOf({ id, origin }: Y.Item, doc: Y.Doc): Y.ID | null {
  const state = Y.getState(doc.store, id.client);
  return id.clock < state ? Y.createID(id.client, state - 1) : origin;
}

/** Whether one thing in a list stands before another. Of what is not in the document yet, nothing is known. */
function isBefore(left: Y.ID, right: Y.ID, doc: Y.Doc): boolean {
  const [from, to] = [left, right].map((id) => held(id, doc));
  if (!(from instanceof Y.Item) || !(to instanceof Y.Item)) return true;
  if (from === to) return left.clock < right.clock;
  let item: Y.Item | null = from;
  for (let steps = 0; item !== null && item !== to; steps += 1) {
    if (steps === MOST_BETWEEN) return true;
    item = item.right;
  }
  return item === to;
}

const held = ({ client, clock }: Y.ID, doc: Y.Doc): Struct | undefined =>
  clock < Y.getState(doc.store, client) ? itemAt(doc, client, clock) : undefined;

/** Of what is on its way nothing is known here. */
const isSameOrGone = (one: Holder | undefined, other: Holder | undefined): boolean =>
  one === undefined || other === undefined || one === GONE || other === GONE || isSame(one, other);

function holderAt({ client, clock }: Y.ID, update: CheckedUpdate, doc: Y.Doc): Holder | undefined {
  if (clock < Y.getState(doc.store, client)) return heldIn(itemAt(doc, client, clock));
  const struct = update.index.at(client, clock);
  if (struct === undefined) return undefined;
  return struct instanceof Y.Item ? holderOf(struct, update, doc) : GONE;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);

/** Follows what items of an update are beside, to what says where it is. */
function holderOf(from: Y.Item, { index }: CheckedUpdate, doc: Y.Doc): Holder {
  for (let struct: Struct | undefined = from; struct instanceof Y.Item; ) {
    const beside = struct.origin ?? struct.rightOrigin;
    if (beside === null) return namedHolder(struct, doc);
    if (beside.clock < Y.getState(doc.store, beside.client)) {
      return heldIn(itemAt(doc, beside.client, beside.clock));
    }
    struct = index.at(beside.client, beside.clock);
  }
  return GONE;
}

function namedHolder({ parent, parentSub }: Y.Item, doc: Y.Doc): Holder {
  const named: unknown = parent;
  if (typeof named === 'string') return [named, parentSub];
  if (!(named instanceof Y.ID)) return GONE;
  const { client, clock } = named;
  if (clock >= Y.getState(doc.store, client)) return [nameOf(named), parentSub];
  const item = itemAt(doc, client, clock);
  return item instanceof Y.Item && !item.deleted ? [nameOf(named), parentSub] : GONE;
}

function heldIn(struct: Struct): Holder {
  const parent = struct instanceof Y.Item ? struct.parent : null;
  if (!(struct instanceof Y.Item) || !(parent instanceof Y.AbstractType)) return GONE;
  return [parent._item ? nameOf(parent._item.id) : Y.findRootTypeKey(parent), struct.parentSub];
}

const itemAt = (doc: Y.Doc, client: number, clock: number): Struct =>
  Y.getItem(doc.store, Y.createID(client, clock));

/** No top-level name has a slash. */
const nameOf = ({ client, clock }: Y.ID): string => `${client}/${clock}`;
