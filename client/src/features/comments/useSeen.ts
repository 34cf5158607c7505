import { type RefObject, useEffect, useRef } from 'react';
import { useShallow } from 'zustand/shallow';
import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';

/** Says of something new, by its key, that it has been seen once its beginning was in sight. */
export function useSeen(key: string | undefined): RefObject<HTMLDivElement | null> {
  const entry = useRef<HTMLDivElement>(null);
  const { commentNews } = useSession();
  // What is not on the screen keeps its place in the page, so that only these tell.
  const shown = useUi(
    useShallow(({ panel, sides, selection }) => [panel, sides.details.isFolded, selection]),
  );
  useEffect(() => {
    const element = entry.current;
    if (key === undefined || element === null) return;
    const observer = new IntersectionObserver((changes) => {
      const isInSight = changes.some(({ isIntersecting }) => isIntersecting);
      if (isInSight && element.checkVisibility({ visibilityProperty: true })) commentNews.see([key]);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [key, commentNews, ...shown]);
  return entry;
}
