import { createBoardDoc, createUndo, observeBoard } from '@parcours/shared/doc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { peerOf, syncAll } from '../../helpers/documents.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomCommand, run } from '../../helpers/randomCommands.ts';

const acts = fc.array(fc.record({ mine: fc.boolean(), command: randomCommand }), {
  minLength: 8,
  maxLength: 30,
});

/** The plain value of every key of every record and of meta, by collection, id and key. */
function valuesOf(doc: Y.Doc): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, root] of doc.share) {
    for (const [id, record] of root._map) {
      const map: unknown = record.content.getContent()[0];
      if (!(map instanceof Y.Map)) continue;
      for (const [key, value] of map.entries()) {
        if (!(value instanceof Y.AbstractType)) values.set(`${name}/${id}/${key}`, JSON.stringify(value));
      }
    }
  }
  return values;
}

/** Who changed which value last: the keys that somebody else did, and their values after that. */
function watchOthers(doc: Y.Doc): Map<string, string | undefined> {
  const theirs = new Map<string, string | undefined>();
  let before = valuesOf(doc);
  observeBoard(doc, ({ local }) => {
    const after = valuesOf(doc);
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(key) === after.get(key)) continue;
      if (local) theirs.delete(key);
      else theirs.set(key, after.get(key));
    }
    before = after;
  });
  return theirs;
}

test('DC-17 undo leaves every value that somebody else set or cleared last', () => {
  let kept = 0;
  fc.assert(
    fc.property(arbitraryBoard, acts, (board, list) => {
      const mine = createBoardDoc(board);
      const other = peerOf(mine);
      const undo = createUndo(mine);
      const theirs = watchOthers(mine);
      for (const act of list) {
        run(act.mine ? mine : other, act.command);
        syncAll(mine, other);
      }
      // A copy: what undo writes counts as mine from here on.
      const expected = new Map(theirs);
      while (undo.canUndo()) undo.undo();
      const after = valuesOf(mine);
      for (const [key, value] of expected) expect([key, after.get(key)]).toEqual([key, value]);
      kept += expected.size;
    }),
    { numRuns: propertyRuns(150) },
  );
  expect(kept).toBeGreaterThan(300);
});
