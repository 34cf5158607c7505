import type { Board, CardName, RecordOf } from '../../board/index.ts';

/** The sheets that people print on (ISO 216). */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** The room below a card for what hangs from its lower edge: its outcome, or a barrier. */
export const HANGING = 40;

/** A point of the canvas, in its units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In canvas units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Box = Point & Size;

/** What a row of a list takes on a card. */
export const ROW = 21;
/** Each list on a step stands a little apart. */
export const LIST_GAP = 5;

/** How many entries of a list a card shows. */
export const SHOWN = {
  persona: { holds: 3, keys: 3 },
  step: { needs: 4, gives: 3 },
  objective: { needs: 2 },
} as const;

/** How many rows a list takes on a card; what is over the limit shares one more row. */
export function rowsShown(list: readonly unknown[], limit: number): number {
  return Math.min(list.length, limit) + (list.length > limit ? 1 : 0);
}

type Sizes = { readonly [Name in CardName]: (record: Readonly<RecordOf<Name>>) => Size };

/** The size of each card follows from its record alone, so that it is the same on every screen and in every picture. */
export const CARD_SIZES: Sizes = {
  personas: ({ holds, keyElements }) => ({
    width: 300,
    height:
      156 + (rowsShown(holds, SHOWN.persona.holds) + Math.min(keyElements.length, SHOWN.persona.keys)) * ROW,
  }),
  steps: ({ needs, gives }) => ({
    width: 260,
    height:
      118 +
      (rowsShown(needs, SHOWN.step.needs) + rowsShown(gives, SHOWN.step.gives)) * ROW +
      (Number(needs.length > 0) + Number(gives.length > 0)) * LIST_GAP,
  }),
  objectives: ({ needs }) => ({ width: 240, height: 152 + rowsShown(needs, SHOWN.objective.needs) * ROW }),
  notes: ({ width, height }) => ({ width, height }),
  frames: ({ width, height }) => ({ width, height }),
};

export function boxOf<Name extends CardName>(name: Name, record: Readonly<RecordOf<Name>>): Box {
  return { x: record.x, y: record.y, ...CARD_SIZES[name](record) };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Where legs can end: the boxes of all cards but frames, by their ids. */
export function boxesRoundWhichLegsRun(board: Board): ReadonlyMap<string, Box> {
  return new Map<string, Box>([
    ...board.personas.map((record) => [record.id, boxOf('personas', record)] as const),
    ...board.steps.map((record) => [record.id, boxOf('steps', record)] as const),
    ...board.objectives.map((record) => [record.id, boxOf('objectives', record)] as const),
    ...board.notes.map((record) => [record.id, boxOf('notes', record)] as const),
  ]);
}
