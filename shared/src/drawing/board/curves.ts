import type { Point } from './sizes.ts';

/** A cubic Bézier curve. */
export interface Curve {
  readonly start: Point;
  readonly first: Point;
  readonly second: Point;
  readonly end: Point;
}

/** The corners of a rectangle. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Leaves and arrives level, from left to right or back. */
export function levelCurve(start: Point, end: Point): Curve {
  const bend = (end.x - start.x) / 2;
  return { start, first: { x: start.x + bend, y: start.y }, second: { x: end.x - bend, y: end.y }, end };
}

/** Turns round to one side. */
export function turnedCurve(start: Point, end: Point, aside: number): Curve {
  return { start, first: { x: start.x + aside, y: start.y }, second: { x: end.x + aside, y: end.y }, end };
}

export function pointAt({ start, first, second, end }: Curve, at: number): Point {
  const rest = 1 - at;
  const a = rest * rest * rest;
  const b = 3 * rest * rest * at;
  const c = 3 * rest * at * at;
  const d = at * at * at;
  return {
    x: a * start.x + b * first.x + c * second.x + d * end.x,
    y: a * start.y + b * first.y + c * second.y + d * end.y,
  };
}

/** A curve lies within the box around its control points. */
export function areaAround({ start, first, second, end }: Curve): Area {
  return {
    left: Math.min(start.x, first.x, second.x, end.x),
    top: Math.min(start.y, first.y, second.y, end.y),
    right: Math.max(start.x, first.x, second.x, end.x),
    bottom: Math.max(start.y, first.y, second.y, end.y),
  };
}

/** A curve is measured by so many straight pieces. */
const PIECES = 24;

/** How long curves are that follow one another, in canvas units. */
export function lengthAlong(curves: readonly Curve[]): number {
  return curves.reduce((sum, curve) => sum + curveLength(curve), 0);
}

function curveLength(curve: Curve): number {
  const points = Array.from({ length: PIECES + 1 }, (_, index) => pointAt(curve, index / PIECES));
  return points.slice(1).reduce((sum, point, index) => sum + distance(points[index] ?? point, point), 0);
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
