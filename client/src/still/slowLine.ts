/** From so long a way on, in milliseconds, the code of the board takes its time as well. */
const SLOW = 200;

/** How this page came here. */
export function pageLoad(): PerformanceNavigationTiming | undefined {
  const [page] = performance.getEntriesByType('navigation');
  return page instanceof PerformanceNavigationTiming ? page : undefined;
}

/** Whether the page is, or was, long on its way: it can be asked while the page is still read. */
export function isLineSlow(page: PerformanceNavigationTiming | undefined): boolean {
  if (page === undefined) return false;
  const { requestStart, responseEnd } = page;
  return (responseEnd === 0 ? performance.now() : responseEnd) - requestStart > SLOW;
}
