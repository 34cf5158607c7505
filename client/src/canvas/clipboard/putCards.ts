import type { Board, BoardPart } from '@parcours/shared/board';
import { takePart } from '@parcours/shared/board';
import {
  CARD_NAMES,
  type Card,
  type CardOf,
  contentsOf,
  findCard,
  isHidden,
  sizeOf,
} from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import type { BoardSession } from '../../session/session.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { collectionsOf } from '../../store/recordMaps.ts';
import { roomForAll } from '../gestures/places.ts';
import { boundsOf } from '../gestures/useView.ts';

/** Between cards that are put beside each other. */
export const GAP = 24;

/** The part of the board that some cards make, with what lies in frames among them; what is hidden is left out. */
export function partWith({ store, boardId }: BoardSession, ids: Iterable<string>): BoardPart {
  const { records } = store.getState();
  const cards = [...ids].flatMap((id) => findCard(records, id) ?? []);
  return takePart(collectionsOf(records), idsOf([...cards, ...cards.flatMap(lyingIn(records))]), boardId);
}

const lyingIn =
  (records: RecordMaps) =>
  ({ record: { id } }: Card): readonly Card[] => {
    const frame = records.frames.get(id);
    return frame === undefined ? [] : contentsOf(frame, records);
  };

function idsOf(cards: readonly Card[]): readonly string[] {
  return cards.filter((card) => !isHidden(card)).map(({ record }) => record.id);
}

/**
 * Puts a part on the board near a point, where there is room for all of it, and selects what was added. Personas that it
 * only refers to, and that the board does not have, stand beside it. Returns how many cards were added.
 */
export function putNear(session: BoardSession, part: BoardPart, wished: Point): number {
  const meant = new Set(part.cards);
  const cards = cardsIn(part.content);
  const block = cards.filter(({ record }) => meant.has(record.id));
  const box = boundsOf(block);
  const middle = roomForAll(block, box, wished, session.store.getState().records);
  const shift = { x: middle.x - box.width / 2 - box.x, y: middle.y - box.height / 2 - box.y };
  const places = new Map(shifted(block, shift));
  let y = box.y + shift.y;
  for (const card of cards.filter(({ record }) => !meant.has(record.id))) {
    const { width, height } = sizeOf(card);
    places.set(card.record.id, rounded({ x: box.x + shift.x - GAP - width, y }));
    y += height + GAP;
  }
  return put(session, part, places).size;
}

/** Puts a part of this board on it once more, so far away; returns the new ids of its cards, by the old ones. */
export function putShifted(
  session: BoardSession,
  part: BoardPart,
  shift: Point,
): ReadonlyMap<string, string> {
  return put(session, part, new Map(shifted(cardsIn(part.content), shift)));
}

function put(
  session: BoardSession,
  part: BoardPart,
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, string> {
  const { attempt, commands, boardId, ui } = session;
  const added = attempt(() => commands.addPart(part, { isHere: part.from === boardId, places })) ?? new Map();
  if (added.size > 0) ui.actions.selectAdded([...added.values()]);
  return added;
}

function shifted(cards: readonly Card[], { x, y }: Point): (readonly [string, Point])[] {
  return cards.map(({ record }) => [record.id, rounded({ x: record.x + x, y: record.y + y })] as const);
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** The cards of a part's content. */
export function cardsIn(content: Board): readonly Card[] {
  return CARD_NAMES.flatMap((collection) =>
    // A record of a collection goes with the name of that collection.
    content[collection].map((record) => ({ collection, record }) as CardOf<typeof collection>),
  );
}
