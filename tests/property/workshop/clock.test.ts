import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetOf, type TimeSample } from '../../../shared/src/workshop/clock.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';

const DAY = 86_400_000;
const offset = fc.integer({ min: -DAY, max: DAY });
const trips = fc.array(fc.record({ wait: fc.nat(30_000), out: fc.nat(4000), back: fc.nat(4000) }), {
  minLength: 1,
  maxLength: 20,
});

interface Trip {
  readonly wait: number;
  readonly out: number;
  readonly back: number;
}

/** One question after the other, each answered before the next. */
function samplesOf(
  questions: readonly Trip[],
  start: number,
  offsetAt: (index: number) => number,
): TimeSample[] {
  let now = start;
  return questions.map(({ wait, out, back }, index) => {
    const sent = now + wait;
    now = sent + out + back;
    return { sent, answered: now, server: sent + out + offsetAt(index) };
  });
}

const shortest = (samples: readonly TimeSample[]) =>
  Math.min(...samples.map(({ sent, answered }) => answered - sent));

test('LW-30 the server’s time is wrong by half of the shortest round trip at most, whichever way took longer', () => {
  fc.assert(
    fc.property(trips, offset, fc.nat(DAY), (questions, truth, start) => {
      const samples = samplesOf(questions, start, () => truth);
      const found = offsetOf(samples) ?? Number.NaN;
      expect(Math.abs(found - truth)).toBeLessThanOrEqual(shortest(samples.slice(-8)) / 2);
    }),
    { numRuns: propertyRuns(1000) },
  );
});

test('LW-31 after a clock has jumped it is wrong by half of the last round trip at most, or by what that leaves open', () => {
  fc.assert(
    fc.property(trips, trips, offset, offset, (before, after, first, then) => {
      const questions = [...before, ...after];
      const samples = samplesOf(questions, 0, (index) => (index < before.length ? first : then));
      const found = offsetOf(samples) ?? Number.NaN;
      const last = samples.slice(-1);
      // What does not exclude the last sample can be wrong by no more than both of their round trips allow.
      expect(Math.abs(found - then)).toBeLessThanOrEqual(shortest(last) * 1.5);
    }),
    { numRuns: propertyRuns(1000) },
  );
});
