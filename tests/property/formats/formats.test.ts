import { analyse } from '@parcours/shared/analysis';
import { toBoardJson } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { JOINED, type Joined, openFile, readCanvas, readNotes } from '@parcours/shared/formats';
import { writeCanvas } from '@parcours/shared/formats/writeCanvas';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

const RUNS = { numRuns: propertyRuns(100) };

/** Everything that a file goes through until there is a board. */
function boardIn(bytes: Uint8Array, joined: Joined) {
  const file = openFile(bytes);
  switch (file.kind) {
    case 'board':
      throw new CodedError('board.format');
    case 'canvas':
      return readCanvas(file.canvas, joined);
    case 'table':
      return readNotes(file.table, file.table.text);
  }
}

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));
const language = fc.constantFrom(...LANGUAGE_TAGS);
const joined = fc.constantFrom(...JOINED);

const place = fc.integer({ min: -50_000, max: 50_000 });
const length = fc.integer({ min: 1, max: 2_000 });
const node = fc.record({
  type: fc.constant('text'),
  text: fc.string({ unit: 'grapheme', maxLength: 60 }),
  x: place,
  y: place,
  width: length,
  height: length,
});
/** Canvases in which every line joins two cards, and no two lines the same. */
const foreignCanvas = fc
  .tuple(
    fc.array(node, { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 8 }),
  )
  .map(([nodes, lines]) => {
    const pairs = lines.filter(([a, b]) => a !== b && a < nodes.length && b < nodes.length);
    const distinct = [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
    return {
      nodes: nodes.map((fields, at) => ({ ...fields, id: `n${at}` })),
      edges: distinct.map(([a, b], at) => ({
        id: `e${at}`,
        fromNode: `n${a}`,
        toNode: `n${b}`,
        label: `way ${at}`,
      })),
    };
  });

describe('JSON Canvas', () => {
  test(
    'BD-73 a board as a canvas and read again is the same to the byte',
    () => {
      fc.assert(
        fc.property(arbitraryBoard, language, joined, (board, lang, choice) => {
          const canvas = writeCanvas(board, analyse(board), lang);
          const { board: read, problems } = boardIn(bytesOf(canvas), choice);
          expect(problems).toEqual([]);
          expect(JSON.stringify(toBoardJson(read))).toBe(JSON.stringify(toBoardJson(board)));
        }),
        RUNS,
      );
    },
    PATIENTLY.timeout,
  );

  test(
    'BD-75 what another program drew keeps its words, places and lines through a board',
    () => {
      fc.assert(
        fc.property(foreignCanvas, joined, (canvas, choice) => {
          const { board } = boardIn(bytesOf(canvas), choice);
          const { nodes, edges } = writeCanvas(board, analyse(board), 'en');
          const back = new Map(nodes.map((one) => [one.id, one]));
          for (const { id, x, y } of canvas.nodes) expect(back.get(id)).toMatchObject({ x, y });
          const notes = new Map<string, string>(board.notes.map(({ id, text }) => [id, text]));
          const steps = new Map<string, string>(
            board.steps.map(({ id, title, note }) => [id, `${title}${note ?? ''}`]),
          );
          const letters = (text: string) => text.normalize().replace(/^\s*#{1,6}\s|\s/g, '');
          for (const { id, text } of canvas.nodes)
            expect(letters(notes.get(id) ?? steps.get(id) ?? 'gone')).toBe(
              letters(text.replace(/\p{Surrogate}/gu, '\ufffd')),
            );
          const joins = (all: readonly { fromNode: string; toNode: string; label?: string | undefined }[]) =>
            all.map(({ fromNode, toNode, label }) => [fromNode, toNode, label].join()).sort();
          if (choice === 'steps') expect(joins(edges)).toEqual(joins(canvas.edges));
        }),
        RUNS,
      );
    },
    PATIENTLY.timeout,
  );
});

/** Bytes of a good file with some of them changed, cut off or doubled. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.nat(255),
    how: fc.constantFrom('set', 'cut', 'add'),
  }),
  { minLength: 1, maxLength: 6 },
);

function damaged(bytes: Buffer, changes: readonly { at: number; byte: number; how: string }[]): Buffer {
  return changes.reduce((content, { at, byte, how }) => {
    const index = Math.floor(at * content.length);
    if (how === 'cut') return at > 0.3 ? content.subarray(0, index) : content;
    const rest = content.subarray(how === 'set' ? index + 1 : index);
    return Buffer.concat([content.subarray(0, index), Buffer.from([byte]), rest]);
  }, bytes);
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.double().map(String),
  fc.constantFrom('=1+1', '"', ';', '\n', 'NaN', '-1e999'),
);
const csv = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom(
        'Text',
        'Position X',
        'Position Y',
        'Width',
        'Height',
        'BG Color',
        'Area',
        'Tags',
        'Votes',
        '',
      ),
      {
        minLength: 1,
      },
    ),
    fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('utf8', 'utf16le', 'latin1'),
  )
  .map(([headings, rows, delimiter, encoding]) => {
    const quoted = [headings, ...rows].map((row) =>
      row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
    );
    return Buffer.from(quoted.join('\r\n'), encoding as BufferEncoding);
  });

const jsonLike = fc
  .oneof(foreignCanvas, fc.record({ nodes: fc.jsonValue(), edges: fc.jsonValue(), parcours: fc.jsonValue() }))
  .map(bytesOf);
const file = fc.oneof(
  csv,
  jsonLike,
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

test(
  'BD-82 whatever is wrong with a file, it is read into a board that validates, or refused with a code',
  () => {
    fc.assert(
      fc.property(file, fc.option(damage), joined, (bytes, changes, choice) => {
        try {
          const { board, problems } = boardIn(changes === null ? bytes : damaged(bytes, changes), choice);
          expect(Array.isArray(problems)).toBe(true);
          expect(boardIn(bytesOf(writeCanvas(board, analyse(board), 'en')), choice).board).toEqual(board);
        } catch (error) {
          if (!(error instanceof CodedError)) throw error;
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  },
  PATIENTLY.timeout,
);
