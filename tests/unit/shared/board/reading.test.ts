import { emptyBoard, isId, readBoard, readBoardJson, readRecord, toBoardJson } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';

/** Reads a board with some collections, as text: only so can a key be `__proto__`. */
function read(content: string) {
  return readBoardJson(JSON.parse(`{"format":"parcours.board","version":1,${content}}`));
}

describe('a record', () => {
  test('BD-3 one that does not validate is left out and reported, and the rest stays', () => {
    const { board, problems } = read(
      '"notes":[{"id":"a","text":"kept"},{"id":"b","x":"left"},{"id":"c","width":-1},"text",[1],null]',
    );
    expect(board.notes.map(({ id }) => id)).toEqual(['a']);
    expect(problems.map(({ collection, id }) => [collection, id])).toEqual([
      ['notes', ''],
      ['notes', ''],
      ['notes', ''],
      ['notes', 'b'],
      ['notes', 'c'],
    ]);
    expect(problems.find(({ id }) => id === 'b')?.message).toMatch(/^x: /);
  });

  test('BD-6 nesting past 32 levels leaves the record out', () => {
    const nested = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;
    const { board, problems } = read(`"notes":[{"id":"a","deep":${nested}},{"id":"b","deep":{"a":{"a":1}}}]`);
    expect(board.notes).toEqual([expect.objectContaining({ id: 'b', deep: { a: { a: 1 } } })]);
    expect(problems).toMatchObject([{ collection: 'notes', id: 'a', message: 'a value is not JSON data' }]);
  });

  test('BD-6 a value that JSON cannot hold leaves the record out', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, new Map(), new Date(0)]) {
      const { record, faults } = readRecord('notes', 'a', { later: [value] });
      expect(record).toBeUndefined();
      expect(faults).toEqual([{ code: 'value.not-json' }]);
    }
  });

  test('BD-8 defaults are filled in, and unknown fields kept, nested ones too', () => {
    const { record, faults } = readRecord('steps', 's', { title: 'Ask', later: { on: [1, { x: null }] } });
    expect(faults).toEqual([]);
    expect(record).toEqual({
      id: 's',
      title: 'Ask',
      needs: [],
      gives: [],
      days: 0,
      visits: 1,
      cost: 0,
      x: 0,
      y: 0,
      later: { on: [1, { x: null }] },
    });
  });

  test('BD-9 an empty long text is as none, and a string twice in a list counts once', () => {
    const { record } = readRecord('steps', 's', { title: '', note: '', needs: ['b', 'a', 'b'] });
    expect(record).toMatchObject({ title: '', needs: ['b', 'a'] });
    expect(record).not.toHaveProperty('note');
  });

  test('BD-12 half a surrogate pair reads as U+FFFD, and whole pairs stay', () => {
    const { record } = readRecord('notes', 'n', { text: 'a\ud83db \u{1f600}', '\udc00': '\udc00' });
    expect(record).toMatchObject({ text: 'a\ufffdb \u{1f600}', '\ufffd': '\ufffd' });
  });
});

describe('ids', () => {
  test('BD-7 an id is 1 to 64 of A-Z a-z 0-9 _ -, and not __proto__', () => {
    for (const id of ['a', 'A-b_9', 'x'.repeat(64), 'constructor']) expect(isId(id)).toBe(true);
    for (const id of ['', 'x'.repeat(65), 'é', 'a b', 'a\n', '__proto__', 7, null, undefined])
      expect(isId(id)).toBe(false);
  });

  test('BD-7 a record with an id that is none, or that another has, is left out and reported', () => {
    const { board, problems } = read(
      '"personas":[{"id":"a","name":"A"}],"assets":[{"id":"a","name":"again"},{"id":"__proto__","name":"p"},' +
        '{"id":{"toString":1,"valueOf":1},"name":"o"},{"name":"none"},{"id":"b","name":"B"},{"id":"b","name":"twice"}]',
    );
    expect(board.assets.map(({ name }) => name)).toEqual(['B']);
    expect(problems.map(({ id }) => id)).toEqual(['', '', '__proto__', 'a', 'b']);
  });

  test('BD-11 collections are sorted by UTF-16 code units, not by the alphabet', () => {
    const ids = ['a', 'Z', '_', '-', '10', '9', 'aa', 'A'];
    const { board } = read(`"notes":${JSON.stringify(ids.map((id) => ({ id })))}`);
    expect(board.notes.map(({ id }) => id)).toEqual(['-', '10', '9', 'A', 'Z', '_', 'a', 'aa']);
  });
});

describe('references', () => {
  test('BD-4 one to a record that is gone is dropped and reported', () => {
    const { board, problems } = read(
      '"personas":[{"id":"p","name":"P","holds":["a","gone"]}],"assets":[{"id":"a","name":"A"}],' +
        '"steps":[{"id":"s","title":"S","actor":"p","service":"gone","needs":["gone","a"]}]',
    );
    expect(problems.map(({ collection, id, message }) => [collection, id, message.split(':')[0]])).toEqual([
      ['personas', 'p', 'holds'],
      ['steps', 's', 'actor'],
      ['steps', 's', 'service'],
      ['steps', 's', 'needs'],
    ]);
    expect(board.personas[0]?.holds).toEqual(['a']);
    expect(board.steps[0]?.needs).toEqual(['a']);
    expect(board.steps[0]).not.toHaveProperty('actor');
  });

  test('BD-4 a record that means nothing without its reference goes too, and those on it after it', () => {
    const { board, problems } = read(
      '"objectives":[{"id":"o","persona":"gone","title":"O"}],"steps":[{"id":"s","title":"S"}],' +
        '"legs":[{"id":"l","from":"s","to":"o"}],"barriers":[{"id":"b","on":"l","title":"B"}],' +
        '"votes":[{"id":"v","on":"b"}],"comments":[{"id":"c","on":"b","text":"kept"}]',
    );
    expect(board).toMatchObject({ objectives: [], legs: [], barriers: [], votes: [] });
    expect(board.comments).toEqual([{ id: 'c', text: 'kept', author: '', resolved: false, replies: [] }]);
    expect(problems.map(({ id }) => id)).toEqual(['o', 'l', 'b', 'c', 'v']);
  });
});

describe('hostile keys', () => {
  test('BD-5 a __proto__ key is left out at every level and reported, and never becomes a prototype', () => {
    const { board, problems } = read(
      '"meta":{"title":"T","__proto__":{"x":1}},"__proto__":{"notes":[]},' +
        '"notes":[{"id":"a","__proto__":{"text":"evil"},"later":[{"__proto__":{"x":1},"k":1}]}]',
    );
    const [note] = board.notes;
    expect(note).toMatchObject({ id: 'a', text: '', later: [{ k: 1 }] });
    expect(Object.getPrototypeOf(note)).toBe(Object.prototype);
    expect(JSON.stringify(board)).not.toContain('__proto__');
    expect(problems.map(({ collection, id }) => `${collection}/${id}`)).toEqual([
      'board/',
      'meta/',
      'notes/a',
      'notes/a',
    ]);
  });

  test('BD-5 an object whose prototype a decoder set from a __proto__ key is read by its own keys', () => {
    for (const prototype of [
      { text: 'evil' },
      ['evil'],
      { toString: 1, constructor: 1 },
      new Uint8Array(1),
    ]) {
      const { record, faults } = readRecord(
        'notes',
        'n',
        Object.setPrototypeOf({ colour: 'blue' }, prototype),
      );
      expect(record).toMatchObject({ text: '', colour: 'blue' });
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
      expect(faults).toEqual([{ code: 'key.reserved', key: '__proto__' }]);
    }
  });

  test('BD-8 keys that JavaScript knows are fields like any other', () => {
    const { record } = readRecord('notes', 'n', {
      constructor: 1,
      toString: { valueOf: 2 },
      hasOwnProperty: 3,
    });
    expect(Object.entries(record ?? {})).toEqual(
      expect.arrayContaining([
        ['constructor', 1],
        ['toString', { valueOf: 2 }],
        ['hasOwnProperty', 3],
      ]),
    );
  });
});

describe('meta', () => {
  test('BD-10 a field that does not validate gives way to its default and is reported', () => {
    const { board, problems } = read('"meta":{"title":"T","language":"not a tag","currency":5,"later":[1]}');
    expect(board.meta).toEqual({ title: 'T', language: 'en', city: '', currency: 'EUR', later: [1] });
    expect(problems.map(({ collection, id }) => [collection, id])).toEqual([
      ['meta', 'currency'],
      ['meta', 'language'],
    ]);
  });

  test('BD-10 meta that is no object reads as none, and is reported', () => {
    for (const meta of ['[]', '"x"', '7']) {
      const { board, problems } = read(`"meta":${meta}`);
      expect(board.meta).toEqual(emptyBoard().meta);
      expect(problems).toMatchObject([
        { collection: 'meta', id: '', message: 'the record is not an object' },
      ]);
    }
  });
});

test('BD-2 what is raw need not be JSON: readBoard takes entries from anywhere, and never throws', () => {
  const hostile: [unknown, unknown][] = [
    [Symbol('id'), {}],
    [Object.create(null), {}],
    ['ok', Object.create(null)],
    ['odd', new Map()],
  ];
  const { board, problems } = readBoard({ meta: Symbol('meta'), records: () => hostile });
  expect(board.notes.map(({ id }) => id)).toEqual(['ok']);
  expect(problems.length).toBeGreaterThan(14);
  expect(toBoardJson(board).format).toBe('parcours.board');
});
