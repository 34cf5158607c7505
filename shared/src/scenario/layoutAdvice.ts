import type { Board } from '../board/index.ts';
import { type Box, boxesRoundWhichLegsRun, overlap } from '../drawing/board/sizes.ts';

export const ids = (records: readonly { readonly id: string }[]): readonly string[] =>
  records.map(({ id }) => id);

/** What a way needs to pass between two cards. */
const APART = 40;

interface Card extends Box {
  readonly id: string;
  readonly isNote: boolean;
}

/** The records of which the layout could be better, by what could be. */
export function ofLayout(board: Board) {
  const cards = cardsOf(board);
  const overlapping = pairs(cards, overlap);
  const tight = pairs(
    cards.filter(({ isNote }) => !isNote),
    (a, b) => overlap(widened(a), b) && !overlap(a, b),
  );
  const cut = cards.filter((card) =>
    board.frames.some((frame) => overlap(frame, card) && !contains(frame, card)),
  );
  const at = board.steps.map(({ x }) => x);
  const early = board.personas.filter(({ x }) => at.some((step) => step <= x));
  const late = board.objectives.filter(({ x }) => at.some((step) => step >= x));
  return {
    overlap: overlapping,
    tight,
    cut: ids(cut),
    order: ids([...early, ...late]),
    ...ofLegs(board, cards),
  };
}

/** Of all ways, those that may lead back. */
const MOST_BACKWARD = 0.2;
/** What the label of a way needs along it. */
const LABEL_ROOM = 100;

function ofLegs({ legs }: Board, cards: readonly Card[]) {
  const byId = new Map<string, Card>(cards.map((card) => [card.id, card]));
  const ends = legs.flatMap(({ id, from, to, label }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start && end ? [{ id, start, end, isLabelled: Boolean(label) }] : [];
  });
  const backward = ends.filter(({ start, end }) => end.x <= start.x);
  const short = ends.filter(({ start, end, isLabelled }) => {
    const room = end.x - start.x - start.width;
    return isLabelled && end.x > start.x && room < LABEL_ROOM;
  });
  return {
    backward: backward.length > legs.length * MOST_BACKWARD ? ids(backward) : [],
    label: ids(short),
  };
}

function cardsOf(board: Board): readonly Card[] {
  const notes = new Set<string>(board.notes.map(({ id }) => id));
  return [...boxesRoundWhichLegsRun(board)].map(([id, box]) => ({ id, ...box, isNote: notes.has(id) }));
}

/** How many times a board is as wide as it is tall, with its frames. */
export function proportionsOf(board: Board): number {
  const boxes = [...cardsOf(board), ...board.frames];
  const along = (start: (box: Box) => number, length: (box: Box) => number) =>
    Math.max(...boxes.map((box) => start(box) + length(box))) - Math.min(...boxes.map(start));
  const width = along(
    ({ x }) => x,
    (box) => box.width,
  );
  return (
    width /
    along(
      ({ y }) => y,
      (box) => box.height,
    )
  );
}

/** The cards that are in such a pair with one that comes later. */
function pairs(cards: readonly Card[], are: (one: Card, other: Card) => boolean): readonly string[] {
  return ids(cards.filter((card, at) => cards.slice(at + 1).some((other) => are(card, other))));
}

function widened({ x, y, width, height, ...card }: Card): Card {
  return { ...card, x: x - APART, y: y - APART, width: width + 2 * APART, height: height + 2 * APART };
}

function contains(outer: Box, inner: Box): boolean {
  const right = inner.x + inner.width <= outer.x + outer.width;
  const bottom = inner.y + inner.height <= outer.y + outer.height;
  return outer.x <= inner.x && outer.y <= inner.y && right && bottom;
}
