import { BOARD_FORMAT, type BoardPart, parseBoardJson, SCHEMA_VERSION } from '@parcours/shared/board';
import { notes } from '../../records/notes/kind.tsx';
import { GAP } from './putCards.ts';

/** The lines of a text of which notes are made; the cells of a row of a spreadsheet are one line. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** A note for each line, in rows that are together about as wide as high. */
export function notesOf(lines: readonly string[]): BoardPart {
  const step = { x: notes.newSize.width + GAP, y: notes.newSize.height + GAP };
  const columns = Math.ceil(Math.sqrt((lines.length * step.y) / step.x));
  const records = lines.map((text, index) => ({
    id: `note-${index}`,
    text,
    x: (index % columns) * step.x,
    y: Math.floor(index / columns) * step.y,
  }));
  return {
    from: '',
    cards: records.map(({ id }) => id),
    content: parseBoardJson({ format: BOARD_FORMAT, version: SCHEMA_VERSION, notes: records }),
  };
}
