import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readUpdate } from '../../../../server/src/yjs/inspect/checkedUpdate.ts';
import { scanStateVector, scanUpdate } from '../../../../server/src/yjs/scan/updateScan.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { edits, FOREIGN_KINDS, performEdits } from '../../../helpers/yjsEdits.ts';

const updatesOf = (doc: Y.Doc, work: () => void): Uint8Array[] => {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  doc.on('update', keep);
  work();
  doc.off('update', keep);
  return updates;
};

describe('the scan of an update', () => {
  test('SV-17 every update that Yjs makes of maps, lists and texts passes, with the clocks that Yjs reads in it', () => {
    fc.assert(
      fc.property(edits(), edits(), (left, right) => {
        const [one, two] = [new Y.Doc(), new Y.Doc()];
        const updates = updatesOf(one, () => performEdits(one, left));
        performEdits(two, right);
        updates.push(...updatesOf(one, () => Y.applyUpdate(one, Y.encodeStateAsUpdate(two))));
        const withGap = updates.filter((_, index) => index % 2 === 0);
        const all = [...updates, Y.encodeStateAsUpdate(one), Y.mergeUpdates(updates)];
        if (withGap.length > 0) all.push(Y.mergeUpdates(withGap));
        for (const update of all) {
          const { reach } = scanUpdate(update);
          const { to } = Y.parseUpdateMeta(update);
          for (const [client, end] of reach) expect(end).toBe(to.get(client) ?? end);
          expect([...to.keys()].every((client) => reach.has(client))).toBe(true);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('SV-17 an update that passes and can be read never throws when it is applied, nor after', () => {
    let applied = 0;
    const bytes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(edits(), fc.nat(), bytes, fc.boolean(), (made, pick, changes, onTop) => {
        const source = new Y.Doc();
        const updates = updatesOf(source, () => performEdits(source, made));
        updates.push(Y.encodeStateAsUpdate(source));
        const hostile = changed(updates[pick % updates.length], changes);
        if (!passes(hostile) || !isReadable(hostile)) return;
        applied += 1;
        applyAmid(hostile, updates, onTop);
      }),
      { numRuns: propertyRuns(5000) },
    );
    expect(applied).toBeGreaterThan(100);
  });

  test('SV-17 whatever bytes come, it throws nothing but a RangeError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        passes(bytes);
      }),
      { numRuns: propertyRuns(5000) },
    );
  });

  test.each([
    ['seven bytes that claim 33 million structs', [1, 255, 255, 255, 15, 1, 0]],
    ['a claim of many clients', [255, 255, 255, 15]],
    ['a claim of many deletes', [0, 1, 1, 255, 255, 255, 15]],
    ['a struct of no length', [1, 1, 1, 0, 0, 0, 0]],
    ['a deleted range of no length', [0, 1, 1, 1, 0, 0]],
    ['a clock beyond 2³²', [1, 1, 1, 128, 128, 128, 128, 16, 0, 1, 0]],
    ['a run that ends beyond it', [1, 1, 1, 0, 0, 128, 128, 128, 128, 32, 0]],
    ['bytes left over', [0, 0, 0]],
    ['nothing at all', []],
    ['an unknown kind of content', [1, 1, 1, 0, 31, 1, 1, 97, 0]],
    ['an item right of one that is yet to come', [1, 1, 1, 0, 0x84, 1, 5, 1, 120, 0]],
    ['a client listed twice', [2, 1, 1, 0, 0, 1, 1, 1, 1, 0, 1, 0]],
    ['a client listed twice among the deletes', [0, 2, 1, 1, 0, 1, 1, 1, 5, 1]],
    ['a range that comes twice', [0, 1, 1, 2, 0, 9, 0, 9]],
    ['ranges that overlap', [0, 1, 1, 2, 0, 9, 8, 9]],
    ['ranges out of order', [0, 1, 1, 2, 8, 1, 0, 1]],
    ['a number without an end', [128, 128, 128, 128, 128, 128, 128, 128, 128, 128]],
    ['an array of values that claims more than it has', [1, 1, 1, 0, 8, 1, 1, 97, 1, 117, 255, 255, 127, 0]],
  ])('SV-17 refuses %s', (_, bytes) => {
    expect(() => scanUpdate(Uint8Array.from(bytes))).toThrow(RangeError);
  });

  test.each(FOREIGN_KINDS)('SV-17 refuses what no board holds: %s', (kind) => {
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'text');
    performEdits(doc, [{ kind, at: 1, text: 'x' }]);
    expect(() => scanUpdate(Y.encodeStateAsUpdate(doc))).toThrow(RangeError);
  });

  test('SV-17 refuses more parts than any honest update has, however small they are', () => {
    const doc = new Y.Doc();
    const structs = (count: number) => {
      doc.transact(() => {
        for (let index = 0; index < count; index += 1) doc.getMap('notes').set(`n${index}`, index);
      });
      return Y.encodeStateAsUpdate(doc);
    };
    expect(scanUpdate(structs(40_000)).size).toBe(40_000);
    expect(() => scanUpdate(structs(300_001))).toThrow(RangeError);
    const values = new Y.Doc();
    values.getMap('notes').set('n', Array(300_000).fill([]));
    expect(() => scanUpdate(Y.encodeStateAsUpdate(values))).toThrow(RangeError);
  });

  test('SV-17 a state vector is read as far as it goes, and refused where it tells of too many clients', () => {
    const vector = (clients: number) =>
      Y.encodeStateVector(new Map(Array.from({ length: clients }, (_, client) => [client, 5])));
    scanStateVector(vector(20_000));
    scanStateVector(Uint8Array.of(0));
    const honest = vector(3);
    for (const bytes of [vector(20_001), honest.slice(0, -1), Uint8Array.of(...honest, 0), Uint8Array.of()]) {
      expect(() => scanStateVector(bytes)).toThrow(RangeError);
    }
  });

  test('SV-17 refuses values nested beyond measure', () => {
    const nested = Array.from({ length: 5000 }, () => [117, 1]).flat();
    const update = Uint8Array.from([1, 1, 1, 0, 8, 1, 1, 97, 1, ...nested, 126, 0]);
    expect(() => scanUpdate(update)).toThrow(RangeError);
  });
});

function changed(
  update: Uint8Array | undefined,
  changes: readonly [at: number, value: number][],
): Uint8Array {
  const copy = Uint8Array.from(update ?? []);
  for (const [at, value] of changes) copy[at % copy.length] = value;
  return copy;
}

function applyAmid(hostile: Uint8Array, updates: readonly Uint8Array[], onTop: boolean): void {
  const doc = new Y.Doc();
  if (onTop) for (const update of updates) Y.applyUpdate(doc, update);
  Y.applyUpdate(doc, hostile);
  for (const update of updates) Y.applyUpdate(doc, update);
  Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc));
}

function isReadable(update: Uint8Array): boolean {
  try {
    return readUpdate(update) !== undefined;
  } catch {
    return false;
  }
}

function passes(update: Uint8Array): boolean {
  try {
    scanUpdate(update);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
