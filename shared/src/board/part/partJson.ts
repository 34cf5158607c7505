import { CodedError } from '../../errors.ts';
import { COLLECTION_NAMES, isCardName } from '../collections.ts';
import { parseBoardJson, toBoardJson } from '../json.ts';
import { isDictionary } from '../plain.ts';
import type { BoardPart } from './part.ts';

export const PART_FORMAT = 'parcours.part';

/** So many cards are put on a board at once, and no more. */
export const MOST_CARDS = 500;
/** In UTF-16 units: with what the document adds it still is one message to the server. */
const MOST_TEXT = 2_000_000;

/**
 * A part of a board as JSON text.
 * @throws CodedError `part.too-large`.
 */
export function writePart({ from, cards, content }: BoardPart): string {
  const text = JSON.stringify({ format: PART_FORMAT, from, cards, content: toBoardJson(content) });
  if (cards.length > MOST_CARDS || text.length > MOST_TEXT) throw tooLarge(cards.length);
  return text;
}

/**
 * Reads a part of a board, none of which is trusted.
 * @throws CodedError `part.format` where it is none, or holds what is not valid; `part.too-large`; `board.version`
 * where a newer version wrote it.
 */
export function readPart(text: string): BoardPart {
  if (text.length > MOST_TEXT) throw tooLarge();
  const value = parse(text);
  if (!isDictionary(value) || value.format !== PART_FORMAT || !Array.isArray(value.cards)) throw noPart();
  if (value.cards.length > MOST_CARDS) throw tooLarge(value.cards.length);
  const content = contentOf(value.content);
  const cards = new Set<unknown>(value.cards);
  const there = COLLECTION_NAMES.filter(isCardName).flatMap((name) =>
    content[name].map(({ id }): string => id).filter((id) => cards.has(id)),
  );
  if (there.length === 0 || there.length < cards.size) throw noPart();
  return { from: String(value.from), cards: there, content };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noPart();
  }
}

function contentOf(value: unknown): BoardPart['content'] {
  try {
    return parseBoardJson(value);
  } catch (error) {
    if (error instanceof CodedError && error.code !== 'board.version') throw noPart();
    throw error;
  }
}

const noPart = () => new CodedError('part.format');
const tooLarge = (cards?: number) => new CodedError('part.too-large', { cards, most: MOST_CARDS });
