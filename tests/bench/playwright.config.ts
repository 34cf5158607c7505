import { defineConfig } from '@playwright/test';
import endToEnd from '../e2e/playwright.config.ts';

/** Measurements in the browser: `pnpm bench:canvas`, `pnpm bench:line`. */
export default defineConfig({
  ...endToEnd,
  testMatch: '*.perf.ts',
  outputDir: '../.results/bench',
  reporter: [['list']],
  timeout: 1_200_000,
});
