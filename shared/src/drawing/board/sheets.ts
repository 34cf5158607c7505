import { element } from '../map/svg.ts';
import type { Layout } from './layout.ts';
import { oneLine, setLines, widthOf } from './letters.ts';
import { drawn, svgDocument } from './picture.ts';
import { SignBook } from './signs.ts';
import type { Box, Paper, Size } from './sizes.ts';

/** The whole on one sheet, or at a size that can be read on as many as that takes. */
export const SPREADS = ['one', 'tiles'] as const;
export type Spread = (typeof SPREADS)[number];

export interface SheetOptions {
  readonly paper: Paper;
  readonly spread: Spread;
}

export interface PrintedSheet {
  /** Of tiles, by row and column: A1 is the first. */
  readonly name: string;
  readonly svg: string;
}

export interface PrintedBoard {
  /** In millimetres. */
  readonly page: Size;
  readonly sheets: readonly PrintedSheet[];
  /** How high the smallest letters are, in points. */
  readonly letters: number;
}

/** In millimetres. */
const SHORT_AND_LONG: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], a3: [297, 420] };
const MARGIN = 10;
/** For the title and the name of the sheet. */
const HEAD = 9;
/** What two neighbours both show, to be put together by. */
const OVERLAP = 12;
/** The letters of cards are then eight points high. */
const READABLE = 0.2;
/** A sheet of small boards is not blown up beyond what looks drawn for it. */
const LARGEST = 0.3;
/** More paper than that nobody puts together. */
export const MOST_SHEETS = 120;

const SMALLEST_LETTERS = 12.48;
const POINT = 25.4 / 72;

interface Grid {
  readonly page: Size;
  /** What of a page the board has. */
  readonly room: Size;
  /** Millimetres for each unit of the canvas. */
  readonly scale: number;
  readonly rows: number;
  readonly columns: number;
}

/** The sheets of paper that a board is printed on; none where there would be too many. */
export function sheetsOf(layout: Layout, { paper, spread }: SheetOptions, id: string): PrintedBoard {
  const [short, long] = SHORT_AND_LONG[paper];
  const grids = [
    { width: long, height: short },
    { width: short, height: long },
  ].map((page) => gridOn(page, layout, spread));
  const [grid] = grids.sort((a, b) => a.rows * a.columns - b.rows * b.columns || b.scale - a.scale);
  if (grid === undefined) throw new Error('no sheet');
  const { page, scale } = grid;
  const letters = (SMALLEST_LETTERS * scale) / POINT;
  return { page, letters, sheets: tilesOf(layout, grid, id) };
}

function gridOn(page: Size, { width, height }: Size, spread: Spread): Grid {
  const room = { width: page.width - 2 * MARGIN, height: page.height - 2 * MARGIN - HEAD };
  const fitting = Math.min(LARGEST, room.width / width, room.height / height);
  if (spread === 'one' || fitting >= READABLE) return { page, room, scale: fitting, rows: 1, columns: 1 };
  const count = (length: number, space: number) =>
    Math.max(1, Math.ceil((length * READABLE - OVERLAP) / (space - OVERLAP)));
  return {
    page,
    room,
    scale: READABLE,
    rows: count(height, room.height),
    columns: count(width, room.width),
  };
}

function tilesOf(layout: Layout, grid: Grid, id: string): PrintedSheet[] {
  const { rows, columns } = grid;
  const tiles = Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
  }));
  // A sheet with nothing on it is paper for nothing.
  const used = tiles.filter((tile) => layout.pieces.some(({ box }) => meets(box, shownOn(tile, grid))));
  if (used.length > MOST_SHEETS) return [];
  return used.map((tile, index) => sheet(layout, grid, tile, `${id}-${index}`));
}

interface Tile {
  readonly row: number;
  readonly column: number;
}

/** What of the picture a tile shows, in its units. */
function shownOn({ row, column }: Tile, { room, scale }: Grid): Box {
  return {
    x: (column * (room.width - OVERLAP)) / scale,
    y: (row * (room.height - OVERLAP)) / scale,
    width: room.width / scale,
    height: room.height / scale,
  };
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
}

function sheet(layout: Layout, grid: Grid, tile: Tile, id: string): PrintedSheet {
  const { page, room, scale, rows, columns } = grid;
  const shown = shownOn(tile, grid);
  const scene = { ...layout.scene, signs: new SignBook(id) };
  const isAlone = rows * columns === 1;
  const name = isAlone ? '' : nameOf(tile);
  const left = isAlone ? (page.width - layout.width * scale) / 2 : MARGIN;
  const content = element(
    'svg',
    {
      x: left,
      y: MARGIN + HEAD,
      width: isAlone ? layout.width * scale : room.width,
      height: room.height,
      viewBox: [shown.x, shown.y, isAlone ? layout.width : shown.width, shown.height]
        .map((value) => Math.round(value * 100) / 100)
        .join(' '),
      preserveAspectRatio: 'xMidYMin',
    },
    drawn(
      scene,
      layout.pieces.filter(({ box }) => meets(box, shown)),
    ),
  );
  const title = isAlone ? layout.title : `${layout.title} · ${name}`;
  const around = isAlone ? '' : headOf(layout, grid, tile) + overlapMarks(grid, tile);
  return { name, svg: svgDocument({ ...layout, title }, id, { ...page, unit: 'mm' }, content + around) };
}

/** A row has letters and a column a number, so that sheets are sorted as they are named. */
function nameOf({ row, column }: Tile): string {
  const letters = row < 26 ? '' : String.fromCharCode(64 + Math.floor(row / 26));
  return `${letters}${String.fromCharCode(65 + (row % 26))}${column + 1}`;
}

const CELL = 2.2;

/** The title, the name of the sheet, and where among all it lies. */
function headOf({ title, scene }: Layout, { page, rows, columns }: Grid, tile: Tile): string {
  const { palette, words } = scene;
  const name = words.picture.sheet({ name: nameOf(tile) });
  const letters = { size: 4, leading: 6, isBold: true, colour: palette.ink };
  const nameWidth = widthOf(name, letters) + 1;
  const cell = Math.min(CELL, 7 / rows, 60 / columns);
  const map = Array.from({ length: rows * columns }, (_, index) => {
    const at = { row: Math.floor(index / columns), column: index % columns };
    const isThis = at.row === tile.row && at.column === tile.column;
    return element('rect', {
      x: page.width - MARGIN - (columns - at.column) * cell,
      y: MARGIN + at.row * cell,
      width: cell,
      height: cell,
      fill: isThis ? palette.ink : 'none',
      stroke: palette.ink,
      'stroke-width': 0.2,
    });
  });
  const nameLeft = page.width - MARGIN - columns * cell - 3 - nameWidth;
  const plain = { ...letters, isBold: false };
  const room = nameLeft - MARGIN - 5;
  return [
    setLines([oneLine(title, room, plain)], plain, { left: MARGIN, top: MARGIN, width: room }),
    setLines([name], letters, { left: nameLeft, top: MARGIN, width: nameWidth }, 'left'),
    ...map,
  ].join('');
}

/** Where a neighbour's sheet ends over this one: dashed, with the neighbour's name. */
function overlapMarks({ room, page, rows, columns }: Grid, tile: Tile): string {
  const [left, top] = [MARGIN, MARGIN + HEAD];
  const [right, bottom] = [page.width - MARGIN, page.height - MARGIN];
  const at = (dx: number, dy: number) => nameOf({ row: tile.row + dy, column: tile.column + dx });
  const upright = (x: number, name: string, side: 'left' | 'right') =>
    mark(
      { x1: x, y1: top, x2: x, y2: bottom },
      name,
      { x: side === 'left' ? x - 1 : x + 1, y: top + 3.5 },
      side,
    );
  const level = (y: number, name: string, dy: number) =>
    mark({ x1: left, y1: y, x2: right, y2: y }, name, { x: left + 1, y: y + dy }, 'right');
  return [
    tile.column > 0 ? upright(left + OVERLAP, at(-1, 0), 'left') : '',
    tile.column < columns - 1 ? upright(left + room.width - OVERLAP, at(1, 0), 'right') : '',
    tile.row > 0 ? level(top + OVERLAP, at(0, -1), -1) : '',
    tile.row < rows - 1 ? level(bottom - OVERLAP, at(0, 1), 3.5) : '',
  ].join('');
}

function mark(
  line: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>>,
  name: string,
  place: { readonly x: number; readonly y: number },
  side: 'left' | 'right',
): string {
  const look = { stroke: '#6a6254', 'stroke-width': 0.2, 'stroke-dasharray': '2 2' };
  const text = { 'font-size': 3, fill: '#6a6254', 'text-anchor': side === 'left' ? 'end' : undefined };
  return element('line', { ...line, ...look }) + element('text', { ...place, ...text }, name);
}
