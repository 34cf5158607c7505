/** Everything: format, lint, types, walls, unit and property tests, and the browser tests. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, pnpm, ROOT } from './run.mjs';

const RESULTS = join(ROOT, 'tests/.results');

function stage(name, succeeded) {
  if (!succeeded) fail(`Failed: ${name}. What it printed above says why.`);
}

function readResults(file) {
  return JSON.parse(readFileSync(join(RESULTS, file), 'utf8'));
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
stage('checks', pnpm(['run', 'check']));
stage(
  'unit and property tests',
  pnpm([
    'run',
    'test:unit',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}/unit.json`,
  ]),
);
stage('browser tests', pnpm(['run', 'test:e2e']));

const unit = readResults('unit.json');
const browser = readResults('e2e.json').stats;
const passed = unit.numPassedTests + browser.expected + browser.flaky;
const failed = unit.numFailedTests + browser.unexpected;
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
