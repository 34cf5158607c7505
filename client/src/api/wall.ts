import type { WallTile } from '@parcours/shared/api';
import { call, callForFile } from './request.ts';
import type { WorkshopAccess } from './workshops.ts';

/** The boards of all groups of a live workshop at a glance. @throws ApiError */
export async function fetchWall(
  { workshopId, token }: WorkshopAccess,
  signal: AbortSignal,
): Promise<readonly WallTile[]> {
  const asked = { path: { id: workshopId }, bearer: token, signal };
  return (await call('GET /api/workshops/{id}/wall', asked)).tiles;
}

/** The picture of one group, as SVG. @throws ApiError */
export function fetchWallPicture(
  { workshopId, token }: WorkshopAccess,
  group: number,
  signal: AbortSignal,
): Promise<Blob> {
  const path = { id: workshopId, group: String(group) };
  return callForFile('GET /api/workshops/{id}/wall/{group}', { path, bearer: token, signal });
}
