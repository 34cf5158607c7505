import { expect, vi } from 'vitest';
import { patient } from './patience.ts';

/** Some seconds too much cost nothing where all is well. */
const TIMEOUT = patient(120_000);

/** Waits until a condition holds; fails with its last value where it never does. */
export async function until(condition: () => unknown, timeout = TIMEOUT): Promise<void> {
  await vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout, interval: 5 });
}

/** The same for a condition that takes time to look at. */
export async function eventually(condition: () => Promise<boolean>, timeout = TIMEOUT): Promise<void> {
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout, interval: 20 });
}
