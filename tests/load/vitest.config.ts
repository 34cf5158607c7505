import { defineConfig } from 'vitest/config';

/** Measurements: they take minutes, fail on nothing but an error, and are read by people. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.load.ts'],
    globalSetup: '../helpers/sharedBuild.ts',
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
});
