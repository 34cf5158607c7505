/**
 * Runs the browser tests with the Chromium of this machine. Where all are run, those that try once more, in another size
 * or language or at length, what another test shows are left to `--at-length`; whoever names tests gets these too.
 * `--translated` runs all in pages that are translated.
 */
import { chromiumPath } from './chromium.mjs';
import { drawnSeed, pnpm } from './run.mjs';

const TRANSLATED = '--translated';
const AT_LENGTH = '--at-length';
const args = process.argv.slice(2);
const named = args.filter((arg) => arg !== TRANSLATED && arg !== AT_LENGTH);
const env = {
  ...process.env,
  CHROMIUM_PATH: chromiumPath(),
  ...(args.includes(TRANSLATED) && { TRANSLATED: '1' }),
  ...(args.includes(AT_LENGTH) && drawnSeed()),
  ...((args.includes(AT_LENGTH) || named.length > 0) && { AT_LENGTH: '1' }),
};
const playwright = ['exec', 'playwright', 'test', '--config', 'e2e/playwright.config.ts'];
const passed = pnpm(['--filter', '@parcours/tests', ...playwright, ...named], { env });
process.exit(passed ? 0 : 1);
