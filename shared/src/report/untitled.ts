import type { Board } from '../board/index.ts';
import { printable } from './rich.ts';

/**
 * A board whose records all have something to be called by: what has no name, or nothing of it that shows, is called
 * `word`. A heading without a text is none, and a PDF with one is refused by its standard (PDF/UA).
 */
export function withNames(board: Board, word: string): Board {
  return {
    ...board,
    personas: named(board.personas, 'name', word),
    objectives: named(board.objectives, 'title', word),
    steps: named(board.steps, 'title', word),
    actors: named(board.actors, 'name', word),
    services: named(board.services, 'name', word),
    assets: named(board.assets, 'name', word),
    barriers: named(board.barriers, 'title', word),
    proposals: named(board.proposals, 'title', word),
  };
}

function named<Field extends string, Named extends Readonly<Record<Field, string>>>(
  records: readonly Named[],
  field: Field,
  word: string,
): readonly Named[] {
  const isBlank = (record: Named) => printable(record[field]).trim() === '';
  return records.some(isBlank)
    ? records.map((record) => (isBlank(record) ? { ...record, [field]: word } : record))
    : records;
}
