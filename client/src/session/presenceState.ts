import { cutText, isDictionary, isId } from '@parcours/shared/board';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What one window tells the others about the person in front of it. */
export interface PresenceState {
  readonly user: { readonly name: string; readonly colour: number };
  /** In canvas units; null while the pointer is elsewhere. */
  readonly cursor: Point | null;
  readonly selection: readonly string[];
  readonly drag: Drag | null;
  /** What is in sight there, in canvas units; told while somebody follows, and null where there is no canvas. */
  readonly sight: Sight | null;
  /** The client whose view the person follows. */
  readonly follows: number | null;
}

/** A rectangle of the canvas, in its units. */
export interface Sight extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * Cards being dragged together. The first one's place is given, not the distance: a client that gets the drop before
 * the end of the drag then sees the cards stay where they are.
 */
export interface Drag {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** What there is to tell before the person has done anything. */
export const IDLE = {
  cursor: null,
  selection: [],
  drag: null,
  sight: null,
  follows: null,
} as const satisfies Omit<PresenceState, 'user'>;

export function isSameSight(one: Sight | null | undefined, other: Sight | null | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The colours of people, by number, so that each theme can choose its own shades. */
export const PERSON_COLOURS = 8;
/** In UTF-16 code units. */
export const NAME_LENGTH = 40;
const MANY = 500;

/** Somebody else's state, which may be anything at all; null where it is not a person's presence. */
export function readPresence(value: unknown): PresenceState | null {
  if (!isDictionary(value) || !isDictionary(value.user)) return null;
  const { name, colour } = value.user;
  if (typeof name !== 'string') return null;
  return {
    user: { name: cutText(name, NAME_LENGTH), colour: colourNumber(colour) },
    cursor: readPoint(value.cursor),
    selection: readIds(value.selection),
    drag: readDrag(value.drag),
    sight: readSight(value.sight),
    follows: Number.isSafeInteger(value.follows) ? Number(value.follows) : null,
  };
}

function colourNumber(value: unknown): number {
  return Number.isInteger(value) ? Math.abs(Number(value)) % PERSON_COLOURS : 0;
}

function readPoint(value: unknown): Point | null {
  if (!isDictionary(value)) return null;
  const { x, y } = value;
  return isFiniteNumber(x) && isFiniteNumber(y) ? { x, y } : null;
}

function readDrag(value: unknown): Drag | null {
  const place = readPoint(value);
  return place !== null && isDictionary(value) ? { ...place, ids: readIds(value.ids) } : null;
}

/** Of no extent, nothing is in sight. */
function readSight(value: unknown): Sight | null {
  const place = readPoint(value);
  if (place === null || !isDictionary(value)) return null;
  const { width, height } = value;
  const hasExtent = isFiniteNumber(width) && isFiniteNumber(height) && width > 0 && height > 0;
  return hasExtent ? { ...place, width, height } : null;
}

function readIds(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.slice(0, MANY).filter(isId) : [];
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
