import { defineConfig } from 'vitest/config';
import { patient } from './helpers/patience.ts';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['{unit,contracts,property,fault,scenarios}/**/*.test.ts'],
    benchmark: { include: ['bench/**/*.bench.ts'] },
    testTimeout: patient(120_000),
    hookTimeout: patient(120_000),
    // By default one processor stays idle, which on a machine of two takes half as long again.
    maxWorkers: 2,
  },
});
