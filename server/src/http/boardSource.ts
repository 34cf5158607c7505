import { CodedError } from '@parcours/shared/errors';
import type { Context } from 'hono';
import type { BoardLog } from '../ports/boardLog.ts';
import type { BoardSource, EarlierSource, HandedIn } from '../ports/workbench.ts';
import type { RoomRegistry } from '../sync/roomRegistry.ts';
import { readJsonBytes } from './body.ts';

/**
 * A board that is kept here, as all may see it now. It is not read here: that takes long for a large one.
 * @throws CodedError as `RoomRegistry.acquire`.
 */
export async function keptBoard(document: string, registry: RoomRegistry): Promise<BoardSource> {
  const { room, release } = await registry.acquire(document);
  try {
    return { kind: 'kept', document, updates: [await room.encoded()] };
  } finally {
    release();
  }
}

/** A version that was kept of a board. @throws CodedError `version.not-found`, and those of the log. */
export async function keptVersion(document: string, version: number, log: BoardLog): Promise<EarlierSource> {
  const known = (await log.versions(document)).find((kept) => kept.version === version);
  if (known === undefined) throw new CodedError('version.not-found');
  const update = await log.readVersion(document, version);
  return { source: { kind: 'kept', document, updates: [update] }, name: known.name, at: known.at };
}

/** The board in the body of a request, unread. @throws CodedError `request.media-type`, `request.too-large`. */
export async function handedInBoard(context: Context): Promise<HandedIn> {
  return { kind: 'handed-in', json: await readJsonBytes(context) };
}
