import { COLLECTION_NAMES } from '@parcours/shared/board';
import { observeBoard, readSnapshot, recordFields } from '@parcours/shared/doc';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { docOf, peerOf, SMALL } from '../../../helpers/documents.ts';

/** A sound note, and something else put beside it by a peer. */
function noteBeside(spoil: (notes: Y.Map<unknown>, doc: Y.Doc) => void): Y.Doc {
  const doc = docOf({ notes: [{ id: 'sound', text: 'kept' }] });
  spoil(doc.getMap('notes'), doc);
  return peerOf(doc);
}

function noteWith(field: string, value: unknown): Y.Doc {
  return noteBeside((notes) => notes.set('odd', new Y.Map([[field, value]])));
}

/** Maps within maps. */
function nested(depth: number): Y.Map<unknown> {
  return new Y.Map([['a', depth > 0 ? nested(depth - 1) : 1]]);
}

const oddRecords: [string, unknown][] = [
  ['a string', 'text'],
  ['null', null],
  ['an array', ['a']],
  ['a plain object', { text: 'x' }],
  ['a shared text', new Y.Text('x')],
  ['a shared list', Y.Array.from(['x'])],
  ['an XML element', new Y.XmlElement('p')],
  ['bytes', new Uint8Array([1])],
  ['a subdocument', new Y.Doc()],
];

const oddFields: [string, unknown][] = [
  ['an XML element', new Y.XmlElement('p')],
  ['an XML text', new Y.XmlText('p')],
  ['bytes', new Uint8Array([1])],
  ['a subdocument', new Y.Doc()],
  ['a big integer', 1n],
  ['not a number', Number.NaN],
  ['nesting past the limit', nested(60)],
];

describe('a hostile document', () => {
  test.each(oddRecords)('DC-2 %s in the place of a record is left out and reported', (_name, value) => {
    const { board, problems } = readSnapshot(noteBeside((notes) => notes.set('odd', value)));
    expect(board.notes.map(({ id }) => id)).toEqual(['sound']);
    expect(problems).toMatchObject([
      { collection: 'notes', id: 'odd', message: 'the record is not an object' },
    ]);
  });

  test.each(oddFields)('DC-2 %s in a field leaves the record out, and is reported', (_name, value) => {
    const { board, problems } = readSnapshot(noteWith('later', value));
    expect(board.notes.map(({ id }) => id)).toEqual(['sound']);
    expect(problems).toMatchObject([{ collection: 'notes', id: 'odd', message: 'a value is not JSON data' }]);
  });

  test.each([
    ['text', 5],
    ['text', Y.Array.from(['x'])],
    ['colour', ['x']],
    ['p', 'here'],
    ['p', [1]],
    ['p', [1, '2']],
    ['width', null],
  ])('DC-2 a wrong type in %s leaves the record out, and is reported by that field', (field, value) => {
    const { board, problems } = readSnapshot(noteWith(field, value));
    expect(board.notes.map(({ id }) => id)).toEqual(['sound']);
    expect(new Set(problems.map(({ collection, id }) => `${collection} ${id}`))).toEqual(
      new Set(['notes odd']),
    );
    expect(problems[0]?.message).toMatch(field === 'p' ? /^[xy]: / : new RegExp(`^${field}: `));
  });

  test('DC-2 maps nested so deep that a naive reader would run out of stack leave their record out', () => {
    const doc = noteBeside((notes) => {
      let map = notes;
      for (const key of ['odd', ...Array.from({ length: 4000 }, () => 'a')]) {
        const inner = new Y.Map<unknown>();
        map.set(key, inner);
        map = inner;
      }
    });
    const { board, problems } = readSnapshot(doc);
    expect(board.notes.map(({ id }) => id)).toEqual(['sound']);
    expect(problems).toMatchObject([{ id: 'odd', message: 'a value is not JSON data' }]);
  });

  test('DC-2 plain strings and arrays read as well as shared ones', () => {
    const doc = docOf({ assets: [{ id: 'a', name: 'A' }] });
    const plain = {
      title: new Y.Text('Ask'),
      note: 'n',
      needs: ['a'],
      gives: Y.Array.from(['a']),
      x: 1,
      y: 2,
    };
    doc.getMap('steps').set('s', new Y.Map(Object.entries(plain)));
    const { board, problems } = readSnapshot(doc);
    expect(problems).toEqual([]);
    expect(board.steps[0]).toMatchObject({ title: 'Ask', note: 'n', needs: ['a'], gives: ['a'], x: 1, y: 2 });
  });

  test('DC-2 __proto__ is a key like any other on the way in, and left out and reported', () => {
    const doc = noteBeside((notes) => {
      notes.set('__proto__', new Y.Map([['text', 'x']]));
      const inner = new Y.Map<unknown>([
        ['__proto__', 'x'],
        ['k', 1],
      ]);
      notes.set(
        'odd',
        new Y.Map<unknown>([
          ['__proto__', new Y.Map([['width', 5]])],
          ['later', inner],
        ]),
      );
    });
    doc.getMap('meta').set('__proto__', { title: 'evil' });
    const { board, problems } = readSnapshot(doc);
    expect(board.notes.map(({ id }) => id)).toEqual(['odd', 'sound']);
    expect(board.notes[0]).toMatchObject({ width: 200, later: { k: 1 } });
    expect(problems.map(({ collection, id, message }) => `${collection}/${id} ${message}`)).toEqual([
      'meta/ the key "__proto__" was left out',
      'notes/__proto__ the id must be 1 to 64 of A-Z a-z 0-9 _ -',
      'notes/odd the key "__proto__" was left out',
      'notes/odd the key "__proto__" was left out',
    ]);
    expect({}).not.toHaveProperty('width');
  });

  test('DC-2 a plain value with a __proto__ key in it leaves no trace of it', () => {
    const evil: unknown = JSON.parse('{"__proto__":{"x":1},"k":1}');
    const { board } = readSnapshot(noteWith('later', evil));
    expect(JSON.stringify(board)).not.toContain('"x":1}');
    expect({}).not.toHaveProperty('x');
  });

  test.each([...COLLECTION_NAMES, 'meta'])(
    'DC-2 %s as an array here, and as a list from a peer, is reported',
    (name) => {
      const here = new Y.Doc();
      here.getArray(name).push(['x']);
      const problem = { collection: name, id: '' };
      expect(readSnapshot(here).problems).toMatchObject([
        { ...problem, message: expect.stringContaining('not a map') },
      ]);
      expect(readSnapshot(peerOf(here)).problems).toMatchObject([
        { ...problem, message: expect.stringContaining('holds a list') },
      ]);
      observeBoard(here, () => {})();
      expect(recordFields(here, 'notes', 'x')).toBeUndefined();
    },
  );

  test('DC-2 the same id in two collections counts in the first alone', () => {
    const doc = docOf(SMALL);
    doc.getMap('votes').set(
      'amina',
      new Y.Map([
        ['on', 'ask'],
        ['voter', 'x'],
      ]),
    );
    const { board, problems } = readSnapshot(doc);
    expect(board.votes.map(({ id }) => id)).toEqual(['v1']);
    expect(problems).toMatchObject([{ collection: 'votes', id: 'amina' }]);
  });
});
