/**
 * The checks of a live workshop on servers of their own, each figure beside what it must be: `pnpm workshop:check`. With
 * `--full` there are a hundred people and a hundred kills, and the ninety minutes take nine. With `--broken` each promise is
 * broken in a copy of the server, which the check of it has to notice.
 */
import { parseArgs } from 'node:util';
import { chromiumPath } from './chromium.mjs';
import { fail, pnpm } from './run.mjs';

function options() {
  try {
    return parseArgs({ options: { full: { type: 'boolean' }, broken: { type: 'boolean' } } }).values;
  } catch {
    return fail('Usage: pnpm workshop:check [--full | --broken]');
  }
}

const { full, broken } = options();
const env = { ...process.env, CHROMIUM_PATH: chromiumPath(), ...(full && { BENCH_FULL: '1' }) };
const files = broken ? ['broken.load'] : ['workshop.load', 'checks.load'];
const vitest = ['exec', 'vitest', 'run', '--config', 'load/vitest.config.ts', ...files];
if (!pnpm(['--filter', '@parcours/tests', ...vitest], { env }))
  fail(broken ? 'A broken promise was not noticed.' : 'A check failed. What it printed above says which.');
