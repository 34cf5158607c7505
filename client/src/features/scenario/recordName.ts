import { type Board, COLLECTION_NAMES } from '@parcours/shared/board';

/** What records of one kind or another are called by. */
const NAMING = ['name', 'title', 'text'];

/** What a record of a board is called; empty where it has no name. */
export function recordName(board: Board, id: string): string {
  for (const collection of COLLECTION_NAMES) {
    const found = board[collection].find((record) => record.id === id);
    if (found === undefined) continue;
    const fields = new Map<string, unknown>(Object.entries(found));
    return NAMING.map((field) => fields.get(field)).find((name) => typeof name === 'string') ?? '';
  }
  return '';
}
