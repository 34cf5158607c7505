import { COLLECTION_NAMES, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { createBoardDoc, observeBoard, readSnapshot, recordFields } from '@parcours/shared/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { boardText, peerOf } from '../../helpers/documents.ts';
import { propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomCommand, run } from '../../helpers/randomCommands.ts';

const roots = fc.constantFrom(...COLLECTION_NAMES, 'meta');
const key = fc.constantFrom(
  '__proto__',
  'constructor',
  'id',
  'p',
  'x',
  'deleted',
  'version',
  'needs',
  'story',
  'title',
  'on',
  'persona',
  'affects',
  'from',
  'steps-0',
  'personas-0',
  'assets-1',
  '',
  'é',
);
const number = fc.nat(7);

/** A value that Yjs takes, welcome or not; made anew for each place, since a shared type can be in one alone. */
type Make = () => unknown;
const { value: anyValue } = fc.letrec<{ value: Make }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 2 }).map((value) => () => value),
    fc.constantFrom<Make>(
      () => true,
      () => 'steps-0',
      () => ['assets-0', 'gone'],
      () => [1, 2],
      () => Number.NaN,
      () => 7n,
      () => undefined,
      () => new Uint8Array([1]),
      () => new Y.XmlElement('p'),
      () => new Y.XmlText('p'),
      () => new Y.XmlHook('p'),
      () => new Y.Doc(),
      () => new Y.Text('text'),
      () => JSON.parse('{"__proto__":{"x":1},"k":{"__proto__":7}}'),
    ),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 3 })
      .map((entries) => () => new Y.Map(entries.map(([name, make]) => [name, make()]))),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => () => listOf(items.map((make) => make()))),
  ),
}));

function listOf(items: readonly unknown[]): Y.Array<unknown> {
  const list = new Y.Array<unknown>();
  // A list refuses undefined with a TypeError of JavaScript's own.
  list.push(items.map((item) => item ?? null));
  return list;
}

const mutation = fc.record({
  root: roots,
  record: number,
  key,
  make: anyValue,
  whole: fc.boolean(),
  list: fc.nat(20),
});

/** Puts a value where a peer that knows nothing of boards could: on a record, in its place, or beside all of them. */
function spoil(
  doc: Y.Doc,
  { root, record, key, make, whole, list }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): void {
  const map = doc.getMap<unknown>(root);
  const ids = [...map.keys()];
  const target = map.get(ids[record % Math.max(1, ids.length)] ?? '');
  try {
    if (list === 0) pushTo(doc, root, make() ?? null);
    else if (whole || !(target instanceof Y.Map)) map.set(key, make());
    else target.set(key, make());
  } catch (error) {
    // Some values even Yjs refuses; then nothing was written.
    if (!(error instanceof Error) || !/Unexpected content type/.test(error.message)) throw error;
  }
}

/** Writes to a top-level type as a list, by way of another document: here it is a map already. */
function pushTo(doc: Y.Doc, root: string, value: unknown): void {
  const other = new Y.Doc();
  other.getArray(root).push([value]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
}

describe('random damage', () => {
  test('DC-2 reading never throws, gives a board that validates, and the same one to every peer', () => {
    let reported = 0;
    fc.assert(
      fc.property(arbitraryBoard, fc.array(mutation, { minLength: 1, maxLength: 12 }), (board, mutations) => {
        const author = createBoardDoc(board);
        for (const damage of mutations) spoil(author, damage);
        const text = boardText(author);
        expect(JSON.stringify(toBoardJson(parseBoardJson(JSON.parse(text))))).toBe(text);
        const [one, other] = [peerOf(author), peerOf(author)];
        for (const peer of [one, other, peerOf(peerOf(one))]) expect(boardText(peer)).toBe(text);
        const { problems } = readSnapshot(one);
        expect(readSnapshot(other).problems).toEqual(problems);
        reported += problems.length;
      }),
      { numRuns: propertyRuns(130) },
    );
    expect(reported).toBeGreaterThan(propertyRuns(130) / 2);
  });

  test('DC-2 commands on a damaged document are done or refused with a code, and observing it never throws', () => {
    fc.assert(
      fc.property(
        arbitraryBoard,
        fc.array(mutation, { minLength: 1, maxLength: 8 }),
        fc.array(randomCommand, { maxLength: 10 }),
        (board, mutations, commands) => {
          const doc = createBoardDoc(board);
          observeBoard(doc, ({ touched }) => {
            for (const [name, ids] of touched) for (const id of ids) recordFields(doc, name, id);
          });
          for (const one of mutations) spoil(doc, one);
          for (const command of commands) run(doc, command);
          readSnapshot(doc);
        },
      ),
      { numRuns: propertyRuns(70) },
    );
  });
});
