import type { DrawnReport } from '@parcours/shared/drawing';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { followLinks } from './followLinks.ts';
import { anchorIn, backTo, goTo, partInSight, type ScrollAnchor } from './reading.ts';

interface SheetOptions {
  /** How far down it was left, in pixels from its top. */
  readonly startAt: number;
  /** Is told how far down it is. */
  moveTo(top: number): void;
  /** Follows a link; true where the page has done so. */
  onLink(address: URL): boolean;
}

/** The element that a report scrolls in: which part is being read, and that it stays in sight when the report changes. */
export function useSheet(report: DrawnReport | undefined, { startAt, moveTo, onLink }: SheetOptions) {
  const sheet = useRef<HTMLElement>(null);
  const anchor = useRef<ScrollAnchor>(undefined);
  const [current, setCurrent] = useState<string>();
  const look = useCallback(() => {
    if (sheet.current === null) return;
    anchor.current = anchorIn(sheet.current);
    setCurrent(partInSight(sheet.current));
  }, []);
  const onScroll = useCallback(() => {
    look();
    moveTo(sheet.current?.scrollTop ?? 0);
  }, [look, moveTo]);
  const isThere = report !== undefined;
  useLayoutEffect(() => {
    if (isThere) sheet.current?.scrollTo({ top: startAt, behavior: 'instant' });
  }, [isThere, startAt]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is drawn otherwise
  useLayoutEffect(() => {
    if (sheet.current !== null && anchor.current !== undefined) backTo(sheet.current, anchor.current);
    look();
  }, [report, look]);
  const follow = useRef(onLink);
  useEffect(() => {
    follow.current = onLink;
  });
  useEffect(() => {
    const element = sheet.current;
    return element === null ? undefined : followLinks(element, (address) => follow.current(address));
  }, []);
  const show = useCallback((id: string) => {
    if (sheet.current !== null) goTo(sheet.current, id);
  }, []);
  return { sheet, current, onScroll, goTo: show };
}
