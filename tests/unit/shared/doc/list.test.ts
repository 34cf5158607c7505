import { addToList, createUndo, readSnapshot, removeFromList, updateRecord } from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doc } from 'yjs';
import { boardText, codeOf, docOf, peerOf, syncAll } from '../../../helpers/documents.ts';

const withElements = (keyElements: readonly string[]) =>
  docOf({ personas: [{ id: 'p', name: 'P', keyElements }] });
const elements = (doc: Doc) => readSnapshot(doc).board.personas[0]?.keyElements;
const setElements = (doc: Doc, keyElements: string[]) => updateRecord(doc, 'personas', 'p', { keyElements });

/** What two people's changes to a list, made at once, come to. */
function together(before: string[], one: (doc: Doc) => void, other: (doc: Doc) => void) {
  const doc = withElements(before);
  const peer = peerOf(doc);
  one(doc);
  other(peer);
  syncAll(doc, peer);
  expect(boardText(peer)).toBe(boardText(doc));
  return elements(doc);
}

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));

describe('a list', () => {
  test('DC-8 set as a whole, it is what was set', () => {
    fc.assert(
      fc.property(values, values, values, (first, second, third) => {
        const doc = withElements(first);
        setElements(doc, second);
        expect(elements(doc)).toEqual(second);
        setElements(doc, third);
        expect(elements(doc)).toEqual(third);
      }),
      { numRuns: 300 },
    );
  });

  test('DC-8 two people who each set it as a whole merge, value by value', () => {
    fc.assert(
      fc.property(values, values, values, (before, one, other) => {
        // Only where neither moves a value: a move takes it out and puts it in again.
        const inOrder = (list: string[]) => [...list].sort();
        const [start, left, right] = [inOrder(before), inOrder(one), inOrder(other)];
        const merged = together(
          start,
          (doc) => setElements(doc, left),
          (peer) => setElements(peer, right),
        );
        const expected = [...new Set([...start, ...left, ...right])].filter((value) =>
          start.includes(value) ? left.includes(value) && right.includes(value) : true,
        );
        expect([...(merged ?? [])].sort()).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  test('DC-8 what two people add at once is there once, and one removal takes it out', () => {
    const doc = withElements([]);
    const peer = peerOf(doc);
    addToList(doc, 'personas', 'p', 'keyElements', 'same');
    addToList(peer, 'personas', 'p', 'keyElements', 'same');
    syncAll(doc, peer);
    expect(elements(doc)).toEqual(['same']);
    removeFromList(doc, 'personas', 'p', 'keyElements', 'same');
    syncAll(doc, peer);
    expect(elements(peer)).toEqual([]);
  });

  test('DC-8 two people who touch a list with a double copy do not take out both copies', () => {
    const doc = withElements([]);
    const peer = peerOf(doc);
    addToList(doc, 'personas', 'p', 'keyElements', 'same');
    addToList(peer, 'personas', 'p', 'keyElements', 'same');
    syncAll(doc, peer);
    setElements(doc, ['first', 'same']);
    setElements(peer, ['same', 'last']);
    syncAll(doc, peer);
    expect(elements(doc)).toEqual(['first', 'same', 'last']);
  });

  test('DC-8 what two people added stays when one of them undoes it, also after a third changed the list', () => {
    const a = withElements([]);
    const [b, c] = [peerOf(a), peerOf(a)];
    // The copy of the lower client id comes first, and is the one that reads.
    a.clientID = 1;
    b.clientID = 2;
    const undo = createUndo(a);
    addToList(a, 'personas', 'p', 'keyElements', 'same');
    addToList(b, 'personas', 'p', 'keyElements', 'same');
    syncAll(a, b, c);
    setElements(c, ['same', 'more']);
    syncAll(a, b, c);
    undo.undo();
    syncAll(a, b, c);
    expect(elements(c)?.sort()).toEqual(['more', 'same']);
  });

  test('DC-8 adding what is there, and taking out what is not, changes nothing', () => {
    const doc = withElements(['a']);
    let updates = 0;
    doc.on('update', () => updates++);
    addToList(doc, 'personas', 'p', 'keyElements', 'a');
    removeFromList(doc, 'personas', 'p', 'keyElements', 'b');
    setElements(doc, ['a']);
    expect(updates).toBe(0);
  });

  test('DC-8 values that are objects are kept one by one', () => {
    const doc = docOf({
      steps: [{ id: 's', title: 'S' }],
      barriers: [{ id: 'b', on: 's', title: 'B', evidence: [{ text: 'one' }, { text: 'two' }] }],
    });
    const peer = peerOf(doc);
    updateRecord(doc, 'barriers', 'b', { evidence: [{ text: 'two' }] });
    addToList(peer, 'barriers', 'b', 'evidence', { text: 'three', later: { constructor: 'odd' } });
    syncAll(doc, peer);
    expect(readSnapshot(doc).board.barriers[0]?.evidence).toEqual([
      { text: 'two' },
      { text: 'three', later: { constructor: 'odd' } },
    ]);
  });

  test('DC-6 values that do not belong, and fields that are no lists, are refused', () => {
    const doc = docOf({ personas: [{ id: 'p', name: 'P' }] });
    expect(codeOf(() => addToList(doc, 'personas', 'p', 'keyElements', 7))).toBe('record.invalid');
    expect(codeOf(() => addToList(doc, 'personas', 'p', 'languages', 'not a tag'))).toBe('record.invalid');
    expect(codeOf(() => addToList(doc, 'personas', 'p', 'holds', 'gone'))).toBe('reference.missing');
    expect(codeOf(() => addToList(doc, 'personas', 'p', 'name', 'x'))).toBe('record.invalid');
    expect(codeOf(() => removeFromList(doc, 'personas', 'p', 'name', 'x'))).toBe('record.invalid');
    expect(codeOf(() => removeFromList(doc, 'personas', 'gone', 'holds', 'x'))).toBe('record.not-found');
  });
});
