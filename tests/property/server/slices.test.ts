import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyInSlices } from '../../../server/src/sync/slices/applyInSlices.ts';
import { encodeInSlices } from '../../../server/src/sync/slices/encodeInSlices.ts';
import { Pace } from '../../../server/src/sync/slices/pace.ts';
import { slicesOf } from '../../../server/src/sync/slices/slices.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { edits, performEdits, type YjsEdit } from '../../helpers/yjsEdits.ts';

/** What several wrote who saw each other's work in between: its structs refer to each other to and fro. */
function discussed(sequences: readonly (readonly YjsEdit[])[]): { doc: Y.Doc; stages: Uint8Array[] } {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const;
  const stages = sequences.map((sequence, index) => {
    const doc = docs[index % 3 === 0 ? 0 : index % 3 === 1 ? 1 : 2];
    performEdits(doc, sequence);
    for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    return Y.encodeStateAsUpdate(doc);
  });
  return { doc: docs[0], stages };
}

const contentOf = (doc: Y.Doc) => [
  doc.getMap('map').toJSON(),
  doc.getArray('list').toJSON(),
  doc.getText('text').toDelta(),
];

const bytesOf = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex');

const talk = fc.array(edits(), { minLength: 1, maxLength: 9 });

test(
  'SV-70 an update that is put in in slices of any size gives what it gives at once, byte for byte',
  async () => {
    await fc.assert(
      fc.asyncProperty(talk, fc.nat(), fc.integer({ min: 1, max: 9 }), async (made, stage, parts) => {
        const { stages } = discussed(made);
        const [some, all] = [stages[stage % stages.length], stages.at(-1)];
        for (const [first, update] of [
          [undefined, all],
          [some, all],
          [all, some],
        ]) {
          const [atOnce, inSlices] = [new Y.Doc(), new Y.Doc()];
          for (const doc of [atOnce, inSlices]) if (first) Y.applyUpdate(doc, first);
          if (update === undefined) continue;
          Y.applyUpdate(atOnce, update);
          await applyInSlices(inSlices, update, { parts });
          expect(contentOf(inSlices)).toEqual(contentOf(atOnce));
          expect(bytesOf(inSlices)).toBe(bytesOf(atOnce));
        }
      }),
      { numRuns: propertyRuns(200) },
    );
  },
  PATIENTLY.timeout,
);

test('SV-70 it is told apart, and not put in at once', async () => {
  await fc.assert(
    fc.asyncProperty(talk, fc.integer({ min: 1, max: 9 }), async (made, parts) => {
      const update = Y.encodeStateAsUpdate(discussed(made).doc);
      const { structs } = Y.decodeUpdate(update);
      const sizes: number[] = [];
      for await (const slice of slicesOf(update, new Y.Doc(), { pace: new Pace(), parts })) {
        sizes.push(Y.decodeUpdate(slice).structs.length);
      }
      expect(sizes.every((size) => size <= parts)).toBe(true);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(structs.length);
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('SV-70 what lacks parts waits as it does at once', async () => {
  const source = new Y.Doc();
  const updates: Uint8Array[] = [];
  source.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of ['a', 'b', 'c', 'd']) source.getArray('list').push([word]);
  const [first, , ...later] = updates;
  const doc = new Y.Doc();
  for (const update of [first, Y.mergeUpdates(later)])
    if (update) await applyInSlices(doc, update, { parts: 1 });
  expect(doc.getArray('list').toJSON()).toEqual(['a']);
  await applyInSlices(doc, updates[1] ?? new Uint8Array(), { parts: 1 });
  expect(doc.getArray('list').toJSON()).toEqual(['a', 'b', 'c', 'd']);
});

test('SV-70 a document that is encoded in slices gives the bytes that it gives at once', async () => {
  await fc.assert(
    fc.asyncProperty(talk, async (made) => {
      const { doc } = discussed(made);
      const bytes = await encodeInSlices(doc, new Pace());
      expect(Buffer.from(bytes).toString('hex')).toBe(bytesOf(doc));
    }),
    { numRuns: propertyRuns(100) },
  );
});
