import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readUpdate } from '../../../../server/src/yjs/inspect/checkedUpdate.ts';
import { Continuity } from '../../../../server/src/yjs/inspect/continuity.ts';
import { InFlight } from '../../../../server/src/yjs/inspect/inFlight.ts';
import { PathFinder } from '../../../../server/src/yjs/inspect/pathFinder.ts';

/** What a page sends when so many things are put in, each in the middle of those before it. */
const INSERTS: Readonly<Record<string, (count: number) => Uint8Array>> = {
  'in a list': (count) =>
    updateOf((doc) => {
      for (let index = 0; index < count; index += 1) doc.getArray('list').insert(index >> 1, [index]);
    }),
  'in a text': (count) =>
    updateOf((doc) => {
      for (let index = 0; index < count; index += 1) doc.getText('text').insert(index >> 1, 'x');
    }),
  'each before the one before it': (count) =>
    updateOf((doc) => {
      for (let index = 0; index < count; index += 1) doc.getArray('list').insert(0, [index]);
    }),
  'each behind the first': (count) =>
    updateOf((doc) => {
      doc.getArray('list').insert(0, [0]);
      for (let index = 1; index < count; index += 1) doc.getArray('list').insert(1, [index]);
    }),
};

function updateOf(work: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => work(doc));
  return Y.encodeStateAsUpdate(doc);
}

/** How many items are passed to see that an update goes on from an empty document. */
function stepsOf(bytes: Uint8Array): number {
  const update = readUpdate(bytes);
  if (update === undefined) return 0;
  const [doc, inFlight] = [new Y.Doc(), new InFlight()];
  const finder = new PathFinder(update, doc, inFlight);
  const continuity = new Continuity(update, doc, inFlight);
  for (const struct of update.structs) continuity.assert({ struct, path: finder.of(struct) ?? [] });
  return continuity.steps;
}

describe('what it takes to see that an update goes on from what there is', () => {
  test.each(Object.entries(INSERTS))('SV-142 things put %s: each is passed once', (_, insert) => {
    for (const count of [100, 1000, 4000]) expect(stepsOf(insert(count))).toBeLessThanOrEqual(count);
  });
});
