/**
 * The fault suite at length: `pnpm fault --minutes N` (10 unless told), round after round until the first failure, and
 * what was done in all of them.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawnSeed, fail, pnpm } from './run.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) fail('Usage: pnpm fault --minutes N, N greater than 0.');

const folder = mkdtempSync(join(tmpdir(), 'parcours-fault-'));
const tally = join(folder, 'tally');

/** A machine that is busy may take ten times as long, and has lost nothing by it. */
const env = {
  FAULT_EVERY: '1',
  FAULT_KILLS: '120',
  FAULT_CROWD: '500',
  FAULT_FUZZ: '1000',
  FAULT_FRAMES: '100000',
  // What a turn of the event loop takes is measured here, and nowhere else.
  FAULT_MEASURES: '1',
  PATIENCE: '10',
  ...process.env,
  ...drawnSeed(),
  FAULT_TALLY: tally,
};

/** What the tests have counted (`tests/helpers/tally.ts`), summed up. */
function sums() {
  let lines = [];
  try {
    lines = readFileSync(tally, 'utf8').split('\n').filter(Boolean);
  } catch {
    // Nothing was counted before the failure.
  }
  const sum = {};
  for (const line of lines) {
    for (const [name, count] of Object.entries(JSON.parse(line))) sum[name] = (sum[name] ?? 0) + count;
  }
  return (name) => (sum[name] ?? 0).toLocaleString('en');
}

function report(rounds, began) {
  const of = sums();
  const took = ((Date.now() - began) / 60_000).toFixed(1);
  const lines = [
    `${rounds} rounds in ${took} minutes`,
    `kill -9 in the midst of traffic: ${of('kills')}; edits seen or confirmed: ${of('edits')}; lost: ${of('lost')}`,
    `kill -9 at a write of the store: ${of('moments')}; writes that failed: ${of('failures')}`,
    `storms: ${of('storms')}, of ${of('joins')} people; had to come again: ${of('cameAgain')}`,
    `frames drawn at random: ${of('fuzzedFrames')}; frames made to be dear: ${of('hostileFrames')}`,
    `attacks beside a board at work: ${of('attacks')}; stops by a signal: ${of('stops')}`,
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

const began = Date.now();
let rounds = 0;
let sound = true;
do {
  rounds += 1;
  process.stdout.write(`\nRound ${rounds}\n`);
  sound = pnpm(['--filter', '@parcours/tests', 'exec', 'vitest', 'run', 'fault/'], { env });
} while (sound && Date.now() < began + minutes * 60_000);
report(rounds, began);
rmSync(folder, { recursive: true, force: true });
if (!sound) fail(`Round ${rounds} failed. What it printed above says where.`);
process.stdout.write('\nNo failure.\n');
