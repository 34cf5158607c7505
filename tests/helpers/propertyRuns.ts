import { patient } from './patience.ts';

/**
 * How often a property is tried: `usual` times, or in proportion where the variable PROPERTY_RUNS gives another
 * number of tries for a property that usually has a thousand.
 */
export function propertyRuns(usual: number): number {
  const wanted = Number(process.env.PROPERTY_RUNS ?? Number.NaN);
  return wanted > 0 ? Math.max(1, Math.round((usual * wanted) / 1000)) : usual;
}

/** For properties tried thousands of times: they take seconds, but minutes on a machine that does ten other things. */
export const PATIENTLY = { timeout: patient(600_000) };
