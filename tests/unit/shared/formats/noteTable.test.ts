import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BROUGHT_IN, openFile, readNotes } from '@parcours/shared/formats';
import { describe, expect, test } from 'vitest';

const file = (name: string) => readFileSync(join(import.meta.dirname, 'files', name));

function table(content: Uint8Array | string) {
  const opened = openFile(typeof content === 'string' ? Buffer.from(content) : content);
  if (opened.kind !== 'table') throw new Error(`a ${opened.kind}`);
  return opened.table;
}

function read(content: Uint8Array | string, column?: number) {
  const read = table(content);
  return readNotes(read, column ?? read.text);
}

/** In the order of their rows. */
const textsOf = (content: Uint8Array | string) =>
  [...read(content).board.notes]
    .sort((a, b) => Number(a.id.slice(5)) - Number(b.id.slice(5)))
    .map(({ text }) => text);

describe('BD-78 the notes of Mural', () => {
  test('have their texts, colours, areas and tags, and formulas are texts', () => {
    const { board } = read(file('mural.csv'));
    const byId = new Map<string, (typeof board.notes)[number]>(board.notes.map((note) => [note.id, note]));
    expect(byId.get('note-2')).toMatchObject({
      text: 'Where do I register?\nNo passport, no registration\n\n#question;urgent',
      colour: 'yellow',
    });
    expect(byId.get('note-3')).toMatchObject({ text: 'Town hall & library', colour: 'blue' });
    expect(byId.get('note-4')).toMatchObject({ text: '=SUM(A1:A9) was on the wall', colour: 'green' });
    expect(byId.get('note-5')).toMatchObject({ text: 'Wait: “3 months”, then again', colour: 'pink' });
    expect(byId.get('note-7')).toMatchObject({ text: 'الجمعية تساعد في الترجمة', colour: 'grey' });
    expect(board.frames.map(({ title }) => title)).toEqual(['Papers', 'Housing']);
  });

  test('BD-81 stand as they stood, drawn apart as far as they need, inside their frames, and none on another', () => {
    const { board } = read(file('mural.csv'));
    const [a, b, c, d, unplaced] = ['2', '3', '4', '5', '7'].map((row) =>
      board.notes.find(({ id }) => id === `note-${row}`),
    );
    if (!a || !b || !c || !d || !unplaced) throw new Error('a note is missing');
    expect(b.y).toBe(a.y);
    expect(c.x).toBe(a.x);
    expect(b.x - a.x).toBeGreaterThan(a.width);
    expect(c.y - a.y).toBeGreaterThan(a.height);
    expect((d.x - a.x) / (b.x - a.x)).toBeCloseTo((2600 - 1204.5) / 148, 1);
    expect(unplaced.y).toBeGreaterThan(c.y + c.height);
    const frame = board.frames.find(({ title }) => title === 'Papers');
    expect(frame && frame.x < a.x && frame.y < a.y && frame.x + frame.width > b.x + b.width).toBe(true);
  });

  test('tell what is left out', () => {
    expect(
      read(file('mural.csv')).problems.map(({ collection, id, fault }) => [collection, id, fault.code]),
    ).toEqual([
      ['row', '6', 'row.no-text'],
      ['row', '7', 'row.no-place'],
    ]);
  });
});

describe('BD-79 the notes of Miro and of spreadsheets', () => {
  test('have no headings, a semicolon between cells, and tags after the text', () => {
    expect(table(file('miro.csv')).headings).toBeUndefined();
    expect(textsOf(file('miro.csv'))).toEqual([
      'Arrivée',
      'Demander un rendez-vous à la préfecture\n\n#bloqué',
      'Trouver une adresse; une vraie\n\n#bloqué #urgent',
      'Ligne un\nligne deux',
      'Logement',
      'Foyer, trois mois',
    ]);
  });

  test('have French headings, numbered tags, marks of a web page, and a column that is told to be left out', () => {
    const { board, problems } = read(file('miro-app.csv'));
    expect(textsOf(file('miro-app.csv'))).toEqual([
      'Aller à la mairie\nle matin\n\n#démarche',
      'Prix < 10 €',
      'Refus\n\n#santé',
    ]);
    expect(board.notes.map(({ colour }) => colour)).toEqual(['yellow', 'green', 'pink']);
    expect(board.frames.map(({ title }) => title)).toEqual(['Papiers', 'Santé']);
    expect(problems).toMatchObject([
      { collection: 'board', fault: { code: 'column.left-out', column: 'Votes' } },
    ]);
  });

  test('BD-81 without places lie in rows, group by group, none on another', () => {
    const { notes } = read(file('miro-app.csv')).board;
    for (const a of notes) {
      for (const b of notes) {
        const isApart = Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= a.height;
        expect(a === b || isApart).toBe(true);
      }
    }
  });

  test('are taken from the column that is chosen', () => {
    const csv = 'Title,Description\nFirst,Longer words\nSecond,More of them';
    expect(textsOf(csv)).toEqual(['First', 'Second']);
    const { board, problems } = read(csv, 1);
    expect(board.notes.map(({ text }) => text)).toEqual(['Longer words', 'More of them']);
    expect(problems).toMatchObject([{ fault: { code: 'column.left-out', column: 'Title' } }]);
    expect(table('Who,What\nA,a long sentence').columns).toEqual([
      { heading: undefined, sample: 'Who' },
      { heading: undefined, sample: 'What' },
    ]);
  });

  test.each([
    ['a list', 'One\nTwo, three\nFour', ['One', 'Two, three', 'Four']],
    ['tabs', 'Text\tColor\nOne, two\tblue\n', ['One, two']],
    ['old line ends', 'Text\rOne\rTwo', ['One', 'Two']],
    ['quotes inside', 'Text\nsay "no" twice\n"say ""no"""', ['say "no" twice', 'say "no"']],
    ['fewer and more cells', 'Text,Color\nOne\nTwo,blue,more,and more', ['One', 'Two']],
    [
      'what looks like marks',
      'Text\na < b > c\n<3\n&lt;b&gt;\n&unknown; &#0;',
      ['a < b > c', '<3', '<b>', '&unknown; &#0;'],
    ],
  ])('%s', (_, csv, texts) => {
    expect(textsOf(csv)).toEqual(texts);
  });
});

describe('BD-80 encodings', () => {
  const TEXT = 'Text\nRéfugiés à l’école, « où » déjà\nOtra señal';
  const NOTES = ['Réfugiés à l’école, « où » déjà', 'Otra señal'];
  const windows1252 = (text: string) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1');
  const utf16 = Buffer.from(TEXT, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, marked', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', utf16],
    ['Windows-1252', windows1252(TEXT)],
  ])('%s', (_, bytes) => {
    expect(textsOf(bytes)).toEqual(NOTES);
  });

  test('Arabic in Windows-1256', () => {
    const arabic = 'المكتب يطلب جواز السفر من الناس في المدينة كل يوم';
    const letters = 'ابةتثجحخدذرزسشصض×طظعغـفقك';
    const bytes = [...arabic].map((sign) => {
      const at = letters.indexOf(sign);
      const late: Record<string, number> = {
        ل: 0xe1,
        م: 0xe3,
        ن: 0xe4,
        ه: 0xe5,
        و: 0xe6,
        ي: 0xed,
        ' ': 0x20,
      };
      return late[sign] ?? 0xc7 + at;
    });
    expect(textsOf(Buffer.concat([Buffer.from('Text\n'), Buffer.from(bytes)]))).toEqual([arabic]);
  });
});

describe('BD-82 what cannot be read is refused with a code', () => {
  test.each([
    ['import.format', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['import.format', Buffer.from('{"nodes": [')],
    ['import.format', Buffer.from('<!DOCTYPE html>\n<p>Text,Color</p>')],
    ['import.format', Buffer.from('<?xml version="1.0"?>\n<svg></svg>')],
    ['import.damaged', Buffer.from('Text\n"never ends\nOne\nTwo')],
    ['import.long-row', Buffer.from(`Text,Color\n${'a'.repeat(1_100_000)},blue`)],
    ['import.empty', Buffer.from('')],
    ['import.empty', Buffer.from('Text,Color\n')],
    ['import.empty', Buffer.from('\n \n\t\n')],
    ['import.too-large', Buffer.from(`Text\n${'note\n'.repeat(MOST_BROUGHT_IN + 1)}`)],
    ['import.too-large', Buffer.alloc(33 * 1024 * 1024, 'a')],
  ])('%s', (code, bytes) => {
    expect(() => openFile(bytes)).toThrow(code);
  });

  test('a table whose column has no text', () => {
    expect(() => read('Text,Color\n,blue', 0)).toThrow('import.empty');
  });
});

test('BD-83 colours are the nearest that a note can have', () => {
  const colours = [
    '#FFF9B1',
    '#7CD',
    'rgb(237, 237, 237)',
    '#e91e63',
    'dark_green',
    'violet',
    '',
    'unheard of',
    '#ff0000',
    '6',
  ];
  const csv = `Text,Color\n${colours.map((colour) => `a,"${colour}"`).join('\n')}`;
  const { notes } = read(csv).board;
  const byRow = [...notes].sort((a, b) => Number(a.id.slice(5)) - Number(b.id.slice(5)));
  expect(byRow.map(({ colour }) => colour)).toEqual([
    'yellow',
    'blue',
    'grey',
    'pink',
    'green',
    'blue',
    'yellow',
    'yellow',
    'pink',
    'blue',
  ]);
});

test('BD-81 odd places and sizes', () => {
  const csv =
    'Text,X,Y,Width,Height\na,"12,5",-40px,300,200\nb,1e99,0,0,-1\nc,NaN,3,99999,1\nd,700,900,300,200';
  const { board, problems } = read(csv);
  expect(board.notes).toMatchObject([
    { x: 13, y: -40, width: 300, height: 200 },
    { width: 200 },
    { width: 200 },
    { x: 700, y: 900 },
  ]);
  expect(problems.map(({ id, fault }) => [id, fault.code])).toEqual([
    ['3', 'row.no-place'],
    ['4', 'row.no-place'],
  ]);
});
