import { isDictionary } from '../board/index.ts';
import { CodedError } from '../errors.ts';
import { jsonText } from '../jsonText.ts';
import { MOST_BYTES } from './bounds.ts';
import { type FoundCanvas, findCanvas } from './jsonCanvas/canvas.ts';
import { type NoteTable, readTable } from './noteTable/table.ts';

/** What a file turned out to be, by what is in it: its name may say anything. */
export type OpenedFile =
  /** JSON that is no canvas: a board file, whose own reader says what is wrong with it. */
  | { readonly kind: 'board'; readonly value: unknown }
  | { readonly kind: 'canvas'; readonly canvas: FoundCanvas }
  | { readonly kind: 'table'; readonly table: NoteTable };

/**
 * Tells what a file is.
 * @throws CodedError `import.too-large`; `import.format` where it is none of these; of a table those of `readTable`.
 */
export function openFile(bytes: Uint8Array): OpenedFile {
  if (bytes.length > MOST_BYTES) throw new CodedError('import.too-large', { maxBytes: MOST_BYTES });
  const text = jsonTextOf(bytes);
  if (text === undefined) return { kind: 'table', table: readTable(bytes) };
  const value = parsed(text);
  const canvas = findCanvas(value);
  return canvas === undefined ? { kind: 'board', value } : { kind: 'canvas', canvas };
}

/** Undefined where it does not begin as the JSON of an object does. */
function jsonTextOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 64).filter((byte) => byte !== 0));
  if (!/^[\xef\xbb\xbf\xfe\xff\s]*\{/.test(start)) return undefined;
  try {
    return jsonText(bytes);
  } catch {
    throw new CodedError('import.format');
  }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (isDictionary(value)) return value;
  } catch {
    // Said below.
  }
  throw new CodedError('import.format');
}
