/**
 * A workshop of 100 robots on a server of its own, each figure beside what it must not pass: `pnpm workshop:check`. With
 * `--full` the ninety minutes take nine.
 */
import { parseArgs } from 'node:util';
import { fail, pnpm } from './run.mjs';

function options() {
  try {
    return parseArgs({ options: { full: { type: 'boolean' } } }).values;
  } catch {
    return fail('Usage: pnpm workshop:check [--full]');
  }
}

const env = { ...process.env, ...(options().full && { BENCH_FULL: '1' }) };
const vitest = ['exec', 'vitest', 'run', '--config', 'load/vitest.config.ts', 'workshop.load'];
if (!pnpm(['--filter', '@parcours/tests', ...vitest], { env })) fail('The workshop did not come to its end.');
