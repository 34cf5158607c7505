import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['{unit,contracts,property,fault,scenarios}/**/*.test.ts'],
    benchmark: { include: ['bench/**/*.bench.ts'] },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one processor stays idle, which on a machine of two takes half as long again.
    maxWorkers: 2,
  },
});
