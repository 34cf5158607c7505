import {
  BOARD_FORMAT,
  type BoardReading,
  cutText,
  FARTHEST,
  type Fault,
  type Problem,
  problemOf,
  readBoardJson,
  SCHEMA_VERSION,
} from '../../board/index.ts';
import { CodedError } from '../../errors.ts';
import { noteColour } from '../noteColour.ts';
import { isPassedOver, type Role, roleOf } from './columns.ts';
import { placed, type RowNote } from './placing.ts';
import { plainWords } from './plainWords.ts';
import type { NoteTable, TableRow } from './table.ts';

/**
 * The notes of a table, with frames around those of the same area. Whatever is not taken is reported. Nothing is
 * calculated: what looks like a formula is a text.
 * @throws CodedError `import.empty` where no row has a text.
 */
export function readNotes(table: NoteTable, textColumn: number): BoardReading {
  const problems: Problem[] = [];
  const columns = columnsOf(table, textColumn);
  const tell = (row: number, fault: Fault) => problems.push(problemOf('row', String(row), fault));
  const notes = table.rows.flatMap((row) => noteOf(row, columns, (fault) => tell(row.number, fault)) ?? []);
  if (notes.length === 0) throw new CodedError('import.empty');
  for (const heading of leftOut(table, textColumn))
    problems.push(problemOf('board', '', { code: 'column.left-out', column: cutText(heading, 64) }));
  const { board, problems: faults } = readBoardJson({
    format: BOARD_FORMAT,
    version: SCHEMA_VERSION,
    ...placed(notes),
  });
  return { board, problems: [...problems, ...faults] };
}

type Columns = Readonly<Record<Role, readonly number[]>>;

function columnsOf({ headings, columns }: NoteTable, text: number): Columns {
  const having = (role: Role) =>
    columns.flatMap(({ heading }, at) =>
      at !== text && heading !== undefined && roleOf(heading) === role ? [at] : [],
    );
  return {
    text: [text],
    x: having('x'),
    y: having('y'),
    width: having('width'),
    height: having('height'),
    colour: having('colour'),
    group: having('group'),
    // Without headings, the text is followed by what it is tagged with.
    tag: headings === undefined ? columns.flatMap((_, at) => (at === text ? [] : [at])) : having('tag'),
  };
}

function leftOut({ columns }: NoteTable, text: number): readonly string[] {
  return columns.flatMap(({ heading = '', sample }, at) => {
    const isKnown = heading === '' ? sample === '' : isPassedOver(heading) || isUsed(heading);
    return at === text || isKnown ? [] : [heading || String(at + 1)];
  });
}

function isUsed(heading: string): boolean {
  const role = roleOf(heading);
  return role !== undefined && role !== 'text';
}

function noteOf(
  { number, cells }: TableRow,
  columns: Columns,
  tell: (fault: Fault) => void,
): RowNote | undefined {
  const written = (role: Role) =>
    columns[role].map((at) => plainWords(cells[at] ?? '')).filter((cell) => cell !== '');
  const tags = written('tag');
  // In a table without headings a row may have its text in another column than most.
  const [text = tags.shift() ?? ''] = written('text');
  if (text === '') {
    tell({ code: 'row.no-text' });
    return undefined;
  }
  const [x, y] = [written('x')[0], written('y')[0]];
  const at = placeOf(x, y);
  if (at === undefined && (x !== undefined || y !== undefined)) tell({ code: 'row.no-place' });
  return {
    row: number,
    text: [text, tags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' ')]
      .filter((part) => part !== '')
      .join('\n\n'),
    colour: noteColour(written('colour')[0]) ?? 'yellow',
    at,
    size: sizeOf(written('width')[0], written('height')[0]),
    group: written('group')[0] ?? '',
  };
}

function placeOf(x: string | undefined, y: string | undefined): RowNote['at'] {
  const at = { x: numberOf(x), y: numberOf(y) };
  return Math.abs(at.x) <= FARTHEST && Math.abs(at.y) <= FARTHEST ? at : undefined;
}

/** A note that is hardly there, or wider than anything, has the usual size. */
function sizeOf(width: string | undefined, height: string | undefined): RowNote['size'] {
  const size = { width: numberOf(width), height: numberOf(height) };
  const isUsable = (length: number) => length >= 20 && length <= 5_000;
  return isUsable(size.width) && isUsable(size.height) ? size : undefined;
}

/** NaN where it is none. Some spreadsheets write decimals with a comma. */
function numberOf(written = ''): number {
  const [, number] = /^([-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?)(?:px)?$/i.exec(written) ?? [];
  return number === undefined ? Number.NaN : Number(number.replace(',', '.'));
}
