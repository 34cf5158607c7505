import { emptyBoard } from '@parcours/shared/board';
import { addRecord, createBoardDoc } from '@parcours/shared/doc';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readUpdate } from '../../../../server/src/yjs/inspect/checkedUpdate.ts';
import { CostEstimate } from '../../../../server/src/yjs/inspect/costEstimate.ts';
import { InFlight } from '../../../../server/src/yjs/inspect/inFlight.ts';
import { atOnce } from '../../../../server/src/yjs/slices/work.ts';
import { type Forged, forge, many } from '../../../helpers/hostileUpdates.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { edits, performEdits } from '../../../helpers/yjsEdits.ts';

const STEPS_A_STRUCT = 40;

describe('the work of an update, foretold', () => {
  let doc: Y.Doc;
  let estimate: CostEstimate;
  beforeEach(() => {
    doc = createBoardDoc(emptyBoard());
    estimate = new CostEstimate();
  });

  /** Steps beyond those that every struct takes. */
  function ordering(update: Uint8Array): number {
    const checked = readUpdate(update);
    if (checked === undefined) return 0;
    return atOnce(estimate.of(checked, doc, new InFlight())) - STEPS_A_STRUCT * checked.structs.length;
  }
  const inList = (client: number, count: number, how: (index: number) => Forged = () => ({ parent: 'q' })) =>
    forge([{ client, structs: many(count, how) }]);

  test('SV-63 what one person writes after another takes next to no ordering', () => {
    const peer = new Y.Doc();
    Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
    peer.on('update', (update: Uint8Array) => {
      const { structs = [], deletes = new Map() } = readUpdate(update) ?? {};
      expect(ordering(update)).toBeLessThanOrEqual(structs.length + 2 * deletes.size);
      Y.applyUpdate(doc, update);
      estimate.clear();
    });
    for (let index = 0; index < 50; index += 1) {
      addRecord(peer, 'notes', { id: `n${index}`, text: 'words', x: 0, y: 0 });
      peer.getText('text').insert(index, 'x');
      peer.getArray('list').insert(0, [index]);
      peer.getMap('meta').set('title', `${index}`);
    }
  });

  test('SV-63 whatever a few people make of a board apart from each other, it is a moment’s work', () => {
    fc.assert(
      fc.property(edits(), edits(), (one, two) => {
        const docs = [one, two].map((sequence) => {
          const made = new Y.Doc();
          performEdits(made, sequence);
          return Y.encodeStateAsUpdate(made);
        });
        doc = new Y.Doc();
        estimate = new CostEstimate();
        for (const update of docs) {
          expect(ordering(update)).toBeLessThan(2000);
          Y.applyUpdate(doc, update);
          estimate.clear();
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test.each<[string, Uint8Array]>([
    ['of one client at one spot', inList(900, 2000)],
    ['under one key', inList(900, 2000, () => ({ key: 'k' }))],
    [
      'each before another, at one spot',
      forge([
        { client: 800, structs: many(2000, () => ({ parent: 'q' })) },
        { client: 900, structs: many(2000, (index) => ({ right: [800, index] })) },
      ]),
    ],
    [
      'after one item',
      forge([
        { client: 800, structs: [{ parent: 'q' }] },
        { client: 900, structs: many(2000, () => ({ left: [800, 0] })) },
      ]),
    ],
    [
      'of very many clients',
      forge(Array.from({ length: 2000 }, (_, client) => ({ client, structs: [{ parent: 'q' }] }))),
    ],
  ])('SV-63 a crowd %s is refused', (_, update) => {
    expect(() => ordering(update)).toThrow(RangeError);
  });

  test('SV-63 what the document has at that spot counts, however little comes', () => {
    for (let client = 800; client < 802; client += 1) Y.applyUpdate(doc, inList(client, 500));
    expect(ordering(inList(900, 3))).toBeGreaterThanOrEqual(3000);
    expect(() => ordering(inList(901, 500))).toThrow(RangeError);
    expect(ordering(inList(902, 1, () => ({ left: [800, 499] })))).toBeLessThanOrEqual(1001);
    expect(ordering(inList(903, 1, () => ({ parent: 'elsewhere' })))).toBe(1);
  });

  test('SV-63 what is on its way counts until the document has it', () => {
    expect(ordering(inList(800, 500))).toBeLessThan(200_000);
    expect(() => ordering(inList(900, 500))).toThrow(RangeError);
    estimate.clear();
    expect(ordering(inList(901, 500))).toBeLessThan(200_000);
  });

  test('SV-63 what is told again takes no ordering', () => {
    const update = inList(800, 500);
    Y.applyUpdate(doc, update);
    for (let time = 0; time < 100; time += 1) expect(ordering(update)).toBe(0);
  });

  test('SV-63 items that stand before each other in a circle, or before nothing, come to an end', () => {
    const circle = forge([
      { client: 900, structs: many(50, (index) => ({ right: [800, index] })) },
      { client: 800, structs: many(50, (index) => ({ right: [900, index] })) },
    ]);
    expect(ordering(circle)).toBeLessThan(6000);
    estimate.clear();
    expect(ordering(inList(901, 3, () => ({ right: [5, 5] })))).toBeLessThan(10);
    expect(ordering(inList(902, 3, () => ({ left: [5, 5] })))).toBeLessThan(10);
    expect(ordering(inList(903, 3, () => ({ parent: [5, 5] })))).toBeLessThan(10);
  });

  test('SV-63 it foretells no less than Yjs takes', () => {
    const step = fc.record({
      client: fc.constantFrom(1, 2, 3),
      count: fc.integer({ min: 1, max: 6 }),
      left: fc.boolean(),
      right: fc.boolean(),
      pick: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        doc = new Y.Doc();
        estimate = new CostEstimate();
        const list = doc.getArray('q');
        for (const { client, count, left, right, pick } of steps) {
          const clock = Y.getState(doc.store, client);
          const known = idsIn(list);
          const at = (offset: number) => known[(pick + offset) % known.length];
          const [before, after] = [left ? at(0) : undefined, right ? at(1) : undefined];
          const place: Forged = {
            parent: 'q',
            ...(before && { left: before }),
            ...(after && { right: after }),
          };
          const update = forge([{ client, clock, structs: many(count, () => place) }]);
          const foretold = ordering(update);
          expect(looked(() => Y.applyUpdate(doc, update))).toBeLessThanOrEqual(foretold);
          estimate.clear();
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

function idsIn(list: Y.Array<unknown>): [number, number][] {
  const ids: [number, number][] = [];
  for (let item = list._start; item !== null; item = item.right) {
    for (let offset = 0; offset < item.length; offset += 1)
      ids.push([item.id.client, item.id.clock + offset]);
  }
  return ids;
}

/** How many items Yjs puts into its set of those in conflict: one for each that it looks at. */
function looked(work: () => void): number {
  const { add } = Set.prototype;
  let items = 0;
  Set.prototype.add = function (this: Set<unknown>, value: unknown) {
    if (value instanceof Y.Item) items += 1;
    return add.call(this, value);
  };
  try {
    work();
  } finally {
    Set.prototype.add = add;
  }
  // Each goes into two sets.
  return items / 2;
}
