import type { WallTile } from '@parcours/shared/api';
import { useEffect, useState } from 'react';
import { fetchWall, fetchWallPicture } from '../../../api/wall.ts';
import type { WorkshopAccess } from '../../../api/workshops.ts';

/** How often the wall is asked for: often while pictures are being drawn, else as often as they can change. */
const SOON = 2500;
const LATER = 15_000;

/** What hangs on the wall, kept up to date while the page is in sight; undefined before it is there. */
export function useTiles({ workshopId, token }: WorkshopAccess): readonly WallTile[] | undefined {
  const [tiles, setTiles] = useState<readonly WallTile[]>();
  useEffect(() => {
    const controller = new AbortController();
    let next: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      clearTimeout(next);
      if (document.visibilityState === 'hidden') return;
      const found = await fetchWall({ workshopId, token }, controller.signal).catch(() => undefined);
      if (controller.signal.aborted) return;
      if (found !== undefined) setTiles(found);
      const isWhole = found?.every(({ picture }) => picture !== null) ?? false;
      clearTimeout(next);
      next = setTimeout(() => void ask(), isWhole ? LATER : SOON);
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      controller.abort();
      clearTimeout(next);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [workshopId, token]);
  return tiles;
}

/** The address of a picture within this page; the one before stays until the next is there. */
export function usePicture(
  { workshopId, token }: WorkshopAccess,
  { group, picture }: WallTile,
): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (picture === null) return;
    const controller = new AbortController();
    fetchWallPicture({ workshopId, token }, group, controller.signal).then(
      (blob) => {
        if (!controller.signal.aborted) setAddress(URL.createObjectURL(blob));
      },
      () => {},
    );
    return () => controller.abort();
  }, [workshopId, token, group, picture]);
  useEffect(() => () => URL.revokeObjectURL(address ?? ''), [address]);
  return address;
}
