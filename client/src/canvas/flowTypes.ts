import type { Leg } from '@parcours/shared/board';
import type { Card } from './cards.ts';
import type { Edge, Node } from './flow.ts';

/** What the two ends of a leg are called, and what stands in the way between them. */
export interface LegWords {
  readonly from: string;
  readonly to: string;
  readonly barriers: readonly string[];
}

/** What the page's language calls cards and legs, for those who cannot see them. */
export interface CanvasWords {
  describeCard(card: Card): string;
  describeLeg(leg: LegWords): string;
  readonly cardRole: string;
  readonly legRole: string;
}

/** A card as React Flow sees it. */
export type CardNode = Node<{ readonly card: Card; readonly words: CanvasWords }, 'card'>;
/** A leg as React Flow sees it. */
export type LegEdge = Edge<
  { readonly leg: Leg; readonly said: LegWords; readonly words: CanvasWords },
  'leg'
>;
