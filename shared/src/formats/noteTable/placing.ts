import { grouped } from '../../report/lookup.ts';

/** A row of the table as a note, which has a place once all are known. */
export interface RowNote {
  readonly row: number;
  readonly text: string;
  readonly colour: string;
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** The title of the area that it lies in; empty for none. */
  readonly group: string;
}

const USUAL = { width: 200, height: 140 };
const GAP = 24;
/** Between a frame and the notes in it; above them is its title. */
const MARGIN = 32;
const TITLE = 64;
/** Places are never drawn further apart than by so much. */
const MOST_SPREAD = 5;

interface Point {
  readonly x: number;
  readonly y: number;
}

const ORIGIN: Point = { x: 0, y: 0 };

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
type PlacedNote = RowNote & Box;

/** Notes and frames as records: where the notes stood, and those without a place in rows below them. */
export function placed(rows: readonly RowNote[]): {
  readonly notes: readonly object[];
  readonly frames: readonly object[];
} {
  const standing = spread(rows);
  const start = standing.length === 0 ? ORIGIN : belowAll(standing);
  const notes = [
    ...standing,
    ...inRows(
      rows.filter(({ at }) => at === undefined),
      start,
    ),
  ];
  return {
    notes: notes.map(({ row, text, colour, x, y, width, height }) => ({
      id: `note-${row}`,
      text,
      colour,
      x,
      y,
      width,
      height,
    })),
    frames: framesAround(notes),
  };
}

/** Where the rows begin of those that stood nowhere. */
function belowAll(notes: readonly PlacedNote[]): Point {
  return {
    x: Math.min(...notes.map(({ x }) => x)),
    y: Math.max(...notes.map(({ y, height }) => y + height)) + 2 * TITLE,
  };
}

/** Notes where they stood; drawn apart evenly where those of this program are larger than there is room between them. */
function spread(rows: readonly RowNote[]): readonly PlacedNote[] {
  const notes = rows.flatMap((row) =>
    row.at === undefined ? [] : [{ ...row, ...(row.size ?? USUAL), ...row.at }],
  );
  const factor = Math.min(MOST_SPREAD, Math.max(1, 1 / closeness(notes)));
  return notes.map((note) => ({ ...note, x: whole(note.x * factor), y: whole(note.y * factor) }));
}

/** Never minus zero, which JSON does not have. */
const whole = (number: number): number => Math.round(number) + 0;

/** How near the next note is, in sizes of a note: as a quarter of all notes have it at most. Those on one place count as none. */
function closeness(notes: readonly PlacedNote[]): number {
  const nearest = notes.map((note) =>
    notes.reduce((least, other) => {
      const apart = distance(note, other);
      return apart > 0 && apart < least ? apart : least;
    }, 1),
  );
  return nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 4)] ?? 1;
}

const distance = (a: PlacedNote, b: PlacedNote): number =>
  Math.max(Math.abs(a.x - b.x) / (a.width + GAP / 2), Math.abs(a.y - b.y) / (a.height + GAP / 2));

/** Notes that stood nowhere, each group of them in rows about as wide as high, one group below the other. */
function inRows(rows: readonly RowNote[], start: Point): readonly PlacedNote[] {
  let { y } = start;
  return [...grouped(rows, ({ group }) => [group])].flatMap(([group, members]) => {
    const step = { x: USUAL.width + GAP, y: USUAL.height + GAP };
    const columns = Math.ceil(Math.sqrt((members.length * step.y) / step.x));
    const top = y + (group === '' ? 0 : TITLE);
    y = top + Math.ceil(members.length / columns) * step.y + MARGIN + GAP;
    return members.map((row, at) => ({
      ...row,
      ...USUAL,
      x: start.x + (at % columns) * step.x,
      y: top + Math.floor(at / columns) * step.y,
    }));
  });
}

function framesAround(notes: readonly PlacedNote[]): readonly object[] {
  const groups = grouped(notes, ({ group }) => [group]);
  groups.delete('');
  return [...groups].map(([title, members], at) => {
    const left = Math.min(...members.map(({ x }) => x)) - MARGIN;
    const top = Math.min(...members.map(({ y }) => y)) - TITLE;
    const right = Math.max(...members.map(({ x, width }) => x + width)) + MARGIN;
    const bottom = Math.max(...members.map(({ y, height }) => y + height)) + MARGIN;
    return { id: `frame-${at + 1}`, title, x: left, y: top, width: right - left, height: bottom - top };
  });
}
