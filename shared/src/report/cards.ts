import type { Board, CollectionName } from '../board/index.ts';
import type { Edition } from './edition/edition.ts';
import { own, type Rich, type Span } from './rich.ts';

/** The board's words that name the record with an id. */
export type Card = (text: string, record: string) => Span;

/** What a page of the board can show: cards, and what can be found on them. */
const SHOWN = [
  'personas',
  'objectives',
  'actors',
  'services',
  'steps',
  'legs',
  'barriers',
  'proposals',
] as const satisfies readonly CollectionName[];

/** A public report tells no ids: there the words are words alone. */
export function cardsOf({ audience, board }: Pick<Edition, 'audience' | 'board'>): Card {
  switch (audience) {
    case 'public':
      return (text) => own(text);
    case 'internal': {
      const shown = idsShown(board);
      return (text, record) => (shown.has(record) ? { ...own(text), record } : own(text));
    }
  }
}

function idsShown(board: Board): ReadonlySet<string> {
  return new Set(SHOWN.flatMap((name) => board[name].map(({ id }): string => id)));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The sentence, in which the words that name one of these records lead to it. */
export function leading(sentence: Rich, records: readonly Named[], { card }: { readonly card: Card }): Rich {
  return sentence.map((span) => {
    const named = span.kind === 'own' ? records.find(({ name }) => own(name).text === span.text) : undefined;
    return named ? card(span.text, named.id) : span;
  });
}
