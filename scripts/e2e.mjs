/** Runs the browser tests with the Chromium of this machine. */
import { chromiumPath } from './chromium.mjs';
import { pnpm } from './run.mjs';

const env = { ...process.env, CHROMIUM_PATH: chromiumPath() };
const passed = pnpm(
  [
    '--filter',
    '@parcours/tests',
    'exec',
    'playwright',
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { env },
);
process.exit(passed ? 0 : 1);
