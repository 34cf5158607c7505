import type { BoardPart, Collections } from '../board/index.ts';
import { boxOf, HANGING, type Point } from '../drawing/board/sizes.ts';
import { type Box, type TidyCard, tidy } from '../layout/tidy.ts';

/** Between the persona and the first cards. */
const APART = 120;

/**
 * Where the cards of a part go that stands on no canvas yet: along their ways, beside the personas of the board, and on
 * nothing that is there.
 */
export function placesFor({ content }: BoardPart, board: Collections): ReadonlyMap<string, Point> {
  const there: readonly Box[] = [
    ...board.personas.map((record) => boxOf('personas', record)),
    ...board.objectives.map((record) => boxOf('objectives', record)),
    ...board.steps.map((record) => boxOf('steps', record)),
    ...board.notes.map((record) => boxOf('notes', record)),
  ];
  const start = startBeside(board);
  const hindered = new Set<string>(content.barriers.map(({ on }) => on));
  const cards: TidyCard[] = [
    ...content.steps.map((record): TidyCard => {
      const hangs = hindered.has(record.id) ? HANGING : 0;
      return { id: record.id, kind: 'route', hangs, ...boxOf('steps', record), ...start };
    }),
    ...content.notes.map((record): TidyCard => {
      const { width, height, x, y } = boxOf('notes', record);
      return { id: record.id, kind: 'note', hangs: 0, width, height, x: start.x + x, y: start.y + y + FAR };
    }),
  ];
  const plan = tidy({ cards, ways: content.legs, fixed: there });
  return new Map([...plan].map(([id, { x, y }]) => [id, { x, y }]));
}

/** So far from a card a note stands for itself. */
const FAR = 2_000;

function startBeside({ personas }: Collections): Point {
  const boxes = personas.map((record) => boxOf('personas', record));
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width));
  return { x: right + APART, y: Math.min(0, ...boxes.map(({ y }) => y)) };
}
