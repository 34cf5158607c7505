import fc from 'fast-check';

/**
 * What is drawn, is drawn from this seed: the same in each usual run, so that a test passes or fails by what was changed and
 * not by chance. The long forms draw another seed and print it; `SEED=…` has a run again.
 */
export const SEED = Number(process.env.SEED ?? 20_261_130);

/** Read for its effect by each test file. */
fc.configureGlobal({ seed: SEED });
