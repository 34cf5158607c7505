import type { Analysis } from '../../analysis/index.ts';
import type { Board, Leg } from '../../board/index.ts';
import {
  type Audience,
  editionFor,
  languageOf,
  mapTexts,
  printable,
  textDirection,
} from '../../report/index.ts';
import { element } from '../map/svg.ts';
import { drawFrame, drawNote, drawObjective, drawPersona, drawStep, hangingHeight } from './cards.ts';
import { type Letters, linesOf, setLines, widthOf } from './letters.ts';
import { labelled, leftOf, SMALL } from './parts.ts';
import { routeAll } from './routing.ts';
import { type Scene, type SceneOptions, sceneOf } from './scene.ts';
import { SIGNS } from './signs.ts';
import { type Box, boxesRoundWhichLegsRun, boxOf } from './sizes.ts';
import { drawLine, drawMarks, type Way, waysOf } from './ways.ts';

/** A part of the picture by itself, so that a sheet draws those alone that lie on it. */
export interface Piece {
  readonly box: Box;
  draw(scene: Scene): string;
}

/** A board as it lies in its picture, from its upper left corner on, under its title. */
export interface Layout {
  readonly scene: Scene;
  readonly title: string;
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

export interface PictureOptions extends SceneOptions {
  readonly audience: Audience;
  /** The cards to draw, with the ways between them; all of them, if left out. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** The picture of a board for an audience. `analysis` is the whole board's. */
export function layOutFor(
  board: Board,
  analysis: Analysis,
  { audience, ...options }: PictureOptions,
): Layout {
  const edition = editionFor(audience, board, analysis);
  const { words } = languageOf(options.lang);
  const tellsMore = audience === 'internal' && hasSensitive(board);
  return layOut(edition.board, edition.analysis, {
    ...options,
    label: tellsMore ? words.frame.edition.internal : undefined,
  });
}

function hasSensitive({ meta: _, ...collections }: Board): boolean {
  return Object.values(collections).some((records) => records.some(({ sensitive }) => sensitive === true));
}

interface LayoutOptions extends Omit<PictureOptions, 'audience'> {
  /** Below the title. */
  readonly label: string | undefined;
}

const MARGIN = 36;
/** Room enough for a title. */
const NARROWEST = 480;

function layOut(board: Board, analysis: Analysis, options: LayoutOptions): Layout {
  const scene = sceneOf(board, analysis, options);
  const { only } = options;
  const isDrawn = ({ id }: { readonly id: string }) => only === undefined || only.has(id);
  const boxes = boxesRoundWhichLegsRun(board);
  const legs = board.legs.filter((leg) => only === undefined || (only.has(leg.from) && only.has(leg.to)));
  // Round all cards, also those that are left out: a way runs as it does on the canvas.
  const ways = waysOf(scene, legs, routeAll(sortedById(board.legs), boxes));
  const content = [...areas(scene, isDrawn), ...lines(ways), ...cards(scene, isDrawn), ...marks(ways)];
  const bounds = around(content.map(({ box }) => box));
  const width = Math.max(NARROWEST, bounds.width) + 2 * MARGIN;
  const head = headOf(scene, width, options.label, content.length === 0);
  const foot = footOf(scene, ways, { top: head.height + bounds.height + MARGIN, width });
  const { title, summary } = textsOf(scene, analysis, isDrawn);
  return {
    scene,
    title,
    summary,
    width: Math.ceil(width),
    height: Math.ceil(head.height + bounds.height + MARGIN + foot.height),
    pieces: [
      head.piece,
      ...shifted(content, { x: MARGIN - bounds.x, y: head.height - bounds.y }),
      ...foot.pieces,
    ],
  };
}

/** What it says to those who cannot see it, of that alone which is drawn. */
function textsOf({ board, words }: Scene, analysis: Analysis, isDrawn: IsDrawn) {
  const [personas, steps, objectives] = [
    board.personas.filter(isDrawn),
    board.steps.filter(isDrawn),
    analysis.objectives.filter(({ objective }) => isDrawn({ id: objective })),
  ];
  const { summary } = mapTexts({ ...board, personas, steps }, { ...analysis, objectives }, words);
  return { title: printable(board.meta.title).trim() || words.frame.untitled, summary };
}

/** Routes do not depend on the order in which a board's ways lie. */
function sortedById(legs: readonly Leg[]): readonly Leg[] {
  return legs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

type IsDrawn = (record: { readonly id: string }) => boolean;

function areas({ board }: Scene, isDrawn: IsDrawn): Piece[] {
  return board.frames
    .filter((frame) => isDrawn(frame) && !frame.hidden)
    .map((frame) => placed(boxOf('frames', frame), (scene) => drawFrame(scene, frame)));
}

function cards(scene: Scene, isDrawn: IsDrawn): Piece[] {
  const { notes, personas, steps, objectives } = scene.board;
  const hung = (id: string, box: Box, draw: Piece['draw']) =>
    placed({ ...box, height: box.height + hangingHeight(scene, id, box) }, draw);
  return [
    ...notes.filter(isDrawn).map((note) => placed(boxOf('notes', note), (scene) => drawNote(scene, note))),
    ...personas
      .filter(isDrawn)
      .map((persona) => placed(boxOf('personas', persona), (scene) => drawPersona(scene, persona))),
    ...steps
      .filter(isDrawn)
      .map((step) => hung(step.id, boxOf('steps', step), (scene) => drawStep(scene, step))),
    ...objectives
      .filter(isDrawn)
      .map((objective) =>
        hung(objective.id, boxOf('objectives', objective), (scene) => drawObjective(scene, objective)),
      ),
  ];
}

function placed(box: Box, draw: Piece['draw']): Piece {
  return { box, draw: (scene) => at(box, draw(scene)) };
}

function at({ x, y }: { readonly x: number; readonly y: number }, markup: string): string {
  return element(
    'g',
    { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})` },
    markup,
  );
}

function lines(ways: readonly Way[]): Piece[] {
  return ways.map((way) => ({ box: boxOfPath(way.route.path), draw: (scene) => drawLine(scene, way) }));
}

/** The widest that marks can be. */
const MARKS = { width: 190, height: 26 } as const;

function marks(ways: readonly Way[]): Piece[] {
  return ways
    .filter(({ leg, barriers }) => leg.kind !== 'path' || leg.label || barriers.length > 0)
    .map((way) => {
      const { x, y } = way.route.middle;
      const box = { x: x - MARKS.width / 2, y: y - MARKS.height / 2, ...MARKS };
      return { box, draw: (scene) => drawMarks(scene, way) };
    });
}

/** Around a path and the points by which it bends. */
function boxOfPath(path: string): Box {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Spreading a long list into `Math.min` overflows the stack. */
function around(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function shifted(pieces: readonly Piece[], by: { readonly x: number; readonly y: number }): Piece[] {
  return pieces.map(({ box, draw }) => ({
    box: { ...box, x: box.x + by.x, y: box.y + by.y },
    draw: (scene) => at(by, draw(scene)),
  }));
}

const MOST_TITLE_LINES = 4;

/** The title, what edition it is, and that there is nothing where that is so. */
function headOf(scene: Scene, width: number, label: string | undefined, isEmpty: boolean) {
  const { palette, words, board } = scene;
  const isMirrored = textDirection(board.meta.title) === 'rtl';
  const room = width - 2 * MARGIN;
  const title: Letters = { size: 26, leading: 32, face: 'title', colour: palette.ink };
  const small: Letters = { size: 15, leading: 22, colour: palette.inkMuted };
  const titleLines = linesOf(
    printable(board.meta.title).trim() || words.frame.untitled,
    room,
    title,
    MOST_TITLE_LINES,
  );
  const smallLines = [label, isEmpty ? words.map.empty : undefined].flatMap((text) =>
    text === undefined ? [] : linesOf(text, room, small, 2),
  );
  const place = { left: MARGIN, width: room };
  const height = MARGIN + titleLines.length * title.leading + smallLines.length * small.leading + 22;
  const draw = () =>
    setLines(titleLines, title, { ...place, top: MARGIN - 6 }) +
    setLines(smallLines, small, { ...place, top: MARGIN - 6 + titleLines.length * title.leading });
  const wide = Math.max(
    ...titleLines.map((line) => widthOf(line, title)),
    ...smallLines.map((line) => widthOf(line, small)),
  );
  const left = isMirrored ? width - MARGIN - wide : MARGIN;
  return { height, piece: { box: { x: left, y: 0, width: wide, height }, draw } };
}

const FOOT = { column: 400, widest: 560, gap: 28, text: 14, leading: 19, heading: 40, most: 6 } as const;

/** The barriers on ways in words, by the numbers that stand on the ways: there is no room for their words on a line. */
function footOf(
  scene: Scene,
  ways: readonly Way[],
  { top, width }: { readonly top: number; readonly width: number },
) {
  const told = ways
    .filter(({ number }) => number !== undefined)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  if (told.length === 0) return { height: 0, pieces: [] };
  const room = width - 2 * MARGIN;
  const columns = Math.max(
    1,
    Math.min(told.length, Math.floor((room + FOOT.gap) / (FOOT.column + FOOT.gap))),
  );
  const column = Math.min(FOOT.widest, (room - (columns - 1) * FOOT.gap) / columns);
  const depths = Array.from({ length: columns }, () => top + FOOT.heading);
  const perColumn = Math.ceil(told.length / columns);
  const pieces = told.map((way, index): Piece => {
    const at = Math.floor(index / perColumn);
    const y = depths[at] ?? top;
    const entry = entryOf(scene, way, column);
    depths[at] = y + entry.height + 8;
    const x = leftOf(scene, width, MARGIN + at * (column + FOOT.gap), column);
    return {
      box: { x, y, width: column, height: entry.height },
      draw: (scene) => placedEntry(scene, entry, { x, y }),
    };
  });
  const heading = headingOf(scene, width, top);
  return { height: Math.max(...depths) - top + MARGIN - 8, pieces: [heading, ...pieces] };
}

function headingOf({ isMirrored, words }: Scene, width: number, top: number): Piece {
  const letters = { size: 17, leading: 28, face: 'title' } as const;
  const text = words.picture.onWays;
  const wide = widthOf(text, letters);
  const left = isMirrored ? width - MARGIN - wide : MARGIN;
  return {
    box: { x: left, y: top, width: wide, height: FOOT.heading },
    draw: ({ palette }) => setLines([text], { ...letters, colour: palette.ink }, { left, top, width: wide }),
  };
}

interface Entry {
  readonly way: Way;
  readonly column: number;
  readonly titles: readonly string[];
  readonly where: readonly string[];
  readonly height: number;
}

/** Behind the number and its sign. */
const INDENT = 56;

function entryOf(scene: Scene, way: Way, column: number): Entry {
  const { words } = scene;
  const letters = { size: FOOT.text };
  const room = column - INDENT;
  const named = way.barriers.map(({ title }) => scene.titleOf(title)).join('\n');
  const titles = linesOf(named, room, { ...letters, isBold: true }, FOOT.most);
  const { from, to } = endsOf(scene, way.leg);
  const where = linesOf(words.pointing.where.leg({ from, to }), room, letters, 2);
  return { way, column, titles, where, height: (titles.length + where.length) * FOOT.leading };
}

function endsOf({ board, titleOf }: Scene, { from, to }: Leg) {
  const name = (id: string) =>
    board.personas.find((persona) => persona.id === id)?.name ??
    [...board.steps, ...board.objectives].find((card) => card.id === id)?.title ??
    '';
  return { from: titleOf(name(from)), to: titleOf(name(to)) };
}

function placedEntry(
  scene: Scene,
  { way, column, titles, where }: Entry,
  place: { readonly x: number; readonly y: number },
): string {
  const { palette } = scene;
  const blocks = way.barriers[0]?.blocks === true;
  const { strong } = palette.outcome[blocks ? 'blocked' : 'hindered'];
  const letters: Letters = { size: FOOT.text, leading: FOOT.leading, colour: palette.ink };
  const left = leftOf(scene, column, INDENT, column - INDENT);
  const room = { left, width: column - INDENT };
  const number = labelled(
    scene,
    {
      sign: blocks ? SIGNS.blocks : SIGNS.hinders,
      signSize: 16,
      gap: 6,
      text: `${way.number}`,
      letters: { ...SMALL, size: FOOT.text, isBold: true, colour: strong },
    },
    { cardWidth: column, start: 0, top: 0, height: FOOT.leading, width: INDENT },
  );
  const lines =
    setLines(titles, { ...letters, isBold: true }, { ...room, top: 0 }) +
    setLines(where, { ...letters, colour: palette.inkMuted }, { ...room, top: titles.length * FOOT.leading });
  return at(place, number + lines);
}
