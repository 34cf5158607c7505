import type { CardName } from '@parcours/shared/board';
import { NO_ROUTING, type Routes, type Routing, rerouted, routeMore } from '@parcours/shared/drawing/board';
import { type Card, cardKind, isHidden } from '../records/cards.ts';
import type { RecordMaps } from '../store/boardStore.ts';
import { sortedRecords } from '../store/recordMaps.ts';
import { type Box, boxOf } from './boxes.ts';
import { cardsInOrder } from './order.ts';

/** The routing of a board's legs after a change of the board: what changed of them, or near them, waits. */
export function reroutedOf(before: Routing, records: RecordMaps): Routing {
  return rerouted(before, boxesOf(records), sortedRecords(records.legs));
}

/** The routes of all legs of a board by their ids. */
export function routesOf(records: RecordMaps): Routes {
  return routeMore(reroutedOf(NO_ROUTING, records), () => true).routes;
}

function boxesOf(records: RecordMaps): ReadonlyMap<string, Box> {
  const cards = cardsInOrder(records).filter((card) => !isArea(card) && !isHidden(card));
  return new Map(cards.map((card) => [card.record.id, boxOf(card)] as const));
}

function isArea({ collection }: Card): boolean {
  return cardKind<CardName>(collection).area !== undefined;
}
