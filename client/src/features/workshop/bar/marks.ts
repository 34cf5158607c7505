/** What is said of the time on its way: half of it, where that is long, and so many seconds before its end. */
export type Mark = 'half' | 300 | 60 | 0;

/** Of a shorter phase people feel the half themselves. */
const LONG = 600;

/**
 * The last mark that was passed between two moments, both in seconds before the end; undefined where none was. A page
 * that slept says only where it is now.
 */
export function markPassed(before: number, now: number, whole: number): Mark | undefined {
  const isPassed = (seconds: number) => before > seconds && now <= seconds;
  const marks = [0, 60, 300] as const;
  const late = marks.find((seconds) => seconds < whole && isPassed(seconds));
  if (late !== undefined) return late;
  return whole >= LONG && isPassed(whole / 2) ? 'half' : undefined;
}
