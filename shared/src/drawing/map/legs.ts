import type { Mark } from './cards.ts';
import { drawMark } from './marks.ts';
import { COLUMN_GAP, type Point, type RoutedLeg } from './routing.ts';
import { element, INK, PAPER } from './svg.ts';

export interface LegLook {
  readonly marks: readonly Mark[];
  /** Closed by a barrier on it or on the card that it leads to; to some people only where it is on a plan as well. */
  readonly cut: boolean;
  readonly onPlan: boolean;
}

const DASHES = { path: undefined, referral: '14 6', workaround: '2 7' } as const;
const ARROW = 13;
const MARK_ROOM = 28;

type Curve = RoutedLeg['curves'][number];

/** Draws legs one by one, keeping the marks on them apart. */
export function legPainter(): (leg: RoutedLeg, look: LegLook) => string {
  const used = new MarkPoints();
  return ({ leg, curves }, { marks, cut, onPlan }) => {
    const last = curves.at(-1);
    if (!last) return '';
    const d = pathOf(curves);
    const dash = DASHES[leg.kind];
    const line = (width: number, stroke: string, dashes?: string) =>
      element('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-dasharray': dashes });
    const double = onPlan ? [line(9, INK, dash), line(4, PAPER)] : [line(2, INK, dash)];
    const first = curves[0] ?? last;
    return [
      line(onPlan ? 14 : 7, PAPER),
      ...double,
      arrow(last, onPlan ? 9 : 6),
      ...(cut ? [doubleBar(last)] : []),
      ...marks.map((mark) => markOn(first, mark, used)),
    ].join('');
  };
}

function pathOf(curves: readonly Curve[]): string {
  return curves.map((curve, at) => `${at === 0 ? 'M' : 'L'}${pair(curve.from)}${bend(curve)}`).join('');
}

const pair = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** How far the handles of a curve reach: level at both ends, and out of a bulge as well as through a gap. */
function handles({ from, to }: Curve): [Point, Point] {
  const reach = Math.max(Math.abs(to.x - from.x) / 2, COLUMN_GAP / 4) * (to.x >= from.x ? 1 : -1);
  return [
    { x: from.x + reach, y: from.y },
    { x: to.x - reach, y: to.y },
  ];
}

function bend(curve: Curve): string {
  const [one, two] = handles(curve);
  return `C${pair(one)} ${pair(two)} ${pair(curve.to)}`;
}

/** A point of a cubic Bézier curve. */
function pointAt(curve: Curve, t: number): Point {
  const [one, two] = handles(curve);
  const blend = (a: number, b: number, c: number, d: number) =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
  return {
    x: blend(curve.from.x, one.x, two.x, curve.to.x),
    y: blend(curve.from.y, one.y, two.y, curve.to.y),
  };
}

/** Which way a curve heads where it ends: it ends level. */
function heading({ from, to }: Curve): number {
  return to.x >= from.x ? 1 : -1;
}

function arrow(curve: Curve, half: number): string {
  const { x, y } = curve.to;
  const back = x - ARROW * heading(curve);
  return element('path', {
    d: `M${pair({ x, y })}L${pair({ x: back, y: y - half })}L${pair({ x: back, y: y + half })}Z`,
  });
}

/** Two bars across the way, before the card that it leads to. */
function doubleBar(curve: Curve): string {
  const x = curve.to.x - (ARROW + 7) * heading(curve);
  return [x, x - 7 * heading(curve)]
    .map((at) =>
      element('path', {
        d: `M${pair({ x: at, y: curve.to.y - 11 })}L${pair({ x: at, y: curve.to.y + 11 })}`,
        stroke: INK,
        'stroke-width': 3.4,
      }),
    )
    .join('');
}

/** The middle of the curve, or the place nearest to it where no other mark stands. */
function markOn(curve: Curve, mark: Mark, used: MarkPoints): string {
  const points = [0.45, 0.35, 0.55, 0.25, 0.65, 0.15].map((t) => pointAt(curve, t));
  const at = points.find((point) => used.isFreeAround(point)) ?? points[0] ?? curve.from;
  used.add(at);
  return drawMark(mark, at);
}

/** Where marks stand, by the squares of a grid as wide as they must be apart. */
class MarkPoints {
  readonly #squares = new Map<string, Point[]>();

  add(point: Point): void {
    const square = squareOf(point, 0, 0);
    const points = this.#squares.get(square);
    if (points) points.push(point);
    else this.#squares.set(square, [point]);
  }

  isFreeAround(point: Point): boolean {
    return AROUND.every(([right, down]) =>
      (this.#squares.get(squareOf(point, right, down)) ?? []).every(
        ({ x, y }) => Math.hypot(x - point.x, y - point.y) >= MARK_ROOM,
      ),
    );
  }
}

const AROUND = [0, -1, 1].flatMap((right) => [0, -1, 1].map((down) => [right, down] as const));

const squareOf = ({ x, y }: Point, right: number, down: number) =>
  `${Math.floor(x / MARK_ROOM) + right} ${Math.floor(y / MARK_ROOM) + down}`;
