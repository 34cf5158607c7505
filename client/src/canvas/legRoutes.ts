import type { CardName } from '@parcours/shared/board';
import { type Routes, routeAll } from '@parcours/shared/drawing/board';
import { type Card, cardKind, isHidden, sizeOf } from '../records/cards.ts';
import type { RecordMaps } from '../store/boardStore.ts';
import { sortedRecords } from '../store/recordMaps.ts';
import { cardsInOrder } from './order.ts';

const ROUTES = new WeakMap<RecordMaps, Routes>();
/** Most changes of a board move no card: the routes stay then. */
let last: { readonly layout: string; readonly routes: Routes } = { layout: '', routes: new Map() };

/** The routes of all legs of a board by their ids; none where the board is too large. The same map for the same records. */
export function routesOf(records: RecordMaps): Routes {
  const known = ROUTES.get(records);
  if (known !== undefined) return known;
  const routes = findRoutes(records);
  ROUTES.set(records, routes);
  return routes;
}

function findRoutes(records: RecordMaps): Routes {
  const cards = cardsInOrder(records).filter((card) => !isArea(card) && !isHidden(card));
  const boxes = new Map(
    cards.map((card) => [card.record.id, { x: card.record.x, y: card.record.y, ...sizeOf(card) }] as const),
  );
  const legs = sortedRecords(records.legs);
  const layout = JSON.stringify([[...boxes], legs.map(({ id, from, to }) => [id, from, to])]);
  if (layout !== last.layout) last = { layout, routes: routeAll(legs, boxes) };
  return last.routes;
}

function isArea({ collection }: Card): boolean {
  return cardKind<CardName>(collection).area !== undefined;
}
