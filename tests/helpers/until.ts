import { expect, vi } from 'vitest';
import { patient } from './patience.ts';

/** Some seconds too much cost nothing where all is well. */
const TIMEOUT = patient(120_000);

/** One for all polls: an error with a stack of its own for each, of a hundred who wait at once, takes a processor. */
const NOT_YET = new Error('not yet');

/** Waits until a condition holds; fails with its last value where it never does. */
export async function until(condition: () => unknown, timeout = TIMEOUT): Promise<void> {
  let last: unknown;
  const look = () => {
    last = condition();
    if (!last) throw NOT_YET;
  };
  await vi.waitFor(look, { timeout, interval: 5 }).catch((error: unknown) => {
    if (error !== NOT_YET) throw error;
    expect(last).toBeTruthy();
  });
}

/** The same for a condition that takes time to look at. */
export async function eventually(condition: () => Promise<boolean>, timeout = TIMEOUT): Promise<void> {
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout, interval: 20 });
}
