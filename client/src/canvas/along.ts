import type { CardName } from '@parcours/shared/board';
import { type Card, cardKind, cardsOf, findCard, sizeOf } from '../records/cards.ts';
import type { RecordMaps } from '../store/boardStore.ts';

/** Where the keyboard goes from a card or way. The canvas runs from left to right in every language. */
export type Along = 'next' | 'previous' | 'above' | 'below';

/**
 * The card to which a way leads on from a card, or from which one comes: of several, the one that stands highest. Above
 * and below are those that can be taken instead of it: to which ways lead from where one comes from.
 */
export function cardAlong(records: RecordMaps, id: string, to: Along): string | undefined {
  const leg = records.legs.get(id);
  if (leg !== undefined) return to === 'next' ? leg.to : to === 'previous' ? leg.from : undefined;
  switch (to) {
    case 'next':
      return downwards(records, targetsOf(records, id))[0];
    case 'previous':
      return downwards(records, sourcesOf(records, id))[0];
    case 'above':
    case 'below': {
      const choices = downwards(records, alternativesTo(records, id));
      const at = choices.indexOf(id);
      return at < 0 ? undefined : choices[at + (to === 'below' ? 1 : -1)];
    }
  }
}

function targetsOf({ legs }: RecordMaps, id: string): readonly string[] {
  return [...legs.values()].flatMap(({ from, to }) => (from === id ? [to] : []));
}

function sourcesOf({ legs }: RecordMaps, id: string): readonly string[] {
  return [...legs.values()].flatMap(({ from, to }) => (to === id ? [from] : []));
}

/** With the card itself: from the same cards; where none leads to it, to the same cards, or with which ways begin as well. */
function alternativesTo(records: RecordMaps, id: string): readonly string[] {
  const sources = sourcesOf(records, id);
  if (sources.length > 0) return sources.flatMap((source) => targetsOf(records, source));
  const together = targetsOf(records, id).flatMap((target) => sourcesOf(records, target));
  return [...together, ...beginnings(records)];
}

/** The cards of the route to which no way leads. */
function beginnings(records: RecordMaps): readonly string[] {
  const reached = new Set([...records.legs.values()].map(({ to }): string => to));
  return [...cardsOf(records)].flatMap(({ collection, record: { id } }) =>
    cardKind<CardName>(collection).ports === 'none' || reached.has(id) ? [] : [id],
  );
}

/** Each card once, from top to bottom, from left to right. */
function downwards(records: RecordMaps, ids: readonly string[]): readonly string[] {
  const cards = [...new Set(ids)].flatMap((id) => findCard(records, id) ?? []);
  return cards
    .sort(
      (a, b) => middleOf(a) - middleOf(b) || a.record.x - b.record.x || (a.record.id < b.record.id ? -1 : 1),
    )
    .map(({ record }) => record.id);
}

const middleOf = (card: Card): number => card.record.y + sizeOf(card).height / 2;
