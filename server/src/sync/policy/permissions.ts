import { isOffCanvas } from '@parcours/shared/board';
import { createdAs, recordFields } from '@parcours/shared/doc';
import type { ErrorCode } from '@parcours/shared/errors';
import type { Role } from '@parcours/shared/protocol';
import {
  isCounted,
  isForFacilitators,
  isLockable,
  type LockedArea,
  lockedAreas,
  lockOn,
  mayWriteMeta,
  type Target,
} from '@parcours/shared/rights';
import * as Y from 'yjs';
import type { AffectedPath } from '../../yjs/inspect/affectedPaths.ts';
import type { Work } from '../../yjs/slices/work.ts';

/** The sender: a role below the facilitator's, and what this very connection has brought. */
export interface Author {
  readonly role: Exclude<Role, 'facilitate'>;
  brought(client: number, clock: number): boolean;
}

/** Why an update is not for this author to make, by what it does; undefined where it is. */
export function* refusalOf(
  affected: readonly AffectedPath[],
  doc: Y.Doc,
  author: Author,
): Work<ErrorCode | undefined> {
  const areas = areasOf(doc);
  const judged = new Map<string, boolean>();
  for (const { path, content } of affected) {
    yield;
    const [top = '', id] = path;
    if (isBeyond({ path, content }, doc, author)) return 'access.change';
    if (areas.length === 0 || !isLockable(top) || id === undefined) continue;
    const key = `${top}/${id}`;
    const locked = judged.get(key) ?? isOthersLocked(doc, { collection: top, id }, areas, author);
    if (locked) return 'access.locked';
    judged.set(key, locked);
  }
  return undefined;
}

/** Why an update is not for anybody to make but the server. */
export function* refusalOfAll(affected: readonly AffectedPath[]): Work<ErrorCode | undefined> {
  for (const { path } of affected) {
    yield;
    if (isServers(path)) return 'access.change';
  }
  return undefined;
}

/** What the server alone writes, having counted; people take it away and bring it back with what it is on. */
function isServers([top = '', , field]: AffectedPath['path']): boolean {
  return isCounted(top) && field !== REMOVED;
}

/** Whether a change is not for such a role, wherever on the board it is. */
function isBeyond({ path, content }: AffectedPath, doc: Y.Doc, { role }: Author): boolean {
  const [top = '', id, field] = path;
  if (top === 'meta') return !mayWriteMeta(role, id);
  if (isServers(path)) return true;
  return isForFacilitators(top, field) && !isHarmless(doc, id, content);
}

/** The key that takes a record off the board, and brings it back. */
const REMOVED = 'deleted';

const ON_CANVAS: ReadonlySet<string | undefined> = new Set(['p', 'x', 'y', 'width', 'height']);

/** Whether an update puts a card where no canvas reaches: no command does. */
export function* reachesOffCanvas(affected: readonly AffectedPath[]): Work<boolean> {
  for (const { path, content } of affected) {
    if (ON_CANVAS.has(path[2]) && content instanceof Y.ContentAny && content.arr.some(isOffCanvas))
      return true;
    yield;
  }
  return false;
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
function isHarmless(doc: Y.Doc, id: string | undefined, content: AffectedPath['content']): boolean {
  if (id === undefined || doc.getMap('frames').has(id)) return false;
  const values: unknown[] = content instanceof Y.ContentAny ? content.arr : [true];
  return values.every((value) => value === false);
}

/** A record that is not there, or no longer, belongs to nobody. */
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
