/**
 * Measures the canvas in the Chromium of this machine, beside others in the same run; the pages must be built. The
 * others are a workspace of their own, installed here: nothing else needs their 320 MB.
 */
import { chromiumPath } from './chromium.mjs';
import { pnpm, ROOT } from './run.mjs';

const PEERS = ['--dir', `${ROOT}/tests/bench/peers`];
const env = { ...process.env, CHROMIUM_PATH: chromiumPath() };
const measuring = [
  '--filter',
  '@parcours/tests',
  'exec',
  'playwright',
  'test',
  '--config',
  'bench/playwright.config.ts',
];
const isDone =
  pnpm([...PEERS, 'install', '--frozen-lockfile'], { env }) &&
  pnpm([...PEERS, 'run', 'build'], { env }) &&
  pnpm([...measuring, ...process.argv.slice(2)], { env });
process.exit(isDone ? 0 : 1);
