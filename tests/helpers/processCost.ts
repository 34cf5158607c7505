import { readFileSync, writeFileSync } from 'node:fs';

/** Milliseconds that the first thread of a process, which runs its event loop, has had of a processor (Linux). */
export function loopTimeOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** Forgets the most memory that a process had, so that `peakMemoryOf` tells of what comes (proc(5), clear_refs). */
export const resetPeakMemory = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');

/** The most bytes of memory that a process had since. */
export const peakMemoryOf = (pid: number): number => memory(pid, 'VmHWM');

/** Bytes of memory that a process has. */
export const memoryOf = (pid: number): number => memory(pid, 'VmRSS');

function memory(pid: number, field: string): number {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
