import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { newPartOf } from '../../../server/src/yjs/inspect/newPart.ts';
import { scanUpdate } from '../../../server/src/yjs/scan/updateScan.ts';
import { atOnce } from '../../../server/src/yjs/slices/work.ts';
import { discussed, talk } from '../../helpers/discussed.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';

const bytesOf = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex');

function docOf(...updates: readonly (Uint8Array | undefined)[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) if (update) Y.applyUpdate(doc, update);
  return doc;
}

test('SV-144 what is new of an update comes to the same as all of it, and of what is known nothing is', () => {
  fc.assert(
    fc.property(talk, fc.nat(), fc.nat(), (made, one, other) => {
      const { stages } = discussed(made);
      const [held, come] = [stages[one % stages.length], stages[other % stages.length]];
      if (held === undefined || come === undefined) return;
      const fresh = atOnce(newPartOf(come, docOf(held)));
      expect(bytesOf(docOf(held, fresh))).toBe(bytesOf(docOf(held, come)));
      const known = atOnce(newPartOf(held, docOf(held, come)));
      expect(scanUpdate(known).size).toBe(0);
    }),
    { numRuns: propertyRuns(300) },
  );
});

test('SV-144 all of it is new to a document that is empty', () => {
  fc.assert(
    fc.property(talk, (made) => {
      const update = Y.encodeStateAsUpdate(discussed(made).doc);
      expect(scanUpdate(atOnce(newPartOf(update, new Y.Doc())))).toMatchObject({
        size: scanUpdate(update).size,
        deleted: scanUpdate(update).deleted,
      });
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('SV-145 whatever bytes come, it throws nothing but a RangeError', () => {
  fc.assert(
    fc.property(talk, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }), (made, changes) => {
      const { doc } = discussed(made);
      const update = Y.encodeStateAsUpdate(doc);
      for (const [at, value] of changes) update[at % update.length] = value;
      try {
        atOnce(newPartOf(update, doc));
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: propertyRuns(500) },
  );
});
