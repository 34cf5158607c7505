import { isLockable } from './rights.ts';

/** So many cards may go at once before pages ask, and the server keeps the board as it was. */
const A_FEW = 3;

/** How many of some records are cards, by their collections. */
export function countCards(collections: Iterable<string>): number {
  let cards = 0;
  for (const name of collections) if (isLockable(name)) cards += 1;
  return cards;
}

/** Whether a removal of so many cards is one of many. */
export const isBulkRemoval = (cards: number): boolean => cards > A_FEW;
