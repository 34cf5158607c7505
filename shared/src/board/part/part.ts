import { type Board, emptyBoard } from '../board.ts';
import {
  type AnyRecord,
  COLLECTION_NAMES,
  type CollectionName,
  isCardName,
  referencesOf,
} from '../collections.ts';

/** Some cards of a board, with what is between and on them and what they refer to, to be put somewhere else. */
export interface BoardPart {
  /** The board that they come from. */
  readonly from: string;
  /** The ids of the cards of which new ones are to be made. */
  readonly cards: readonly string[];
  /** These cards, the legs between them, the barriers on either, and all that these refer to: a board by itself. */
  readonly content: Board;
}

/** The records of a board by collection. */
export type Collections = Omit<Board, 'meta'>;

/** The part of a board that some cards make; ids of anything else are passed over. */
export function takePart(board: Collections, ids: Iterable<string>, from: string): BoardPart {
  const chosen = new Set(ids);
  const cards = COLLECTION_NAMES.filter(isCardName).flatMap((name) =>
    board[name].map(({ id }): string => id).filter((id) => chosen.has(id)),
  );
  const taken = new Set<string>(cards);
  for (const { id, from: start, to } of board.legs) if (taken.has(start) && taken.has(to)) taken.add(id);
  for (const { id, on } of board.barriers) if (taken.has(on)) taken.add(id);
  addReferred(board, taken);
  return { from, cards, content: only(board, taken) };
}

function addReferred(board: Collections, taken: Set<string>): void {
  const known = new Map<string, readonly string[]>();
  for (const name of COLLECTION_NAMES) {
    for (const record of board[name]) known.set(record.id, referredBy(name, record));
  }
  // A set's iterator also visits what is added on the way.
  for (const id of taken) for (const other of known.get(id) ?? []) taken.add(other);
}

/** The ids of all that a record refers to. */
function referredBy(name: CollectionName, record: AnyRecord): readonly string[] {
  const fields = new Map<string, unknown>(Object.entries(record));
  return referencesOf(name).flatMap(({ field }) =>
    [fields.get(field)].flat().filter((id) => typeof id === 'string'),
  );
}

function only(board: Collections, taken: ReadonlySet<string>): Board {
  const collections = COLLECTION_NAMES.map((name) => [
    name,
    [...board[name]].filter(({ id }) => taken.has(id)),
  ]);
  // Each collection is a part of the same one of the board.
  return { ...emptyBoard(), ...Object.fromEntries(collections) };
}
