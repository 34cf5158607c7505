/**
 * Format, lint, messages, types, import walls and cycles, dead code: one command, every fault shown. Most checks keep a
 * single processor busy, so as many run side by side as there are processors; what each prints comes in one piece.
 */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { describeMeasures, measuresOf } from './measures.mjs';
import { fail, ROOT } from './run.mjs';

const PACKAGES = ['tests', 'client', 'client/build', 'client/offline', 'server', 'shared', 'scenarios'];
const bin = (name) => `${ROOT}/node_modules/.bin/${name}`;

/** Never rejects: a command that cannot be started has failed. */
function run(command, ...args) {
  return new Promise((resolve) => {
    execFile(command, args, { cwd: ROOT, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const unstarted = typeof error?.code === 'string' ? `${error.message}\n` : '';
      resolve({ passed: error === null, stdout, stderr: stderr + unstarted });
    });
  });
}

async function show(command, ...args) {
  const { passed, stdout, stderr } = await run(command, ...args);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return passed;
}

/** dependency-cruiser passes when it could read nothing, so that it saw what is there is checked as well. */
async function checkWalls() {
  const { stdout, stderr } = await run(
    bin('depcruise'),
    'client/src',
    'server/src',
    'shared/src',
    'scenarios',
    '--config',
    '.dependency-cruiser.cjs',
    '-T',
    'json',
  );
  process.stderr.write(stderr);
  const { summary, modules } = JSON.parse(stdout);
  for (const { rule, from, to } of summary.violations) {
    process.stdout.write(`wall ${rule.name}: ${from} → ${to}\n`);
  }
  const read = modules.filter(
    ({ source, dependencies }) => /\.tsx?$/.test(source) && dependencies.length > 0,
  );
  for (const measures of measuresOf(modules, ROOT)) {
    process.stdout.write(`${describeMeasures(measures)}\n`);
    if (process.argv.includes('--fragments')) process.stdout.write(`${measures.fragments.join('\n')}\n`);
  }
  process.stdout.write(`walls: ${read.length} TypeScript modules with imports read\n`);
  const sawYjs = read.some(({ dependencies }) =>
    dependencies.some(({ resolved }) => /node_modules\/yjs\//.test(resolved)),
  );
  return summary.violations.length === 0 && read.length > 50 && sawYjs;
}

/** The longest first, so that none is left alone at the end. */
const checks = [
  ...PACKAGES.map((name) => [`types of ${name}`, () => show(bin('tsc'), '-p', name)]),
  ['walls', checkWalls],
  ['dead code', () => show(bin('knip'))],
  ['format and lint', () => show(bin('biome'), 'ci', '.')],
  ['messages', () => show('node', 'scripts/messages.mjs', '--check')],
];

const failed = [];
const waiting = checks.values();
async function runWaiting() {
  for (const [name, check] of waiting) if (!(await check())) failed.push(name);
}
await Promise.all(Array.from({ length: availableParallelism() }, runWaiting));
if (failed.length > 0) fail(`Failed: ${failed.join(', ')}.`);
process.stdout.write(`All of these hold: ${checks.map(([name]) => name).join(', ')}.\n`);
