/** Runs the browser tests with the Chromium of this machine; `--translated` runs all in pages that are translated. */
import { chromiumPath } from './chromium.mjs';
import { pnpm } from './run.mjs';

const TRANSLATED = '--translated';
const args = process.argv.slice(2);
const env = {
  ...process.env,
  CHROMIUM_PATH: chromiumPath(),
  ...(args.includes(TRANSLATED) && { TRANSLATED: '1' }),
};
const passed = pnpm(
  [
    '--filter',
    '@parcours/tests',
    'exec',
    'playwright',
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...args.filter((arg) => arg !== TRANSLATED),
  ],
  { env },
);
process.exit(passed ? 0 : 1);
