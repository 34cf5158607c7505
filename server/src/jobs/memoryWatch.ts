import { readFileSync } from 'node:fs';
import type { Clock } from '../ports/clock.ts';

const EVERY_MILLISECONDS = 100;
const PAGE = 4096;
const MEBIBYTE = 1 << 20;

/**
 * Polls the resident memory of a process, and calls `over` once it exceeds a limit in mebibytes: the engine's own
 * limit does not include native memory. Returns how to cancel. Where there is no `/proc`, as on macOS, nothing is
 * watched.
 */
export function watchMemory(
  pid: number | undefined,
  megabytes: number,
  clock: Clock,
  over: () => void,
): () => void {
  const look = (): (() => void) => {
    if (residentBytes(pid) > megabytes * MEBIBYTE) {
      over();
      return () => {};
    }
    return clock.after(EVERY_MILLISECONDS, () => {
      cancel = look();
    });
  };
  let cancel = look();
  return () => cancel();
}

function residentBytes(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}
