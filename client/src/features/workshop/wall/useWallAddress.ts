import { linkPath, readAddress } from '@parcours/shared/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { addressNow, replaceAddress } from '../../../ui/layers/entries.ts';
import { useLayer } from '../../../ui/layers/useLayer.ts';

/**
 * Whether this page of a workshop is at the wall. It has an address of its own, so that a page that is loaded anew is there
 * again, and lies over the page, so that Back leaves it.
 */
export function useWallAddress(workshop: string, onLeave = nothing) {
  const [isThere, setThere] = useState(() => readAddress(addressNow())?.place.page === 'wall');
  const go = useCallback(() => setThere(true), []);
  const leaving = useRef(onLeave);
  useEffect(() => {
    leaving.current = onLeave;
  });
  const back = useCallback(() => {
    setThere(false);
    leaving.current();
  }, []);
  useLayer(isThere, back);
  useEffect(() => {
    const path = linkPath({ page: isThere ? 'wall' : 'workshop', id: workshop });
    if (location.pathname !== path) replaceAddress(path + location.hash);
  }, [workshop, isThere]);
  return { isThere, go, back };
}

function nothing(): void {}
