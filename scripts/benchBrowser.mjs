/** Measures in the Chromium of this machine what is named; the pages must be built. */
import { chromiumPath } from './chromium.mjs';
import { pnpm } from './run.mjs';

const env = { ...process.env, CHROMIUM_PATH: chromiumPath() };
const args = [
  '--filter',
  '@parcours/tests',
  'exec',
  'playwright',
  'test',
  '--config',
  'bench/playwright.config.ts',
];
process.exit(pnpm([...args, ...process.argv.slice(2)], { env }) ? 0 : 1);
