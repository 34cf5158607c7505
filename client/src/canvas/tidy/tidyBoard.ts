import type { CardName } from '@parcours/shared/board';
import { HANGING } from '@parcours/shared/drawing/board/sizes';
import type { Box, TidyBoard, TidyCard } from '@parcours/shared/layout';
import { barriersOn } from '../../records/barriers/barriersOn.tsx';
import {
  type Card,
  cardKind,
  cardsOf,
  contentsOf,
  findCard,
  isHidden,
  isLocked,
} from '../../records/cards.ts';
import { unlocked } from '../../session/removeRecords.ts';
import type { BoardSession } from '../../session/session.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { boxOf } from '../boxes.ts';

/** The cards that a tidy-up of some would move: with what lies in frames among them, without what has to stay. */
export function tidiedCards(session: BoardSession, ids: readonly string[]): readonly string[] {
  const { records } = session.store.getState();
  const locked = new Set(lockedContents(records));
  const cards = ids.flatMap((id) => findCard(records, id) ?? []);
  const all = new Set(cards.flatMap((card) => [card, ...lyingIn(records, card)]));
  const free = [...all].filter((card) => !isLocked(card) && !isHidden(card) && !locked.has(card.record.id));
  return [
    ...new Set(
      unlocked(
        session,
        free.map(({ record }) => record.id),
      ),
    ),
  ];
}

function lyingIn(records: RecordMaps, { record: { id } }: Card): readonly Card[] {
  const frame = records.frames.get(id);
  return frame === undefined ? [] : contentsOf(frame, records);
}

/** For facilitators too, what lies in a locked frame is where it is meant to be. */
function lockedContents(records: RecordMaps): readonly string[] {
  const frames = [...records.frames.values()].filter(({ locked }) => locked);
  return frames.flatMap((frame) => contentsOf(frame, records).map(({ record }) => record.id));
}

/** The cards as the layout takes them, and all that stays on the board. */
export function tidyBoardOf(records: RecordMaps, ids: readonly string[]): TidyBoard {
  const meant = new Set(ids);
  const frames = frameOfEach(records, meant);
  const cards = ids.flatMap((id) => {
    const card = findCard(records, id);
    return card === undefined ? [] : [tidyCard(records, card, frames.get(id))];
  });
  const fixed = [...cardsOf(records)].filter((card) => !meant.has(card.record.id) && isObstacle(card));
  return {
    cards,
    ways: [...records.legs.values()].map(({ from, to }) => ({ from, to })),
    fixed: fixed.map(boxOf),
  };
}

/** An open frame around cards may have others in it as well. */
function isObstacle(card: Card): boolean {
  return !isHidden(card) && (!isArea(card) || isLocked(card));
}

function isArea({ collection }: Card): boolean {
  return cardKind<CardName>(collection).area !== undefined;
}

function tidyCard(records: RecordMaps, card: Card, frame: string | undefined): TidyCard {
  const { id } = card.record;
  const isWithMarks = card.collection === 'objectives' || barriersOn(records, id).length > 0;
  return { id, kind: tidyKind(card), hangs: isWithMarks ? HANGING : 0, frame, ...boxOf(card) };
}

function tidyKind(card: Card): TidyCard['kind'] {
  if (isArea(card)) return 'frame';
  switch (cardKind<CardName>(card.collection).ports) {
    case 'out':
      return 'beginning';
    case 'in-out':
      return 'route';
    case 'none':
      return 'note';
  }
}

const areaOf = ({ width, height }: Box): number => width * height;

/** The smallest frame among some cards in which each lies; a frame lies in larger ones alone, so that none is in itself. */
function frameOfEach(records: RecordMaps, meant: ReadonlySet<string>): ReadonlyMap<string, string> {
  const frames = [...records.frames.values()]
    .filter(({ id }) => meant.has(id))
    .sort((a, b) => areaOf(b) - areaOf(a) || (a.id < b.id ? -1 : 1));
  const rankOf = new Map<string, number>(frames.map(({ id }, index) => [id, index]));
  const frameOf = new Map<string, string>();
  frames.forEach((frame, rank) => {
    for (const { record } of contentsOf(frame, records)) {
      if ((rankOf.get(record.id) ?? frames.length) > rank) frameOf.set(record.id, frame.id);
    }
  });
  return frameOf;
}
