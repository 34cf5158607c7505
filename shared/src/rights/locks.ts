import { isDictionary } from '../board/index.ts';

/** A frame that a facilitator has locked, in canvas units. */
export interface LockedArea {
  readonly frame: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Where nobody but a facilitator may change what others put there. The fields of the frames need not be valid: one
 * whose place or size is damaged still is locked, and of no extent.
 */
export function lockedAreas(frames: Iterable<readonly [id: string, fields: unknown]>): LockedArea[] {
  const areas: LockedArea[] = [];
  for (const [frame, fields] of frames) {
    if (isDictionary(fields) && fields.locked === true) areas.push(areaOf(frame, fields));
  }
  return areas;
}

function areaOf(frame: string, fields: Record<string, unknown>): LockedArea {
  const { x, y } = positionOf(fields) ?? { x: Number.NaN, y: Number.NaN };
  const { width, height } = fields;
  return { frame, left: x, top: y, right: x + Number(width), bottom: y + Number(height) };
}

/** The point by which a record is placed; undefined where it has none. */
export function positionOf(fields: unknown): Point | undefined {
  if (!isDictionary(fields)) return undefined;
  const { x, y } = fields;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** The first of the areas that a point lies in, borders included. */
export function areaAround({ x, y }: Point, areas: readonly LockedArea[]): LockedArea | undefined {
  return areas.find(({ left, top, right, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
}
