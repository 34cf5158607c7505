/**
 * The server's speed beside a bare relay and its peers: `pnpm bench:server`, longer with `--full`, of one table or
 * one server with `--row WORDS` or `--subject WORDS`.
 */
import { parseArgs } from 'node:util';
import { fail, pnpm } from './run.mjs';

const USAGE = 'Usage: pnpm bench:server [--full] [--row WORDS] [--subject WORDS]';

function options() {
  try {
    const text = { type: 'string' };
    return parseArgs({ options: { full: { type: 'boolean' }, row: text, subject: text } }).values;
  } catch {
    return fail(USAGE);
  }
}

const { full, row, subject } = options();
const env = {
  ...process.env,
  ...(full && { BENCH_FULL: '1' }),
  ...(row && { BENCH_ROW: row }),
  ...(subject && { BENCH_SUBJECT: subject }),
};
const measured = pnpm(
  [
    '--filter',
    '@parcours/tests',
    'exec',
    'vitest',
    'run',
    '--config',
    'load/vitest.config.ts',
    'server.load',
  ],
  { env },
);
if (!measured) fail('The measurement did not come to its end.');
