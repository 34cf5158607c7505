/** Measures in the Chromium of this machine what is named, beside others in the same run; the pages must be built. */
import { chromiumPath } from './chromium.mjs';
import { pnpm, ROOT } from './run.mjs';

const env = { ...process.env, CHROMIUM_PATH: chromiumPath() };
const named = process.argv.slice(2);

/** What the canvas is measured beside is a workspace of its own, installed here: nothing else needs its 320 MB. */
function installPeers() {
  const peers = ['--dir', `${ROOT}/tests/bench/peers`];
  return (
    pnpm([...peers, 'install', '--frozen-lockfile'], { env }) && pnpm([...peers, 'run', 'build'], { env })
  );
}

const measuring = [
  '--filter',
  '@parcours/tests',
  'exec',
  'playwright',
  'test',
  '--config',
  'bench/playwright.config.ts',
];
const isDone = (named[0] !== 'canvas' || installPeers()) && pnpm([...measuring, ...named], { env });
process.exit(isDone ? 0 : 1);
