import { isDictionary } from '@parcours/shared/board';
import { recordFields } from '@parcours/shared/doc';
import * as Y from 'yjs';

/** A frame that the facilitator has locked, in canvas units. */
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

/** Where nobody but a facilitator may change what others put there. */
export function lockedAreas(doc: Y.Doc): LockedArea[] {
  const areas: LockedArea[] = [];
  doc.getMap('frames').forEach((frame, id) => {
    if (frame instanceof Y.Map && frame.get('locked') === true) areas.push(...areaOf(doc, id));
  });
  return areas;
}

/** A locked frame whose place or size is damaged still is one, of no extent. */
function areaOf(doc: Y.Doc, frame: string): LockedArea[] {
  const fields = recordFields(doc, 'frames', frame);
  if (fields === undefined) return [];
  const { x, y } = positionOf(fields) ?? { x: Number.NaN, y: Number.NaN };
  const { width, height } = isDictionary(fields) ? fields : {};
  return [{ frame, left: x, top: y, right: x + Number(width), bottom: y + Number(height) }];
}

export function positionOf(fields: unknown): Point | undefined {
  if (!isDictionary(fields)) return undefined;
  const { x, y } = fields;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** Whether the point by which a record is placed lies in one of the areas, borders included. */
export function isLocked({ x, y }: Point, areas: readonly LockedArea[]): boolean {
  return areas.some(({ left, top, right, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
}
