/**
 * `npm start` and `npm test` on a machine that has only Node and npm: installs with the pinned pnpm, builds,
 * then serves or tests. It runs before anything is installed, so it imports nothing but Node's own modules.
 */
import { fail, pnpm, ROOT } from './run.mjs';

const MINIMUM_NODE = [20, 19];

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = MINIMUM_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail(`Parcours needs Node ${MINIMUM_NODE.join('.')} or newer; this is Node ${process.versions.node}.`);
}

function installAndBuild() {
  if (!pnpm(['install', '--frozen-lockfile', '--prefer-offline'])) {
    fail('The installation failed. Is the npm registry in reach? Then try the same command again.');
  }
  if (!pnpm(['run', 'build'])) fail('The build failed; what it printed above says where.');
}

async function start(args) {
  process.argv = [process.argv[0], 'parcours', 'serve', ...args];
  process.chdir(ROOT);
  await import('../server/bin/parcours.mjs');
}

const [command, ...args] = process.argv.slice(2);
requireNode();
installAndBuild();
if (command === 'start') await start(args);
else if (command === 'test') await import('./test.mjs');
else fail(`boot.mjs knows "start" and "test", not "${command}".`);
