import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONNECTION_RATES, Quota } from '../../../../server/src/access/quotas.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { testClock } from '../../../helpers/testClock.ts';

const RATES = { things: { perSecond: 10, atOnce: 20 }, others: { perSecond: 1, atOnce: 1 } } as const;

describe('a quota', () => {
  test('SV-53 allows so much at once, and so much a second after that', () => {
    const clock = testClock();
    const quota = new Quota(RATES, clock);
    const taken = () => Array.from({ length: 100 }, () => quota.allows('things')).filter(Boolean).length;
    expect(taken()).toBe(20);
    clock.advance(500);
    expect(taken()).toBe(5);
    clock.advance(60_000);
    expect(taken()).toBe(20);
    expect(quota.allows('others')).toBe(true);
    expect(quota.allows('others')).toBe(false);
  });

  test('SV-53 over any time, no more passes than the rate and the store allow, and a steady rate always passes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3000), fc.integer({ min: 1, max: 30 })), { maxLength: 40 }),
        (steps) => {
          const clock = testClock();
          const quota = new Quota(RATES, clock);
          let [passed, seconds] = [0, 0];
          for (const [pause, amount] of steps) {
            clock.advance(pause);
            seconds += pause / 1000;
            if (quota.allows('things', amount)) passed += amount;
            expect(passed).toBeLessThanOrEqual(20 + seconds * 10 + 1e-6);
          }
        },
      ),
      { numRuns: propertyRuns(300) },
    );
    const clock = testClock();
    const steady = new Quota(RATES, clock);
    for (let second = 0; second < 100; second += 1) {
      clock.advance(1000);
      expect(steady.allows('things', 10)).toBe(true);
    }
  });

  test('SV-53 a clock that is set back by an hour stops nobody', () => {
    const clock = testClock();
    const quota = new Quota(RATES, clock);
    for (let index = 0; index < 10; index += 1) quota.allows('things');
    clock.advance(-3_600_000);
    expect(quota.allows('things', 10)).toBe(true);
    clock.advance(1000);
    expect(quota.allows('things', 10)).toBe(true);
  });

  test('SV-53 the busiest honest connection stays far below', () => {
    // A stock client in a full workshop: twenty cursors a second of its own, ten echoes; typing at ten keys a second.
    const clock = testClock();
    const quota = new Quota(CONNECTION_RATES, clock);
    for (let tick = 0; tick < 90 * 60; tick += 1) {
      clock.advance(1000);
      expect(
        quota.allows('cursors', 30) && quota.allows('updates', 20) && quota.allows('confirmations', 20),
      ).toBe(true);
    }
  });
});
