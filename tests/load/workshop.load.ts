import { test } from 'vitest';
import { buildServer, spawnServer } from '../helpers/builtServer.ts';
import { tempFolder } from '../helpers/server.ts';
import { cpuOf, memoryOf, percentile } from './usage.ts';
import { type RunExtent, runWorkshop } from './workshopRun.ts';

const SHORT: RunExtent = { seats: 100, groups: 16, comingIn: 0, phase: 5000, pace: 4000, browsers: 2 };
/** Ninety minutes in nine. */
const FULL: RunExtent = { seats: 100, groups: 16, comingIn: 10_000, phase: 40_000, pace: 5000, browsers: 4 };

/** A figure beside what it must not pass. */
interface Bar {
  readonly of: string;
  readonly is: number;
  readonly bar: string;
}

test('a workshop of robots', { timeout: 60 * 60_000 }, async () => {
  const extent = process.env.BENCH_FULL === '1' ? FULL : SHORT;
  const build = await buildServer();
  const dataDir = await tempFolder();
  const server = await spawnServer(build.entry, {
    DATA_DIR: dataDir,
    SECRET: 'a secret for robots',
    LOG_LEVEL: 'warn',
  });
  const { pid = 0 } = server.child;
  const before = cpuOf(pid);
  const began = performance.now();
  let memory = 0;
  const watching = setInterval(() => {
    memory = Math.max(memory, memoryOf(pid));
  }, 500);
  const figures = await runWorkshop(server, extent);
  clearInterval(watching);
  const share = (cpuOf(pid) - before) / (performance.now() - began);
  const bars: readonly Bar[] = [
    { of: 'seats', is: figures.seats, bar: `${extent.seats + extent.browsers}` },
    {
      of: 'coming in, p95, ms',
      is: percentile(figures.comingIn, 0.95),
      bar: '< 1000 in 10 s, < 3000 at once',
    },
    // With the first, all open their boards at once. What a change may take is held to its bar by the check of changes alone.
    { of: 'a change of phase seen, p95, ms', is: percentile(figures.phaseSeen, 0.95), bar: '' },
    { of: 'a change of phase on a real page, p95, ms', is: percentile(figures.phaseShown, 0.95), bar: '' },
    { of: 'robots that failed', is: figures.failures.length, bar: '0' },
    { of: 'connections closed', is: figures.closed, bar: '0' },
    { of: 'written and not kept', is: figures.written - figures.kept, bar: '0' },
    { of: 'sent to a participant, kB', is: figures.mostBytes / 1000, bar: '< 150' },
    { of: 'a participant’s view at most, kB', is: figures.largestView / 1000, bar: '< 3' },
    { of: 'the big screen’s, kB', is: figures.largestOnScreen / 1000, bar: '< 6' },
    { of: 'a facilitator’s, kB', is: figures.largestOfStaff / 1000, bar: '< 40' },
    { of: 'views a second of a facilitator', is: figures.staffViews, bar: '< 2' },
    { of: 'processor, % of a core', is: 100 * share, bar: '< 50' },
    { of: 'memory at most, MB', is: memory / 1e6, bar: '< 300' },
  ];
  for (const { of, is, bar } of bars)
    process.stdout.write(`${of.padEnd(44)}${is.toFixed(is < 10 ? 1 : 0).padStart(8)}   ${bar}\n`);
  await server.end('SIGTERM');
  await build.remove();
});
