import {
  type CardName,
  COLLECTION_NAMES,
  type CollectionName,
  facilitatorsFields,
  isCardName,
} from '../board/index.ts';
import type { Role } from '../protocol/index.ts';
import { areaAround, type LockedArea, positionOf } from './locks.ts';

/** The version says how to read the document. */
const FACILITATORS_META: ReadonlySet<string> = new Set(['version', ...facilitatorsFields('meta')]);

const FACILITATORS_FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  COLLECTION_NAMES.map((name) => [name, facilitatorsFields(name)]),
);

/** Cards alone: talking about what is in a locked frame goes on. */
const LOCKABLE: ReadonlySet<string> = new Set(COLLECTION_NAMES.filter(isCardName));

/** Whether a role may change a field of the board's meta; the meta as a whole where no field is named. */
export function mayWriteMeta(role: Role, field: string | undefined): boolean {
  return role === 'facilitate' || (role === 'edit' && field !== undefined && !FACILITATORS_META.has(field));
}

/** Whether a field of a record is for facilitators alone. */
export function isForFacilitators(collection: string, field: string | undefined): boolean {
  return field !== undefined && FACILITATORS_FIELDS.get(collection)?.includes(field) === true;
}

/** Whether the server writes these records, having counted, and people take them away with what they are on at most. */
export function isCounted(collection: string): boolean {
  return collection === 'votes';
}

/** Whether a locked frame also locks what is in it of this collection. */
export function isLockable(name: string): name is CardName {
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
