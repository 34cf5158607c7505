import { createdAs, recordFields } from '@parcours/shared/doc';
import type { ErrorCode } from '@parcours/shared/errors';
import type { Role } from '@parcours/shared/protocol';
import {
  isForFacilitators,
  isLockable,
  type LockedArea,
  lockedAreas,
  lockOn,
  mayWriteMeta,
  type Target,
} from '@parcours/shared/rights';
import * as Y from 'yjs';
import type { Touch } from './touches.ts';

/** Who asks: a role below the facilitator's, and whether this very connection brought something. */
export interface Author {
  readonly role: Exclude<Role, 'facilitate'>;
  brought(client: number, clock: number): boolean;
}

/** Why an update is not for this author to make, by what it does; undefined where it is. */
export function refusalOf(touches: readonly Touch[], doc: Y.Doc, author: Author): ErrorCode | undefined {
  const areas = areasOf(doc);
  const judged = new Map<string, boolean>();
  for (const { place, content } of touches) {
    const [top = '', id, field] = place;
    if (top === 'meta' && !mayWriteMeta(author.role, id)) return 'access.change';
    if (isForFacilitators(top, field) && !isHarmless(doc, id, content)) return 'access.change';
    if (areas.length === 0 || !isLockable(top) || id === undefined) continue;
    const key = `${top}/${id}`;
    const locked = judged.get(key) ?? isOthersLocked(doc, { collection: top, id }, areas, author);
    if (locked) return 'access.locked';
    judged.set(key, locked);
  }
  return undefined;
}

/** Of all frames, those with the flag alone are read whole. */
function areasOf(doc: Y.Doc): LockedArea[] {
  const locked: string[] = [];
  doc.getMap('frames').forEach((frame, id) => {
    if (frame instanceof Y.Map && frame.get('locked') === true) locked.push(id);
  });
  return lockedAreas(locked.map((id) => [id, recordFields(doc, 'frames', id)]));
}

/** A new frame says of itself that it is neither locked nor hidden. */
function isHarmless(doc: Y.Doc, id: string | undefined, content: Touch['content']): boolean {
  if (id === undefined || doc.getMap('frames').has(id)) return false;
  const values: unknown[] = content instanceof Y.ContentAny ? content.arr : [true];
  return values.every((value) => value === false);
}

/** A record that is not there, or no longer, is nobody's. */
function isOthersLocked(
  doc: Y.Doc,
  { collection, id }: Pick<Target, 'collection' | 'id'>,
  areas: readonly LockedArea[],
  author: Author,
): boolean {
  const fields = recordFields(doc, collection, id);
  if (fields === undefined) return false;
  const isOwn = () => {
    const created = createdAs(doc, collection, id);
    return created !== undefined && author.brought(created.client, created.clock);
  };
  return lockOn({ collection, id, fields, isOwn }, areas) !== undefined;
}
