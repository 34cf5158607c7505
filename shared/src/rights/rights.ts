import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../board/index.ts';
import type { Role } from '../protocol/index.ts';
import { areaAround, type LockedArea, positionOf } from './locks.ts';

/** Of the meta, what decides over the board as a whole. */
const FACILITATORS_META: ReadonlySet<string | undefined> = new Set(['retainUntil', 'version', undefined]);

/** Of a frame, what decides over other people's work. */
const FACILITATORS_FRAME: ReadonlySet<string | undefined> = new Set(['locked', 'hidden']);

/** Talking about what is in a locked frame goes on. */
const LOCKABLE: ReadonlySet<string> = new Set(
  COLLECTION_NAMES.filter((name) => COLLECTIONS[name].placed && name !== 'comments'),
);

/** Whether a role may change a field of the board's meta; the meta as a whole where no field is named. */
export function mayWriteMeta(role: Role, field: string | undefined): boolean {
  return role === 'facilitate' || (role === 'edit' && !FACILITATORS_META.has(field));
}

/** Whether a field of a record is for facilitators alone. */
export function isForFacilitators(collection: string, field: string | undefined): boolean {
  return collection === 'frames' && FACILITATORS_FRAME.has(field);
}

/** Whether a locked frame also locks what is in it of this collection. */
export function isLockable(name: string): name is CollectionName {
  return LOCKABLE.has(name);
}

/** A record that somebody would change. */
export interface Target {
  readonly collection: CollectionName;
  readonly id: string;
  /** As the document has them; they need not be valid. */
  readonly fields: unknown;
  /** Whether this very connection added it: that stays one's own to put right, for as long as one is here. */
  isOwn(): boolean;
}

/** The locked frame that keeps a record as it is for anybody but a facilitator; undefined where none does. */
export function lockOn(target: Target, areas: readonly LockedArea[]): LockedArea | undefined {
  const { collection, id, fields } = target;
  if (areas.length === 0 || !isLockable(collection)) return undefined;
  const itself = collection === 'frames' ? areas.find(({ frame }) => frame === id) : undefined;
  if (itself !== undefined) return itself;
  const position = positionOf(fields);
  const around = position && areaAround(position, areas);
  return around === undefined || target.isOwn() ? undefined : around;
}
