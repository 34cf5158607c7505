import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readUpdate } from '../../../server/src/yjs/inspect/checkedUpdate.ts';
import { isComplete } from '../../../server/src/yjs/inspect/completeness.ts';
import { InFlight } from '../../../server/src/yjs/inspect/inFlight.ts';
import { atOnce } from '../../../server/src/yjs/slices/work.ts';
import { type Forged, forge, type Section } from '../../helpers/hostileUpdates.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

const LIST = 0;
const CLIENTS = [1, 2, 3];
const MOST = 3;

const id = fc.tuple(fc.constantFrom(...CLIENTS), fc.nat(MOST));

/** A list in a list, which may stand beside, or in, what was never written. */
const struct: fc.Arbitrary<Forged> = fc
  .record({
    beside: fc.constantFrom('none', 'left', 'right', 'both'),
    left: id,
    right: id,
    parent: fc.oneof(fc.constant('notes'), id),
  })
  .map(({ beside, left, right, parent }) => ({
    type: LIST,
    parent,
    ...((beside === 'left' || beside === 'both') && { left }),
    ...((beside === 'right' || beside === 'both') && { right }),
  }));

const sections = fc
  .record({
    clients: fc.subarray(CLIENTS, { minLength: 1 }),
    clocks: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
    structs: fc.array(fc.array(struct, { minLength: 1, maxLength: MOST }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ clients, clocks, structs }) =>
    clients.map((client, index): Section => {
      return { client, clock: clocks[index] ?? 0, structs: structs[index] ?? [] };
    }),
  );

/** What may be read: an item refers only to what its client wrote before it. */
function readable(update: readonly Section[]) {
  try {
    return readUpdate(forge(update));
  } catch {
    return undefined;
  }
}

test(
  'SV-48 an update is told to be complete where Yjs keeps nothing of it back, and only there',
  () => {
    const seen = { complete: 0, not: 0 };
    fc.assert(
      fc.property(fc.array(sections, { minLength: 1, maxLength: 6 }), (updates) => {
        const doc = new Y.Doc();
        for (const each of updates) {
          const update = readable(each);
          if (update === undefined) continue;
          const complete = atOnce(isComplete(update, doc, new InFlight()));
          const after = new Y.Doc();
          Y.applyUpdate(after, Y.encodeStateAsUpdate(doc));
          Y.applyUpdate(after, update.bytes);
          expect(after.store.pendingStructs === null).toBe(complete);
          seen[complete ? 'complete' : 'not'] += 1;
          if (complete) Y.applyUpdate(doc, update.bytes);
        }
      }),
      { numRuns: propertyRuns(2000) },
    );
    expect(seen.complete).toBeGreaterThan(0);
    expect(seen.not).toBeGreaterThan(0);
  },
  PATIENTLY.timeout,
);

test('SV-48 an update is not complete where two items stand before each other, or what is known already refers to the unknown', () => {
  const circle: Section[] = [
    { client: 1, structs: [{ left: [9, 0], right: [2, 0] }] },
    { client: 2, structs: [{ left: [1, 0] }] },
  ];
  const known: Section[] = [{ client: 9, structs: [{ left: [2, 5] }] }];
  const doc = new Y.Doc();
  Y.applyUpdate(doc, forge([{ client: 9, structs: [{}] }]));
  for (const sections of [circle, known]) {
    const update = readable(sections);
    expect(update && atOnce(isComplete(update, doc, new InFlight()))).toBe(false);
  }
});
