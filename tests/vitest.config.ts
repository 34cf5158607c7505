import { defineConfig } from 'vitest/config';
import { patient } from './helpers/patience.ts';

/** Tests that put something of their own in the place of what all code finds, such as `window`. */
const STUBBING = ['{unit,property}/client/**/*.test.ts', 'unit/server/jobs/*.test.ts'];

export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: './helpers/sharedBuild.ts',
    setupFiles: './helpers/seed.ts',
    // The command line speaks the language of the terminal.
    env: { LC_ALL: 'C' },
    benchmark: { include: ['bench/**/*.bench.ts'] },
    // By default one processor stays idle, which on a machine of two takes half as long again.
    maxWorkers: 2,
    testTimeout: patient(300_000),
    hookTimeout: patient(300_000),
    projects: [
      { extends: true, test: { name: 'isolated', include: STUBBING } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['{unit,contracts,property,fault,scenarios}/**/*.test.ts'],
          exclude: STUBBING,
          // What a file imports is read once for all files of a worker.
          isolate: false,
        },
      },
    ],
  },
});
