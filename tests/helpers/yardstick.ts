import { expect } from 'vitest';

/** Only `pnpm fault` measures: on a machine that others use as well a length of time tells nothing of the program. */
export const MEASURES = process.env.FAULT_MEASURES === '1';

/** Of what `pnpm fault` does; elsewhere a few show that it works, and leave room for the tests beside them. */
export const fewerOf = (number: number) => (MEASURES ? number : Math.ceil(number / 20));

const TRIES = 5;
const ROUNDS = 8_000_000;
let known: number | undefined;

/**
 * Milliseconds of a processor that a fixed piece of work takes in this run: about ten on the machine that the limits
 * were chosen on. What else the machine does can only add, so that the shortest of some counts.
 */
export function yardstick(): number {
  known ??= Math.min(...Array.from({ length: TRIES }, calibrate));
  return known;
}

function calibrate(): number {
  const before = process.cpuUsage();
  let value = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    value ^= value << 13;
    value ^= value >>> 17;
    value ^= value << 5;
  }
  const { user, system } = process.cpuUsage(before);
  return value === 0 ? Number.NaN : (user + system) / 1000;
}

/** Expects a time, in milliseconds, to be less than so many yardsticks, where anything is measured. */
export function expectWithin(milliseconds: number, yardsticks: number): void {
  if (MEASURES) expect(milliseconds / yardstick()).toBeLessThan(yardsticks);
}
