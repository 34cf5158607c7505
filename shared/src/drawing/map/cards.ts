import type { Analysis, Outcome } from '../../analysis/index.ts';
import type { Board } from '../../board/index.ts';
import { type Catalogue, type Lookup, printable } from '../../report/index.ts';
import { PAPER, SOFT } from './svg.ts';
import { firstLines, heightOf, type TextLine, type TextStyle, wrap } from './text.ts';

/** A barrier as drawn: the number of its gap card, and whether it closes the way. */
export interface Mark {
  readonly number: number;
  readonly blocks: boolean;
}

/** A card of the picture, measured but not placed. `x` and `y` are the group's own. */
export interface Card {
  readonly id: string;
  readonly kind: 'persona' | 'step' | 'objective';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly TextLine[];
  readonly marks: readonly Mark[];
  readonly outcome: Outcome | undefined;
  readonly height: number;
}

export const CARD_WIDTH = 270;
export const PADDING = 13;
export const MARK_SIZE = 26;
const MARK_PITCH = 31;
export const BADGE_HEIGHT = 27;
const TEXT_WIDTH = CARD_WIDTH - 2 * PADDING;
const MARKS_IN_A_ROW = Math.floor((TEXT_WIDTH + MARK_PITCH - MARK_SIZE) / MARK_PITCH);

/** Of one text on a card. */
const MOST_LINES = 24;
const TITLE: TextStyle = { size: 19, bold: true };
const UNDER: TextStyle = { size: 15, colour: SOFT };

/** Every card of the route, with its lines wrapped and its height known. */
export function cardsOf(
  board: Board,
  analysis: Analysis,
  find: Lookup,
  words: Catalogue,
  marks = marksOf(analysis, find),
): Card[] {
  const outcomes = new Map<string, Outcome>(
    analysis.objectives.map((entry) => [entry.objective, entry.outcome]),
  );
  const make = (record: PlacedRecord, kind: Card['kind'], lines: readonly TextLine[]): Card => {
    const own = marks.get(record.id) ?? [];
    const outcome = outcomes.get(record.id);
    const height = heightFor(lines, own.length, outcome !== undefined);
    return { id: record.id, kind, x: record.x, y: record.y, lines, marks: own, outcome, height };
  };
  return [
    ...board.personas.map((persona) => make(persona, 'persona', title(persona.name, PAPER))),
    ...board.steps.map((step) => {
      const actor = step.actor && find.actors.get(step.actor)?.name;
      return make(step, 'step', [
        ...title(step.title),
        ...firstLines(wrap(printable(actor ?? ''), TEXT_WIDTH, UNDER), MOST_LINES),
      ]);
    }),
    ...board.objectives.map((objective) =>
      make(objective, 'objective', [
        ...wrap(words.right[objective.right], TEXT_WIDTH, UNDER),
        ...title(objective.title),
      ]),
    ),
  ];
}

interface PlacedRecord {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

function title(text: string, colour?: string): readonly TextLine[] {
  const style = colour === undefined ? TITLE : { ...TITLE, colour };
  return firstLines(wrap(printable(text), TEXT_WIDTH, style), MOST_LINES);
}

function heightFor(lines: readonly TextLine[], marks: number, hasBadge: boolean): number {
  const markRows = Math.ceil(marks / MARKS_IN_A_ROW);
  const badge = hasBadge ? BADGE_HEIGHT + 8 : 0;
  return Math.max(54, heightOf(lines) + 2 * PADDING + markRows * MARK_PITCH + (markRows > 0 ? 4 : 0) + badge);
}

/** Where the mark of this index stands, from the corner of the first. */
export function markOffset(index: number): { readonly dx: number; readonly dy: number } {
  return { dx: (index % MARKS_IN_A_ROW) * MARK_PITCH, dy: Math.floor(index / MARKS_IN_A_ROW) * MARK_PITCH };
}

/** The marks on each step, objective and leg, in the order of their numbers: those given, else by priority. */
export function marksOf(
  analysis: Analysis,
  find: Lookup,
  numbers?: ReadonlyMap<string, number>,
): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  analysis.barriers.forEach(({ barrier }, at) => {
    const record = find.barriers.get(barrier);
    if (!record) return;
    const mark: Mark = { number: numbers?.get(barrier) ?? at + 1, blocks: record.blocks };
    const list = marks.get(record.on);
    if (list) list.push(mark);
    else marks.set(record.on, [mark]);
  });
  for (const list of marks.values()) list.sort((a, b) => a.number - b.number);
  return marks;
}
