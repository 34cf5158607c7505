import { countedPapers, type Seat, type WrittenPaper } from '@parcours/shared/workshop';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertyRuns } from '../../helpers/propertyRuns.ts';

/** From when until when somebody was there; without an end, still. */
const stay = fc.record({
  from: fc.nat(20),
  lasting: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  group: fc.integer({ min: 1, max: 2 }),
  isRemoved: fc.boolean(),
});
type Stay = typeof stay extends fc.Arbitrary<infer Value> ? Value : never;

const until = ({ from, lasting }: Stay) =>
  lasting === undefined ? Number.POSITIVE_INFINITY : from + lasting;

function counted(stays: readonly Stay[], paper: WrittenPaper['paper']) {
  const seats = new Map(
    stays.map(({ from, lasting, isRemoved }, at): [string, Seat] => [
      `s${at}`,
      {
        id: `s${at}`,
        key: `k${at}`,
        alias: '',
        languages: [],
        isMuted: false,
        joinedAt: from,
        wayBack: [],
        standing: isRemoved ? 'removed' : lasting === undefined ? 'in' : 'left',
        ...(lasting !== undefined && { leftAt: from + lasting }),
      },
    ]),
  );
  const papers = stays.map(({ group }, at) => ({ seat: `s${at}`, group, paper }));
  return countedPapers(papers, { seats, groups: [] });
}

/** The most who were there at once: so many at least have written. */
const mostAtOnce = (stays: readonly Stay[]) =>
  Math.max(
    0,
    ...stays.map(({ from }) => stays.filter((other) => other.from <= from && from < until(other)).length),
  );

test('LW-350 LW-351 as many papers count as people must have written them, and none of who was taken out', () => {
  const property = fc.property(fc.array(stay, { maxLength: 12 }), (stays) => {
    const there = stays.filter(({ isRemoved }) => !isRemoved);
    const votes = counted(stays, { kind: 'vote', dots: {}, isFinished: true });
    for (const number of [1, 2])
      expect(votes.filter(({ group }) => group === number)).toHaveLength(
        mostAtOnce(there.filter(({ group }) => group === number)),
      );
    expect(counted(stays, { kind: 'question', text: 'x' })).toHaveLength(mostAtOnce(there));
    const ofRemoved = votes.filter(({ seat }) => stays[Number(seat.slice(1))]?.isRemoved);
    expect(ofRemoved).toEqual([]);
    // Who is still there has what they wrote counted.
    for (const [at, { lasting, isRemoved }] of stays.entries())
      if (lasting === undefined && !isRemoved) expect(votes.map(({ seat }) => seat)).toContain(`s${at}`);
  });
  fc.assert(property, { numRuns: propertyRuns(500) });
});
