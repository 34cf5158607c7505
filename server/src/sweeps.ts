import type { Clock } from './ports/clock.ts';
import type { RoomRegistry } from './sync/roomRegistry.ts';

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** Erases boards past their date, now and every hour. Returns how to stop, which waits for a sweep under way. */
export function startSweeps(registry: RoomRegistry, clock: Clock): () => Promise<void> {
  let running = Promise.resolve();
  let cancel = () => {};
  const sweep = () => {
    running = registry.sweep();
    cancel = clock.after(HOUR_MILLISECONDS, sweep);
  };
  sweep();
  return async () => {
    cancel();
    await running;
  };
}
