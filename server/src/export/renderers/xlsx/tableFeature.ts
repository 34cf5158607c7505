import { escapeXml } from '@parcours/shared/drawing';
import type writeExcelFile from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';

/** The table on a sheet, as far as print and filters go by it. */
export interface TableFrame {
  readonly columns: number;
  /** With the header row. */
  readonly rows: number;
  /** Columns that stay in sight, on screen and on every printed page. */
  readonly frozen: number;
  /** Of all columns, in characters. */
  readonly width: number;
}

/** The library names this type no more than by where it is used. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** As many characters as can be read side by side on A4, on its side. */
const PAGE_WIDTH = 170;

/**
 * Filters on the header row of each table, which is repeated on every printed page; pages as wide as the table where
 * that can be read, with their number. A sheet without a frame holds no table. The library does none of it, but lets
 * its files be changed as they are made.
 */
export function tableFeature(frames: readonly (TableFrame | undefined)[]): Feature {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml, sheets) => xml.replace('<definedNames/>', () => definedNames(sheets, frames)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => framed(xml, frames[sheetIndex]),
        },
      },
    },
  };
}

function framed(xml: string, frame: TableFrame | undefined): string {
  const across = Math.max(1, Math.round((frame?.width ?? 0) / PAGE_WIDTH));
  const fit = ` fitToWidth="${across}" fitToHeight="0"/>`;
  const printed = xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace(/(<pageSetup[^>]*)\/>/, (_, setup: string) => `${setup}${fit}${PAGE_NUMBER}`);
  return frame
    ? printed.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${corner(frame)}"/>`)
    : printed;
}

/** "2 / 5" in the middle of the foot. */
const PAGE_NUMBER = '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';

/** The address of the last cell. */
function corner({ columns, rows }: TableFrame): string {
  return getCellAddress(rows - 1, columns - 1);
}

/** What Excel calls the range that a filter works on, and the rows and columns repeated in print. */
function definedNames(
  sheets: readonly { readonly sheet?: string }[],
  frames: readonly (TableFrame | undefined)[],
): string {
  const names = frames.flatMap((frame, at) => {
    if (!frame) return [];
    const sheet = `'${sheets[at]?.sheet?.replaceAll("'", "''") ?? ''}'!`;
    const last = corner(frame).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    const kept = `$A:$${getCellAddress(0, frame.frozen - 1).replace('1', '')}`;
    return [
      named('_xlnm._FilterDatabase', at, `${sheet}$A$1:${last}`, ' hidden="1"'),
      named('_xlnm.Print_Titles', at, `${sheet}${kept},${sheet}$1:$1`),
    ];
  });
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

function named(name: string, sheet: number, range: string, more = ''): string {
  return `<definedName name="${name}" localSheetId="${sheet}"${more}>${escapeXml(range)}</definedName>`;
}
