import {
  type CardName,
  type CollectionName,
  type Frame,
  isCardName,
  type RecordOf,
} from '@parcours/shared/board';
import { nodeName, type RecordMaps } from '../store/boardStore.ts';
import type { CardKind, Size } from './kind.ts';
import { KINDS } from './kinds.ts';

// Keys of an object literal are in its order, and these are names of collections.
const NAMES = Object.keys(KINDS) as readonly CollectionName[];
/** The collections that are cards on the canvas, in the order of their tools. */
export const CARD_NAMES: readonly CardName[] = NAMES.filter(isCardName);

/** A card's record together with its collection. */
export type CardOf<Name extends CardName> = {
  [Each in Name]: { readonly collection: Each; readonly record: Readonly<RecordOf<Each>> };
}[Name];
export type Card = CardOf<CardName>;

export function cardKind<Name extends CardName>(name: Name): CardKind<Name> {
  return KINDS[name];
}

/** All cards of the board, collection by collection. */
export function* cardsOf(records: RecordMaps): Generator<Card> {
  for (const name of CARD_NAMES) yield* cardsIn(name, records);
}

function* cardsIn<Name extends CardName>(collection: Name, records: RecordMaps): Generator<Card> {
  // A record of a collection goes with the name of that collection.
  for (const record of records[collection].values()) yield { collection, record } as unknown as Card;
}

/** The kinds of card that can be made on a board as it is, in the order of their tools. */
export function offeredCards(records: RecordMaps): readonly CardName[] {
  return CARD_NAMES.filter((name) => isOffered(name, records));
}

export function isOffered(name: CardName, records: RecordMaps): boolean {
  return cardKind<CardName>(name).tool.isOffered?.(records) ?? true;
}

/** The card with an id; undefined where that is none. */
export function findCard(records: RecordMaps, id: string): Card | undefined {
  for (const collection of CARD_NAMES) {
    const record = records[collection].get(id);
    if (record !== undefined) return { collection, record } as Card;
  }
  return undefined;
}

/** What a card says of itself in words; empty where there is no such card. */
export function titleOf(records: RecordMaps, id: string): string {
  return nodeName(records, id) ?? records.notes.get(id)?.text ?? records.frames.get(id)?.title ?? '';
}

export function sizeOf<Name extends CardName>({ collection, record }: CardOf<Name>): Size {
  return cardKind(collection).sizeOf(record);
}

/** A card lies in a frame when its middle does. */
export function liesIn(card: Card, frame: Frame): boolean {
  const { width, height } = sizeOf(card);
  const x = card.record.x + width / 2 - frame.x;
  const y = card.record.y + height / 2 - frame.y;
  return card.record.id !== frame.id && x >= 0 && x <= frame.width && y >= 0 && y <= frame.height;
}

/** The cards that lie in a frame. */
export function contentsOf(frame: Frame, records: RecordMaps): readonly Card[] {
  return [...cardsOf(records)].filter((card) => liesIn(card, frame));
}

/** Whether a card is locked by itself, whatever lies around it. */
export function isLocked<Name extends CardName>({ collection, record }: CardOf<Name>): boolean {
  return cardKind(collection).isLocked?.(record) ?? false;
}

export function isHidden<Name extends CardName>({ collection, record }: CardOf<Name>): boolean {
  return cardKind(collection).isHidden?.(record) ?? false;
}

/** Of two cards that lie on each other, the one with the higher is on top. */
export function orderOf<Name extends CardName>({ collection, record }: CardOf<Name>): number {
  return cardKind(collection).orderOf?.(record) ?? 0;
}
