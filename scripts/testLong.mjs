/**
 * The unit tests at length: `pnpm test:long [filter]`. Whole products of cases where `pnpm test:unit` tries every pair
 * of them, boards as large as they get, and each property four times as often (PROPERTY_RUNS says otherwise), drawn anew.
 */
import { drawnSeed, pnpm } from './run.mjs';

/** A machine that is busy may take ten times as long. */
const env = { PROPERTY_RUNS: '4000', PATIENCE: '10', ...process.env, ...drawnSeed(), AT_LENGTH: '1' };
const passed = pnpm(['run', 'test:unit', ...process.argv.slice(2)], { env });
process.exit(passed ? 0 : 1);
