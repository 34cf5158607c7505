import type { Clock } from './ports/clock.ts';

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** Erases what is past its date, now and every hour. Returns how to stop, which waits for a sweep under way. */
export function startSweeps(erasePast: () => Promise<void>, clock: Clock): () => Promise<void> {
  let running = Promise.resolve();
  let cancel = () => {};
  const sweep = () => {
    running = erasePast();
    cancel = clock.after(HOUR_MILLISECONDS, sweep);
  };
  sweep();
  return async () => {
    cancel();
    await running;
  };
}
