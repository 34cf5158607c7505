import type { CollectionName, RecordOf } from '@parcours/shared/board';
import type { RecordMaps } from '../store/boardStore.ts';

/** The collections that are cards on the canvas. */
export const CARD_COLLECTIONS = [
  'frames',
  'personas',
  'steps',
  'objectives',
  'notes',
] as const satisfies readonly CollectionName[];
type CardCollection = (typeof CARD_COLLECTIONS)[number];

/** A card's record together with its collection. */
export type Card = {
  [Name in CardCollection]: { readonly collection: Name; readonly record: Readonly<RecordOf<Name>> };
}[CardCollection];

/** A card that a route goes through or begins at. */
export type RouteCard = Exclude<Card, { collection: 'frames' | 'notes' }>;

/** All cards of the board, collection by collection. */
export function* cardsOf(records: RecordMaps): Generator<Card> {
  for (const record of records.frames.values()) yield { collection: 'frames', record };
  for (const record of records.personas.values()) yield { collection: 'personas', record };
  for (const record of records.steps.values()) yield { collection: 'steps', record };
  for (const record of records.objectives.values()) yield { collection: 'objectives', record };
  for (const record of records.notes.values()) yield { collection: 'notes', record };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Notes and frames are never smaller. */
export const MINIMUM: Size = { width: 120, height: 80 };

/** What a card shows of a list before it says how many more there are. */
export const SHOWN = {
  stepNeeds: 4,
  stepGives: 3,
  objectiveNeeds: 2,
  personaHolds: 3,
  personaKeys: 3,
} as const;

const ROW = 21;
const GAP = 5;

/**
 * The size of a card, in canvas units, from its record alone: React Flow then need not measure, and a card looks
 * the same on every screen.
 */
export function sizeOf(card: Card): Size {
  switch (card.collection) {
    case 'frames':
    case 'notes':
      return { width: card.record.width, height: card.record.height };
    case 'personas':
      return { width: 300, height: 156 + personaRows(card.record) * ROW };
    case 'steps':
      return { width: 260, height: 118 + stepRows(card.record) * ROW + stepLists(card.record) * GAP };
    case 'objectives':
      return { width: 240, height: 152 + rowsShown(card.record.needs, SHOWN.objectiveNeeds) * ROW };
  }
}

/** How many rows a list takes on a card; what is over the limit shares one more row. */
function rowsShown(list: readonly unknown[], limit: number): number {
  return Math.min(list.length, limit) + (list.length > limit ? 1 : 0);
}

function stepRows({ needs, gives }: RecordOf<'steps'>): number {
  return rowsShown(needs, SHOWN.stepNeeds) + rowsShown(gives, SHOWN.stepGives);
}

/** How many lists a step shows: each stands a little apart. */
function stepLists({ needs, gives }: RecordOf<'steps'>): number {
  return Number(needs.length > 0) + Number(gives.length > 0);
}

function personaRows({ holds, keyElements }: RecordOf<'personas'>): number {
  return rowsShown(holds, SHOWN.personaHolds) + Math.min(keyElements.length, SHOWN.personaKeys);
}
