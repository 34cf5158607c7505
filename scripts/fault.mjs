/** The fault suite at length: `pnpm fault --minutes N` (10 unless told), round after round until the first failure. */
import { parseArgs } from 'node:util';
import { fail, pnpm } from './run.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) fail('Usage: pnpm fault --minutes N, N greater than 0.');

const env = { ...process.env, FAULT_EVERY: '1', FAULT_KILLS: '60', FAULT_CROWD: '500' };
const end = Date.now() + minutes * 60_000;
let rounds = 0;
do {
  rounds += 1;
  process.stdout.write(`\nRound ${rounds}\n`);
  const sound = pnpm(
    ['--filter', '@parcours/tests', 'exec', 'vitest', 'run', 'fault/', '--testTimeout=600000'],
    { env },
  );
  if (!sound) fail(`Round ${rounds} failed. What it printed above says where.`);
} while (Date.now() < end);
process.stdout.write(`\n${rounds} rounds of the fault suite, no failure.\n`);
