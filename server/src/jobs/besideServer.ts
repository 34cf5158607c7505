import { writeFile } from 'node:fs/promises';

/** For a process that belongs to a server: it lives as long as that does. */
export function stayBesideServer(): void {
  // Where a whole machine runs out of memory, Linux is to end this process rather than the server.
  void writeFile('/proc/self/oom_score_adj', '1000').catch(() => {});
  // A terminal and a service manager signal the server's processes together; it is the server that ends this one.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit());
}
