import { findCard } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import type { BoardSession } from '../../session/session.ts';
import { roomForAll } from '../gestures/places.ts';
import { boundsOf } from '../gestures/useView.ts';
import { cardsIn, GAP, partWith, putShifted } from './putCards.ts';

/** What was duplicated last: the ids of the copies, by those of what they are copies of. */
type Duplicates = ReadonlyMap<string, string>;
const LATEST = new WeakMap<BoardSession, Duplicates>();

/**
 * Duplicates cards below themselves, or beside where that is taken. Duplicates that are duplicated in turn go as far on
 * as they were put, or moved since, from what they are duplicates of.
 */
export function duplicate(session: BoardSession, ids: readonly string[]): void {
  const latest = LATEST.get(session);
  const step = latest && isSame(latest, ids) ? distance(session, latest) : undefined;
  duplicateBy(session, ids, step ?? below(session, ids));
}

/** Duplicates cards so far away from where they are. */
export function duplicateBy(session: BoardSession, ids: readonly string[], shift: Point): void {
  const duplicates = putShifted(session, partWith(session, ids), shift);
  LATEST.set(session, duplicates);
  if (duplicates.size > 0) session.ui.actions.say('duplicated', duplicates.size);
}

function isSame(duplicates: Duplicates, ids: readonly string[]): boolean {
  const copies = new Set(duplicates.values());
  return copies.size === ids.length && ids.every((id) => copies.has(id));
}

/** From a card to its duplicate, if both are still there. */
function distance({ store }: BoardSession, duplicates: Duplicates): Point | undefined {
  const { records } = store.getState();
  const [[was, id] = ['', '']] = duplicates;
  const from = findCard(records, was)?.record;
  const to = findCard(records, id)?.record;
  return from && to && { x: to.x - from.x, y: to.y - from.y };
}

function below(session: BoardSession, ids: readonly string[]): Point {
  const { records } = session.store.getState();
  const { cards, content } = partWith(session, ids);
  const meant = new Set(cards);
  const block = cardsIn(content).filter(({ record }) => meant.has(record.id));
  const box = boundsOf(block);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const free = roomForAll(block, box, { x: middle.x, y: middle.y + box.height + GAP }, records);
  return { x: free.x - middle.x, y: free.y - middle.y };
}
