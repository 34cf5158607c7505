import { CodedError } from '@parcours/shared/errors';
import type { Context } from 'hono';
import type { BoardVersions } from '../ports/boardVersions.ts';
import type { BoardSource, EarlierSource, Uploaded } from '../ports/jobRunner.ts';
import type { RoomRegistry } from '../sync/room/roomRegistry.ts';
import type { Bodies } from './body.ts';

/**
 * A board that is kept here, as all may see it now. It is not read here: that takes long for a large one.
 * @throws CodedError as `RoomRegistry.acquire`.
 */
export async function storedBoard(document: string, registry: RoomRegistry): Promise<BoardSource> {
  return { kind: 'stored', document, updates: [await storedDocument(document, registry)] };
}

/** The document of a board that is kept here, as one update. @throws CodedError as `RoomRegistry.acquire`. */
export async function storedDocument(document: string, registry: RoomRegistry): Promise<Uint8Array> {
  const { room, release } = await registry.acquire(document);
  try {
    return await room.encoded();
  } finally {
    release();
  }
}

/** A version that was kept of a board. @throws CodedError `version.not-found`, and those of the log. */
export async function storedVersion(
  document: string,
  version: number,
  versions: BoardVersions,
): Promise<EarlierSource> {
  const known = (await versions.listVersions(document)).find((kept) => kept.version === version);
  if (known === undefined) throw new CodedError('version.not-found');
  const update = await versions.readVersion(document, version);
  return { source: { kind: 'stored', document, updates: [update] }, name: known.name, at: known.at };
}

/** The board in the body of a request, unread. @throws CodedError as `Bodies.bytes`. */
export async function uploadedBoard(context: Context, bodies: Bodies): Promise<Uploaded> {
  return { kind: 'uploaded', json: await bodies.bytes(context) };
}
