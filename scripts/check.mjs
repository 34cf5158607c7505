/** Format, lint, messages, types, import walls and cycles, dead code: one command, every fault shown. */
import { spawnSync } from 'node:child_process';
import { describeMeasures, measuresOf } from './measures.mjs';
import { fail, pnpm, ROOT, run } from './run.mjs';

const PACKAGES = ['shared', 'scenarios', 'server', 'client', 'tests'];
const bin = (name) => `${ROOT}/node_modules/.bin/${name}`;

/** dependency-cruiser passes when it could read nothing, so that it saw what is there is checked as well. */
function checkWalls() {
  const { stdout } = spawnSync(
    bin('depcruise'),
    [
      'client/src',
      'server/src',
      'shared/src',
      'scenarios',
      '--config',
      '.dependency-cruiser.cjs',
      '-T',
      'json',
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
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

const checks = {
  'format and lint': () => run(bin('biome'), ['ci', '.']),
  messages: () => run('node', ['scripts/messages.mjs', '--check']),
  types: () => PACKAGES.map((name) => run(bin('tsc'), ['-p', name])).every(Boolean),
  walls: checkWalls,
  'dead code': () => pnpm(['exec', 'knip']),
};

const failed = Object.entries(checks).filter(([, check]) => !check());
if (failed.length > 0) fail(`Failed: ${failed.map(([name]) => name).join(', ')}.`);
process.stdout.write(`All of these hold: ${Object.keys(checks).join(', ')}.\n`);
