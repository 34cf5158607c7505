import type { Barrier, Leg } from '../../board/index.ts';
import { printable } from '../../report/index.ts';
import { element } from '../map/svg.ts';
import { lengthAlong } from './curves.ts';
import { type Letters, oneLine, setLines, widthOf } from './letters.ts';
import { SMALL } from './parts.ts';
import type { Route, Routes } from './routing.ts';
import type { Scene } from './scene.ts';
import { SIGNS, type Sign } from './signs.ts';
import type { Point } from './sizes.ts';

/** A way with its line, and what stands on it. */
export interface Way {
  readonly leg: Leg;
  readonly route: Route;
  readonly barriers: readonly Barrier[];
  /** By which the list below the picture tells its barriers. */
  readonly number: number | undefined;
}

/** The ways between cards that are drawn; those with barriers are numbered in the order in which they lie. */
export function waysOf(scene: Scene, legs: readonly Leg[], routes: Routes): Way[] {
  const ways = legs.flatMap((leg) => {
    const route = routes.get(leg.id);
    return route === undefined ? [] : [{ leg, route, barriers: scene.barriersOn(leg.id) }];
  });
  const numbers = new Map(
    ways
      .filter(({ barriers }) => barriers.length > 0)
      .sort((a, b) => inReadingOrder(a.route.middle, b.route.middle) || (a.leg.id < b.leg.id ? -1 : 1))
      .map(({ leg }, index) => [leg.id, index + 1]),
  );
  return ways.map((way) => ({ ...way, number: numbers.get(way.leg.id) }));
}

function inReadingOrder(a: Point, b: Point): number {
  return a.x - b.x || a.y - b.y;
}

const isCut = ({ barriers: [worst] }: Way): boolean => worst?.blocks === true;

/** Of the length of a way, what a barrier that blocks it leaves of either end. */
const LEFT_OF_CUT = 0.37;
const ARROW = { length: 8, half: 6 } as const;

/** The line with its arrow; cut in the middle where a barrier blocks it, and its kind in its stroke. */
export function drawLine(scene: Scene, way: Way): string {
  const { palette } = scene;
  const { kind } = way.leg;
  const colour = isCut(way) ? palette.outcome.blocked.strong : palette.leg;
  const { path, curves } = way.route;
  const end = curves.at(-1)?.end ?? way.route.middle;
  const line = element('path', {
    d: path,
    fill: 'none',
    stroke: colour,
    'stroke-width': kind === 'path' ? 2 : 3,
    ...strokeOf(way),
  });
  const points = [
    end,
    { x: end.x - ARROW.length, y: end.y - ARROW.half },
    { x: end.x - ARROW.length, y: end.y + ARROW.half },
  ];
  const arrow = element('polygon', {
    points: points.map(({ x, y }) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' '),
    fill: colour,
    stroke: colour,
    'stroke-linejoin': 'round',
  });
  return line + arrow;
}

function strokeOf(way: Way) {
  if (isCut(way)) {
    const length = lengthAlong(way.route.curves);
    const left = length * LEFT_OF_CUT;
    return {
      'stroke-dasharray': `${Math.round(left)} ${Math.round(length - 2 * left)} ${Math.round(left)} 0`,
    };
  }
  return way.leg.kind === 'workaround' ? { 'stroke-dasharray': '2 6', 'stroke-linecap': 'round' } : {};
}

const MARKS = { height: 25, padding: 7, gap: 5, sign: 15, most: 96 } as const;
const KIND_SIGNS: Readonly<Record<Leg['kind'], Sign | undefined>> = {
  path: undefined,
  referral: SIGNS.referral,
  workaround: SIGNS.workaround,
};

/** In the middle of a way: its kind, its label, and the number of what stands in the way. */
export function drawMarks(scene: Scene, way: Way): string {
  const { palette } = scene;
  const { leg, barriers, number } = way;
  const cut = isCut(way);
  const tone = cut ? palette.outcome.blocked : barriers.length > 0 ? palette.outcome.hindered : undefined;
  const colour = tone?.strong ?? palette.inkSoft;
  const letters: Letters = { ...SMALL, colour, isBold: tone !== undefined };
  const label = oneLine(printable(leg.label ?? '').trim(), MARKS.most, letters);
  const pieces: (Sign | string)[] = [
    ...[KIND_SIGNS[leg.kind]].filter((sign) => sign !== undefined),
    // In the gap of a cut way there is no room for words.
    ...(label === '' || cut ? [] : [label]),
    ...(number === undefined ? [] : [cut ? SIGNS.blocks : SIGNS.hinders, `${number}`]),
  ];
  if (pieces.length === 0) return '';
  return pill(scene, pieces, letters, way.route.middle, tone?.soft ?? palette.surface, cut);
}

function pill(
  scene: Scene,
  pieces: readonly (Sign | string)[],
  letters: Letters,
  { x, y }: Point,
  fill: string,
  isStrong: boolean,
): string {
  const widths = pieces.map((piece) =>
    typeof piece === 'string' ? widthOf(piece, letters) + 1 : MARKS.sign,
  );
  const inner = widths.reduce((sum, width) => sum + width, 0) + (pieces.length - 1) * MARKS.gap;
  const width = Math.max(MARKS.height, inner + 2 * MARKS.padding);
  let left = x - inner / 2;
  const drawn = pieces.map((piece, index) => {
    const at = left;
    const wide = widths[index] ?? 0;
    left += wide + MARKS.gap;
    return typeof piece === 'string'
      ? setLines([piece], letters, { left: at, top: y - letters.leading / 2, width: wide }, 'left')
      : scene.signs.use(piece, { x: at, y: y - MARKS.sign / 2 }, MARKS.sign, letters.colour);
  });
  const frame = element('rect', {
    x: x - width / 2,
    y: y - MARKS.height / 2,
    width,
    height: MARKS.height,
    rx: MARKS.height / 2,
    fill,
    stroke: letters.colour,
    'stroke-width': isStrong ? 1.5 : 1,
  });
  return frame + drawn.join('');
}
