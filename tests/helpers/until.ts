import { expect, vi } from 'vitest';

/** Waits until a condition holds; fails with its last value where it never does. */
export async function until(condition: () => unknown, timeout = 10_000): Promise<void> {
  await vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout, interval: 5 });
}

/** The same for a condition that takes time to look at. */
export async function eventually(condition: () => Promise<boolean>, timeout = 10_000): Promise<void> {
  await vi.waitFor(async () => expect(await condition()).toBe(true), { timeout, interval: 20 });
}
