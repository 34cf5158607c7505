import { withoutEchoes } from './echoes.ts';

/** An object of a file (ISO 32000-1, 7.3.10), each byte a letter: all of it, from its number to `endobj`. */
type PdfObject = string;

type Objects = ReadonlyMap<number, PdfObject>;

const REFERENCE = /(\d+) 0 R/g;
const KIDS = { K: /\/K \[([^\]]*)\]/, Kids: /\/Kids \[([^\]]*)\]/ };

/** Where links to an address that begins with `#` and this name lead: a page, counted from 1, and so many points from its top. */
export interface LinkAnchor {
  readonly name: string;
  readonly page: number;
  readonly y: number;
}

/**
 * A file of Typst's with what Typst cannot say yet: the first cell of each row of a table is its header, the last column
 * is none but for setting (see `blocks.typ`), links within the report say by what their anchor is `called` where they lead,
 * and each letter is said once.
 */
export function amended(
  file: Uint8Array,
  anchors: readonly LinkAnchor[],
  called: Readonly<Record<string, string>>,
): Uint8Array {
  const { head, objects, trailer } = read(Buffer.from(file).toString('latin1'));
  const targets = targetsIn(objects, anchors, called);
  const changed = new Map([...objects, ...rowsAmended(objects), ...linksAmended(objects, targets)]);
  for (const [number, object] of changed) changed.set(number, withoutEchoes(object));
  return Buffer.from(written(head, changed, trailer), 'latin1');
}

/** The objects by their numbers, as the table at the end of the file has them, one behind the other. */
function read(file: string): { readonly head: string; readonly objects: Objects; readonly trailer: string } {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1]);
  const table = file.slice(start);
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)]
    .map(([, offset, kind], number) => ({ number, offset: Number(offset), isUsed: kind === 'n' }))
    .filter(({ isUsed }) => isUsed)
    .sort((a, b) => a.offset - b.offset);
  const objects = offsets.map(({ number, offset }, at): [number, PdfObject] => [
    number,
    file.slice(offset, offsets[at + 1]?.offset ?? start),
  ]);
  const trailer = /trailer\s[\s\S]*?(?=startxref)/.exec(table)?.[0] ?? '';
  return { head: file.slice(0, offsets[0]?.offset), objects: new Map(objects), trailer };
}

function written(head: string, objects: Objects, trailer: string): string {
  let offset = head.length;
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, offset);
    offset += object.length;
  }
  const count = Math.max(...objects.keys()) + 1;
  const entries = Array.from({ length: count }, (_, number) => {
    const at = offsets.get(number);
    return at === undefined ? '0000000000 65535 f\r\n' : `${String(at).padStart(10, '0')} 00000 n\r\n`;
  });
  return `${head}${[...objects.values()].join('')}xref\n0 ${count}\n${entries.join('')}${trailer}startxref\n${offset}\n%%EOF\n`;
}

const isElement = (object: PdfObject | undefined, role: string) =>
  object?.includes(`\n  /S /${role}\n`) ?? false;

function kidsOf(object: PdfObject = '', key: keyof typeof KIDS = 'K'): number[] {
  return [...(KIDS[key].exec(object)?.[1] ?? '').matchAll(REFERENCE)].map(([, number]) => Number(number));
}

function rowsAmended(objects: Objects): [number, PdfObject][] {
  return [...objects.values()]
    .filter((object) => isElement(object, 'Table'))
    .flatMap((table) => {
      const rows = kidsOf(table)
        .filter((group) => isElement(objects.get(group), 'THead') || isElement(objects.get(group), 'TBody'))
        .flatMap((group) => kidsOf(objects.get(group)));
      const columns = kidsOf(objects.get(rows[0] ?? 0)).length - 1;
      return rows.flatMap((row) => rowAmended(row, columns, objects));
    });
}

function rowAmended(number: number, columns: number, objects: Objects): [number, PdfObject][] {
  const row = objects.get(number) ?? '';
  const cells = kidsOf(row);
  const [first = 0] = cells;
  const cell = objects.get(first) ?? '';
  const shown = cells.slice(0, columns).map((one) => `${one} 0 R`);
  const whole: [number, PdfObject] = [number, row.replace(KIDS.K, `/K [${shown.join(' ')}]`)];
  return isElement(cell, 'TD') ? [whole, [first, asRowHeader(cell)]] : [whole];
}

function asRowHeader(cell: PdfObject): PdfObject {
  return cell.replace('\n  /S /TD\n', '\n  /S /TH\n').replace('/O /Table\n', '/O /Table\n    /Scope /Row\n');
}

const ADDRESS = /\n {2}\/A <<[^>]*\/URI \(#([^)]*)\)\s*>>/;
const CONTENTS = /\/Contents (?:\([^\n]*\)|<[^>]*>)\n/;

/** The entries of a link to each anchor: where it leads (12.3.2), and in which words. */
function targetsIn(
  objects: Objects,
  anchors: readonly LinkAnchor[],
  called: Readonly<Record<string, string>>,
): Map<string, { readonly dest: string; readonly contents: string }> {
  const pages = kidsOf(
    [...objects.values()].find((object) => object.includes('/Type /Pages\n')),
    'Kids',
  );
  return new Map(
    anchors.map(({ name, page, y }) => {
      const number = pages[page - 1] ?? 0;
      const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(objects.get(number) ?? '')?.[1]);
      const dest = `\n  /Dest [${number} 0 R /XYZ null ${(height - y).toFixed(2)} null]`;
      return [name, { dest, contents: `/Contents <${utf16(called[name] ?? name)}>\n` }];
    }),
  );
}

function linksAmended(objects: Objects, targets: ReturnType<typeof targetsIn>): [number, PdfObject][] {
  return [...objects].flatMap(([number, object]): [number, PdfObject][] => {
    if (object.length > LONGEST_LINK || !object.includes('/Subtype /Link')) return [];
    const target = targets.get(ADDRESS.exec(object)?.[1] ?? '');
    if (target === undefined) return [];
    return [[number, object.replace(ADDRESS, target.dest).replace(CONTENTS, target.contents)]];
  });
}

/** What is longer is a stream, and no link. */
const LONGEST_LINK = 20_000;

/** A text string (7.9.2.2), in hexadecimal. */
function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase();
}
