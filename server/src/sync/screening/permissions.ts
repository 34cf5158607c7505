import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '@parcours/shared/board';
import { recordFields } from '@parcours/shared/doc';
import type { ErrorCode } from '@parcours/shared/errors';
import type { Role } from '@parcours/shared/protocol';
import * as Y from 'yjs';
import { isLocked, type LockedArea, lockedAreas, positionOf } from './lockedAreas.ts';
import type { Touch } from './touches.ts';

/** Who asks: a role below the facilitator's, and whether this very connection brought something. */
export interface Author {
  readonly role: Exclude<Role, 'facilitate'>;
  brought(client: number, clock: number): boolean;
}

/** Of the meta, what decides over the board as a whole. */
const FACILITATORS_META: ReadonlySet<string | undefined> = new Set(['retainUntil', 'version', undefined]);

/** Of a frame, what decides over other people's work. */
const FACILITATORS_FRAME: ReadonlySet<string | undefined> = new Set(['locked', 'hidden']);

/** Talking about what is in a locked frame goes on. */
const LOCKABLE: readonly CollectionName[] = COLLECTION_NAMES.filter(
  (name) => COLLECTIONS[name].placed && name !== 'comments',
);

/** Why an update is not for this author to make, by what it does; undefined where it is. */
export function refusalOf(touches: readonly Touch[], doc: Y.Doc, author: Author): ErrorCode | undefined {
  const areas = lockedAreas(doc);
  const judged = new Map<string, boolean>();
  for (const { place, content } of touches) {
    const [top, id, field] = place;
    if (top === 'meta' && !mayWriteMeta(author.role, id)) return 'access.change';
    if (top === 'frames' && FACILITATORS_FRAME.has(field) && !isHarmless(doc, id, content)) {
      return 'access.change';
    }
    const collection = LOCKABLE.find((name) => name === top);
    if (areas.length === 0 || collection === undefined || id === undefined) continue;
    const key = `${collection}/${id}`;
    const locked = judged.get(key) ?? isOthersLocked(doc, collection, id, areas, author);
    if (locked) return 'access.locked';
    judged.set(key, locked);
  }
  return undefined;
}

function mayWriteMeta(role: Author['role'], field: string | undefined): boolean {
  return role === 'edit' && !FACILITATORS_META.has(field);
}

/** A new frame says of itself that it is neither locked nor hidden. */
function isHarmless(doc: Y.Doc, id: string | undefined, content: Touch['content']): boolean {
  if (id === undefined || doc.getMap('frames').has(id)) return false;
  const values: unknown[] = content instanceof Y.ContentAny ? content.arr : [true];
  return values.every((value) => value === false);
}

/** What one adds to a locked frame stays one's own to put right, for as long as one is here. */
function isOthersLocked(
  doc: Y.Doc,
  collection: CollectionName,
  id: string,
  areas: readonly LockedArea[],
  author: Author,
): boolean {
  const fields = recordFields(doc, collection, id);
  if (fields === undefined) return false;
  if (collection === 'frames' && areas.some(({ frame }) => frame === id)) return true;
  const created = doc.getMap(collection)._map.get(id)?.id;
  if (created !== undefined && author.brought(created.client, created.clock)) return false;
  const position = positionOf(fields);
  return position !== undefined && isLocked(position, areas);
}
