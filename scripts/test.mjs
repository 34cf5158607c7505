/**
 * Everything: format, lint, types, walls, unit and property tests, and the browser tests. Each part is run whatever
 * became of the others, and what failed is told at the end.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserCounts, outcomeOf, unitCounts } from './outcome.mjs';
import { pnpmWithin, ROOT } from './run.mjs';

const RESULTS = join(ROOT, 'tests/.results');

function readResults(file) {
  try {
    return JSON.parse(readFileSync(join(RESULTS, file), 'utf8'));
  } catch {
    // It did not come so far as to write any.
    return undefined;
  }
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
/** A test in an endless loop holds up its part for ever: after so long it is ended, and what it printed is there to read. */
const MOST_MINUTES = 40;

/** Half of what a property is tried on its own, so that all takes the time that people have; `pnpm test:long` tries it longest. */
process.env.PROPERTY_RUNS ??= '500';

const checks = await pnpmWithin(MOST_MINUTES, ['run', 'check']);
const unit = await pnpmWithin(MOST_MINUTES, [
  'run',
  'test:unit',
  '--reporter=default',
  '--reporter=./helpers/jsonReporter.ts',
  `--outputFile.json=${RESULTS}/unit.json`,
]);
const browser = await pnpmWithin(MOST_MINUTES, ['run', 'test:e2e']);

const { passed, failed, failures, again } = outcomeOf([
  { name: 'checks', succeeded: checks },
  { name: 'unit and property tests', succeeded: unit, counts: unitCounts(readResults('unit.json')) },
  { name: 'browser tests', succeeded: browser, counts: browserCounts(readResults('e2e.json')) },
]);
for (const line of again) process.stdout.write(`\nPassed the second time only:\n${line}\n`);
for (const line of failures) process.stdout.write(`\nFailed: ${line}\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
