import type { Place } from '@parcours/shared/doc';
import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { OnTheWay } from './onTheWay.ts';
import type { Struct } from './structIndex.ts';

/** The list or text that holds something, or the map and the key there: what tells it from all others. */
type Holder = readonly [where: string | undefined, key: string | null];

const GONE: Holder = [undefined, null];

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
