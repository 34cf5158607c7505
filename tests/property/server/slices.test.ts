import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyInSlices } from '../../../server/src/yjs/slices/applyInSlices.ts';
import {
  deletionsInSlices,
  encodeInSlices,
  missingIn,
} from '../../../server/src/yjs/slices/encodeInSlices.ts';
import { Pace } from '../../../server/src/yjs/slices/pace.ts';
import { slicesOf } from '../../../server/src/yjs/slices/slices.ts';
import { discussed, talk } from '../../helpers/discussed.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

const contentOf = (doc: Y.Doc) => [
  doc.getMap('map').toJSON(),
  doc.getArray('list').toJSON(),
  doc.getText('text').toDelta(),
];

const bytesOf = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex');

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

test('SV-70 what somebody lacks of a document, encoded in slices, is byte for byte what it is at once', async () => {
  await fc.assert(
    fc.asyncProperty(talk, fc.nat(), fc.nat(9), async (made, stage, before) => {
      const { doc, stages } = discussed(made);
      const part = new Y.Doc();
      Y.applyUpdate(part, stages[stage % stages.length] ?? new Uint8Array([0, 0]));
      const known = Y.decodeStateVector(Y.encodeStateVector(part));
      for (const [client, clock] of known) known.set(client, Math.max(0, clock - before));
      for (const vector of [new Map<number, number>(), known]) {
        const pace = new Pace();
        const deletions = await deletionsInSlices(doc, pace);
        const bytes = await encodeInSlices(missingIn(doc, vector), deletions, pace);
        const atOnce = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(vector));
        expect(Buffer.from(bytes).toString('hex')).toBe(Buffer.from(atOnce).toString('hex'));
      }
    }),
    { numRuns: propertyRuns(100) },
  );
});
