import type { Context } from 'hono';
import type { BoardSource } from '../ports/workbench.ts';
import type { RoomRegistry } from '../sync/roomRegistry.ts';
import { readJsonBytes } from './body.ts';

/**
 * A board that is kept here, as all may see it now. It is not read here: that takes long for a large one.
 * @throws CodedError as `RoomRegistry.acquire`.
 */
export async function keptBoard(document: string, registry: RoomRegistry): Promise<BoardSource> {
  const { room, release } = await registry.acquire(document);
  try {
    return { kind: 'kept', update: room.content.encoded() };
  } finally {
    release();
  }
}

/** The board in the body of a request, unread. @throws CodedError `request.media-type`, `request.too-large`. */
export async function handedInBoard(context: Context): Promise<BoardSource> {
  return { kind: 'handed-in', json: await readJsonBytes(context) };
}
