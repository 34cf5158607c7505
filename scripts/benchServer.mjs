/** The server's speed beside a bare relay and its peers: `pnpm bench:server`, longer with `--full`. */
import { fail, pnpm } from './run.mjs';

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== '--full'))
  fail('Usage: pnpm bench:server [--full]');
const env = { ...process.env, ...(option === '--full' && { BENCH_FULL: '1' }) };
const measured = pnpm(
  ['--filter', '@parcours/tests', 'exec', 'vitest', 'run', '--config', 'load/vitest.config.ts'],
  { env },
);
if (!measured) fail('The measurement did not come to its end.');
