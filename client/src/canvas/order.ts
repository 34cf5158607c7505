import type { CardName } from '@parcours/shared/board';
import { type Card, cardKind, cardsOf, orderOf } from '../records/cards.ts';
import type { RecordMaps } from '../store/boardStore.ts';
import { sortedRecords } from '../store/recordMaps.ts';

const ORDERS = new WeakMap<RecordMaps, readonly Card[]>();

/**
 * All cards in the order in which the keyboard goes through them: areas, then along the routes, then the others. The
 * same array for the same records, since it is asked for at each frame of a drag.
 */
export function cardsInOrder(records: RecordMaps): readonly Card[] {
  const known = ORDERS.get(records);
  if (known !== undefined) return known;
  const ranks = new Map(routeOrder(records).map((id, index) => [id, index]));
  const rankOf = ({ collection, record }: Card) =>
    ranks.get(record.id) ?? (cardKind<CardName>(collection).area ? -1 : ranks.size);
  const cards = [...cardsOf(records)].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.record.id < b.record.id ? -1 : 1),
  );
  ORDERS.set(records, cards);
  return cards;
}

const STACKS = new WeakMap<RecordMaps, readonly Card[]>();

/** All cards in the order in which they lie over one another, the lowest first. */
export function cardsInStack(records: RecordMaps): readonly Card[] {
  const known = STACKS.get(records);
  if (known !== undefined) return known;
  const isArea = ({ collection }: Card) => cardKind<CardName>(collection).area !== undefined;
  const cards = cardsInOrder(records).toSorted(
    (a, b) => Number(isArea(b)) - Number(isArea(a)) || orderOf(a) - orderOf(b),
  );
  STACKS.set(records, cards);
  return cards;
}

/**
 * The ids of a route's cards from each persona along the legs, nearest first, then what no leg reaches. Positions
 * play no part, so that moving a card does not take the focus from it.
 */
function routeOrder({ personas, legs, steps, objectives }: RecordMaps): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of sortedRecords(legs)) {
    const targets = next.get(from);
    if (targets === undefined) next.set(from, [to]);
    else targets.push(to);
  }
  const order = new Set(idsOf(personas));
  // A set goes on to what is added to it while it is walked: this is the breadth-first queue.
  for (const id of order) for (const target of next.get(id) ?? []) order.add(target);
  for (const id of [...idsOf(steps), ...idsOf(objectives)]) order.add(id);
  return [...order];
}

function idsOf(records: ReadonlyMap<string, unknown>): readonly string[] {
  return [...records.keys()].sort();
}
