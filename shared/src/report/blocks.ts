import type { Catalogue } from './messages/catalogue.ts';
import type { Rich, Span } from './rich.ts';

export type Badge = Extract<Span, { kind: 'badge' }>;

export interface Column {
  readonly title: string;
  /** Figures are set flush with the end of the line. */
  readonly numeric?: boolean;
}

/** One line of a definition list; several values are several lines. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Rich[];
}

/** What stands in a part, with no word left to choose and nothing left to compute. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: Rich }
  | { readonly kind: 'paragraph'; readonly role: 'lead' | 'plain' | 'aside'; readonly text: Rich }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Rich[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'tally'; readonly items: readonly { readonly badge: Badge; readonly count: string }[] }
  | TableBlock
  | GapCard
  | FigureBlock
  /** Room for the group to write by hand what no board records. */
  | { readonly kind: 'blank'; readonly label: string; readonly lines: number };

/** The sheets of the workbook that hold tables of the report. */
export type SheetKey = Exclude<keyof Catalogue['sheets'], 'cover' | 'gaps' | 'table'>;

/** The first cell of each row is its header. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Rich[])[];
  /** Where the table stands in a spreadsheet; without it, in none. */
  readonly sheet?: SheetKey;
  /** The gap that each row is about, where whatever points to the gap leads to its row. */
  readonly gaps?: readonly number[];
  /** Of a column for each of many: so many stand beside the first where a page is as wide as paper. */
  readonly abreast?: number;
}

export interface GapCard {
  readonly kind: 'gap';
  readonly number: number;
  /** The word before the number, as in "Gap 3". */
  readonly label: string;
  readonly title: Rich;
  readonly summary: Rich;
  readonly facts: readonly Fact[];
}

/** A picture that the renderer finds under `figure`; `alternative` says the same in words. */
export interface FigureBlock {
  readonly kind: 'figure';
  readonly figure: string;
  readonly caption: string;
  readonly alternative: string;
  /** A wide picture deserves a page of its own, on its side. */
  readonly wide: boolean;
}

export interface Part {
  readonly number: number;
  /** Stable in every language: anchors are made of it. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const heading = (level: 3 | 4, text: Rich): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: Rich): Block => ({ kind: 'paragraph', role: 'plain', text });
export const lead = (text: Rich): Block => ({ kind: 'paragraph', role: 'lead', text });
export const aside = (text: Rich): Block => ({ kind: 'paragraph', role: 'aside', text });
export const bullets = (items: readonly Rich[]): Block => ({ kind: 'list', ordered: false, items });
export const numbered = (items: readonly Rich[]): Block => ({ kind: 'list', ordered: true, items });
export const blank = (label: string, lines: number): Block => ({ kind: 'blank', label, lines });

/** A table, or the sentence that says why there is none. */
export function tableOr(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Rich[])[],
  empty: Rich,
): Block {
  return rows.length === 0 ? paragraph(empty) : { kind: 'table', caption, columns, rows };
}

/** The same block, put on a sheet of the workbook where it is a table. */
export function onSheet(sheet: SheetKey, block: Block): Block {
  return block.kind === 'table' ? { ...block, sheet } : block;
}

/** The same block, with at most so many columns abreast where it is a table. */
export function abreast(columns: number, block: Block): Block {
  return block.kind === 'table' ? { ...block, abreast: columns } : block;
}

/** A table in as many as it takes to have no more columns abreast than it may; each begins with the first column. */
export function foldedForPaper(table: TableBlock): readonly TableBlock[] {
  const { caption, columns, rows, abreast = Number.POSITIVE_INFINITY } = table;
  const count = Math.ceil((columns.length - 1) / abreast);
  if (count < 2) return [table];
  const size = Math.ceil((columns.length - 1) / count);
  return Array.from({ length: count }, (_, at) => {
    const part = <T>([first, ...rest]: readonly T[]): T[] =>
      first === undefined ? [] : [first, ...rest.slice(at * size, (at + 1) * size)];
    return {
      ...table,
      caption: `${caption} (${at + 1}/${count})`,
      columns: part(columns),
      rows: rows.map(part),
    };
  });
}

export function tablesOf(blocks: readonly Block[]): TableBlock[] {
  return blocks.filter((block): block is TableBlock => block.kind === 'table');
}

/** A list, or the sentence that says why there is none. */
export function bulletsOr(items: readonly Rich[], empty: Rich): Block {
  return items.length === 0 ? paragraph(empty) : bullets(items);
}
