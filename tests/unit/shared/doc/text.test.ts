import { editText, readSnapshot } from '@parcours/shared/doc';
import { diffText } from '@parcours/shared/texts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardText, codeOf, docOf, peerOf, syncAll } from '../../../helpers/documents.ts';

const apply = (before: string, after: string) => {
  const { index, remove, insert } = diffText(before, after);
  return before.slice(0, index) + insert + before.slice(index + remove);
};

/** A text with halves of surrogate pairs that belong together, so that prefixes can end within a pair. */
const emojis = fc.string({ unit: fc.constantFrom('a', '\u{1f600}', '\u{1f601}', '\u{10600}'), maxLength: 6 });

const story = (doc: Parameters<typeof readSnapshot>[0]) => readSnapshot(doc).board.personas[0]?.story;

describe('the difference of two texts', () => {
  test('DC-9 it makes the one of the other, and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(emojis, emojis, (before, after) => {
        const { index, remove, insert } = diffText(before, after);
        expect(apply(before, after)).toBe(after);
        for (const part of [before.slice(0, index), before.slice(index + remove), insert]) {
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['', 'abc', { index: 0, remove: 0, insert: 'abc' }],
    ['abc', '', { index: 0, remove: 3, insert: '' }],
    ['abc', 'abc', { index: 3, remove: 0, insert: '' }],
    ['aa', 'aaa', { index: 2, remove: 0, insert: 'a' }],
    ['one three', 'one two three', { index: 5, remove: 0, insert: 'wo t' }],
    ['a\u{1f600}b', 'a\u{1f601}b', { index: 1, remove: 2, insert: '\u{1f601}' }],
  ])('DC-9 from %j to %j it touches only what differs', (before, after, edit) => {
    expect(diffText(before, after)).toEqual(edit);
  });
});

describe('editText', () => {
  test('DC-9 two people who type in one text at once keep both edits', () => {
    const doc = docOf({ personas: [{ id: 'p', name: 'P', story: 'She came.' }] });
    const peer = peerOf(doc);
    editText(doc, 'personas', 'p', 'story', 'One day she came.');
    editText(peer, 'personas', 'p', 'story', 'She came. \u{1f600} Alone.');
    syncAll(doc, peer);
    expect(boardText(doc)).toBe(boardText(peer));
    expect(story(doc)).toBe('One day she came. \u{1f600} Alone.');
  });

  test('DC-9 half a surrogate pair reads alike for who typed it and for a peer', () => {
    const doc = docOf({ personas: [{ id: 'p', name: 'P' }] });
    editText(doc, 'personas', 'p', 'story', 'a\ud83d');
    expect(story(doc)).toBe('a\ufffd');
    expect(boardText(peerOf(doc))).toBe(boardText(doc));
  });

  test('DC-9 a text that a peer wrote as a plain string is edited all the same', () => {
    const doc = docOf();
    doc.getMap('personas').set('p', new Y.Map(Object.entries({ name: 'P', story: 'plain' })));
    editText(doc, 'personas', 'p', 'story', 'plain text');
    expect(story(doc)).toBe('plain text');
  });

  test('DC-6 a field that is no long text, and a record that is not there, are refused', () => {
    const doc = docOf({ personas: [{ id: 'p', name: 'P' }] });
    expect(codeOf(() => editText(doc, 'personas', 'p', 'name', 'x'))).toBe('record.invalid');
    expect(codeOf(() => editText(doc, 'personas', 'q', 'story', 'x'))).toBe('record.not-found');
  });
});
