import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { BOUNDARY_CLIENT, prunedUpTo } from '../../../../server/src/yjs/prune/boundaryItem.ts';
import { prunedUpdate } from '../../../../server/src/yjs/prune/prunedUpdate.ts';
import { pruneHistory } from '../../../../server/src/yjs/prune/pruneHistory.ts';
import { isSameContent } from '../../../../server/src/yjs/prune/sameContent.ts';
import { peerOf } from '../../../helpers/documents.ts';
import { movedAbout } from '../../../helpers/longHistory.ts';

function loaded(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

const notesOf = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('notes');
const sizeOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc).length;

/** Two people's board with all that boards are made of, much of it changed, cleared and removed. */
function board(): Y.Doc {
  const one = new Y.Doc();
  const fields = () =>
    new Map<string, unknown>([
      ['p', [0, 0]],
      ['text', new Y.Text('a text')],
      ['needs', Y.Array.from([1, 2])],
    ]);
  for (const id of ['a', 'b', 'c', 'd']) notesOf(one).set(id, new Y.Map(fields()));
  const other = peerOf(one);
  for (let step = 0; step < 20; step += 1) {
    for (const doc of [one, other])
      notesOf(doc)
        .get(step % 3 === 0 ? 'a' : 'b')
        ?.set('p', [step, doc.clientID]);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  }
  Object(notesOf(one).get('a')?.get('text')).delete(1, 3);
  Object(notesOf(one).get('a')?.get('needs')).push([3]);
  notesOf(one).get('b')?.delete('p');
  notesOf(one).delete('c');
  notesOf(one).set('d', new Y.Map(fields()));
  return one;
}

describe('a pruned document', () => {
  test('SV-14 has the same values, texts, lists, clocks and deletions, and nothing of what was written over', () => {
    const doc = board();
    const copy = loaded(prunedUpdate(doc));
    for (const name of ['notes', 'meta'])
      expect(copy.getMap(name).toJSON()).toEqual(doc.getMap(name).toJSON());
    const clocks = Y.decodeStateVector(Y.encodeStateVector(copy));
    expect(clocks.get(BOUNDARY_CLIENT)).toBe(1);
    clocks.delete(BOUNDARY_CLIENT);
    expect(clocks).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
    expect(prunedUpTo(copy)).toEqual(clocks);
    const overwritten = [...copy.store.clients.values()].flat().filter((each) => {
      return each instanceof Y.Item && each.parentSub !== null && (each.right !== null || each.left !== null);
    });
    expect(overwritten).toEqual([]);
    expect(isSameContent(copy, doc)).toBe(true);
    expect(sizeOf(copy)).toBeLessThan(sizeOf(doc));
  });

  test('SV-14 can be pruned again, and says up to where', () => {
    const first = loaded(prunedUpdate(board()));
    notesOf(first).get('a')?.set('p', [7, 7]);
    notesOf(first).get('a')?.set('p', [8, 8]);
    const second = loaded(prunedUpdate(first));
    expect(second.getMap('notes').toJSON()).toEqual(first.getMap('notes').toJSON());
    expect(prunedUpTo(second)?.get(first.clientID)).toBe(2);
    expect(Y.getState(second.store, BOUNDARY_CLIENT)).toBe(2);
    expect(isSameContent(second, first)).toBe(true);
  });

  test('SV-14 on top of the log that it was made of, as after a crash, changes nothing', () => {
    const doc = board();
    const both = peerOf(doc);
    Y.applyUpdate(both, prunedUpdate(doc));
    expect(isSameContent(both, doc)).toBe(true);
    expect(prunedUpTo(both)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)));
  });

  test.each([
    ['a value', (doc: Y.Doc) => notesOf(doc).get('a')?.set('p', [0, 1])],
    ['a deletion', (doc: Y.Doc) => notesOf(doc).delete('a')],
    ['a text', (doc: Y.Doc) => Object(notesOf(doc).get('a')?.get('text')).insert(0, 'x')],
    ['a list', (doc: Y.Doc) => Object(notesOf(doc).get('a')?.get('needs')).delete(0)],
    ['another name', (doc: Y.Doc) => doc.getArray('more').push([1])],
  ])('SV-14 is not taken for the same where %s differs', (_what, change) => {
    const doc = board();
    const copy = loaded(prunedUpdate(doc));
    change(doc);
    expect(isSameContent(copy, doc)).toBe(false);
  });

  test('SV-14 is made only where it is less than half as large, and nothing waits for missing parts', async () => {
    expect(await pruneHistory(board(), sizeOf(board()))).toBeUndefined();
    const moved = movedAbout();
    const update = await pruneHistory(moved, sizeOf(moved));
    expect(update?.length).toBeLessThan(sizeOf(moved) / 2);
    expect(await pruneHistory(loaded(update ?? new Uint8Array()), sizeOf(moved))).toBeUndefined();

    const writer = new Y.Doc();
    writer.getMap('notes').set('first', 1);
    const known = Y.encodeStateVector(writer);
    writer.getMap('notes').set('second', 2);
    Y.applyUpdate(moved, Y.encodeStateAsUpdate(writer, known));
    expect(moved.store.pendingStructs).not.toBeNull();
    expect(await pruneHistory(moved, sizeOf(moved))).toBeUndefined();
  });
});
