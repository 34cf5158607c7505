import fc from 'fast-check';

/** The most records of each kind that a random board has. */
export interface BoardSize {
  readonly personas: number;
  readonly steps: number;
  readonly objectives: number;
  readonly legs: number;
  readonly assets: number;
  readonly barriers: number;
}

/** Picks one of however many there are. */
const pick = fc.nat({ max: 9_999 });
const picks = (most: number) => fc.array(pick, { maxLength: most });
const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
/** None more often than not: a board on which everything needs something is stuck at once. */
const fewPicks = (most: number) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: picks(most) });
const rarely = fc.nat({ max: 9 }).map((n) => n === 0);
const mostly = fc.nat({ max: 9 }).map((n) => n < 8);
/** Ids that a locale would sort otherwise than code units do. */
const prefix = fc.constantFrom('a', 'B', 'Z', 'z', '_', '-', '0', '10', '9');

const persona = fc.record({ prefix, holds: picks(1) });
const step = fc.record({
  prefix,
  actor: often(pick),
  service: often(pick),
  persona: pick,
  isRestricted: rarely,
  needs: fewPicks(2),
  gives: picks(2),
  days: fc.constantFrom(0, 0, 1, 2, 3, 0.5),
  visits: fc.nat({ max: 3 }),
  cost: fc.constantFrom(0, 0, 10, 0.1, 0.2),
});
const objective = fc.record({ prefix, persona: pick, needs: fewPicks(2) });
const leg = fc.record({
  prefix,
  between: fc.oneof(
    { weight: 5, arbitrary: fc.constant('start' as const) },
    { weight: 6, arbitrary: fc.constant('middle' as const) },
    { weight: 6, arbitrary: fc.constant('end' as const) },
    { weight: 2, arbitrary: fc.constant('any' as const) },
  ),
  from: pick,
  to: pick,
  kind: fc.constantFrom('path', 'referral', 'workaround'),
});
const barrier = fc.record({
  prefix,
  on: pick,
  severity: fc.constantFrom(1, 2, 3, 4),
  blocks: mostly,
  affects: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: picks(2) }),
  removed: rarely,
  votes: fc.nat({ max: 2 }),
});
const coordination = fc.record({
  prefix,
  a: pick,
  b: pick,
  state: fc.constantFrom('working', 'weak', 'missing'),
});

export function partsOf(size: BoardSize) {
  return fc.record({
    personas: many(persona, 1, size.personas),
    steps: many(step, 1, size.steps),
    objectives: many(objective, 1, size.objectives),
    legs: many(leg, 1, size.legs),
    assets: many(fc.record({ prefix }), 0, size.assets),
    actors: many(fc.record({ prefix }), 1, 3),
    services: many(fc.record({ prefix, actor: pick }), 0, 2),
    barriers: many(barrier, 0, size.barriers),
    coordination: many(coordination, 0, 2),
  });
}

/** Mostly near the largest number, where more happens; but what fails shrinks to the least. */
function many<T>(item: fc.Arbitrary<T>, least: number, most: number): fc.Arbitrary<T[]> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.array(item, { minLength: least, maxLength: most, size: 'max' }) },
    {
      weight: 3,
      arbitrary: fc.array(item, { minLength: Math.ceil(most / 2), maxLength: most, size: 'max' }),
    },
  );
}

/** What is drawn for a board: numbers that pick stand in for ids. */
export type BoardParts = ReturnType<typeof partsOf> extends fc.Arbitrary<infer Value> ? Value : never;
