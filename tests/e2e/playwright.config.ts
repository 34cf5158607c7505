import { defineConfig } from '@playwright/test';
import type { Fixtures } from './support/test.ts';

/**
 * What is run once more in pages that the browser translates, unless all of it is asked for (`--translated`): where
 * others change what is on the page.
 */
const TRANSLATED = /E2E-(1|2|5) /;

/** What tries once more what another test shows: in another size or language, or at length. */
const LONG = /@long/;

/** The words stay what the tests look for; all else is as a translator leaves it. */
const SAME_WORDS = { before: '', after: '' };

/**
 * Chromium reads the last list alone, so what Playwright switches off stands here again, as far as it bears on a local
 * page. The popups of the address bar are two pages more to load for each window that is opened, a quarter of its cost.
 */
const WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** Two at a time leave a third of the time of two cores unused, since a test also waits for pages and servers. */
export default defineConfig<Pick<Fixtures, 'translated'>>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../.results/e2e',
  workers: 3,
  // A file at the end would be gone through by one, while the others have nothing to do.
  fullyParallel: true,
  // A machine that stands still for a minute fails a test in hundreds. Tests that are named get no second try.
  ...(process.env.AT_LENGTH === '1' ? { retries: 0 } : { grepInvert: LONG, retries: 1 }),
  timeout: 240_000,
  expect: { timeout: 45_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: '../.results/e2e.json' }]],
  projects: process.env.TRANSLATED
    ? [{ name: 'translated', use: { translated: SAME_WORDS } }]
    : [{ name: 'as written' }, { name: 'translated', grep: TRANSLATED, use: { translated: SAME_WORDS } }],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // A report in print is given two minutes by the server.
    actionTimeout: 150_000,
    // What a service worker gives out no test can hold back or lose; those in `offline` are about it.
    serviceWorkers: 'block',
    // A trace takes half as long again: `--trace retain-on-failure` has it written.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        // Without a graphics card a page is drawn by its emulation, for a sixth more of a test's time.
        '--disable-gpu',
        '--disable-software-rasterizer',
        '--disable-background-networking',
        '--disable-quic',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        `--disable-features=${WITHOUT.join(',')}`,
      ],
    },
  },
});
