import { readSnapshot } from '@parcours/shared/doc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docOf, peerOf, SMALL, syncAll } from '../../helpers/documents.ts';
import { plainRecords, projectedStore } from '../../helpers/projected.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomCommand, run } from '../../helpers/randomCommands.ts';

const action = fc.record({ by: fc.boolean(), command: randomCommand, sync: fc.boolean() });

test('UI-1 after any commands of two people the store holds what the snapshot reader reads', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
      const docs = [docOf(SMALL)];
      docs.push(peerOf(docs[0] ?? docOf()));
      const stores = docs.map((doc) => projectedStore(doc).store);
      for (const { by, command, sync } of actions) {
        const doc = docs[Number(by)];
        if (doc !== undefined) run(doc, command);
        if (sync) syncAll(...docs);
      }
      syncAll(...docs);
      stores.forEach((store, index) => {
        const { board, problems } = readSnapshot(docs[index] ?? docOf());
        const { meta, ...collections } = board;
        const state = store.getState();
        expect(plainRecords(state.records)).toEqual(collections);
        expect(state.meta).toEqual(meta);
        expect(state.problems).toEqual(problems);
      });
    }),
    { numRuns: propertyRuns(300) },
  );
});
