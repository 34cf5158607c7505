import type { Leg } from '@parcours/shared/board';
import type { Route } from '@parcours/shared/drawing/board';
import type { Card } from '../records/cards.ts';
import type { Edge, Node } from './flow.ts';

/** What the two ends of a leg are called, and what stands in the way between them. */
export interface LegWords {
  readonly from: string;
  readonly to: string;
  readonly barriers: readonly string[];
}

/** What the page's language calls cards and legs, for those who cannot see them. */
export interface CanvasWords {
  /** `isLocked`: the card stays as it is, for this person or for all. */
  describeCard(card: Card, isLocked: boolean): string;
  describeLeg(leg: LegWords): string;
  readonly cardRole: string;
  readonly legRole: string;
}

/** A card as React Flow sees it. */
export type CardNode = Node<
  {
    readonly card: Card;
    readonly words: CanvasWords;
    /** A locked frame keeps it as it is for this person. */
    readonly isFixed: boolean;
  },
  'card'
>;
/** A leg as React Flow sees it. */
export type LegEdge = Edge<
  {
    readonly leg: Leg;
    readonly legWords: LegWords;
    readonly words: CanvasWords;
    /** Undefined while a card at one of its ends is being moved. */
    readonly route: Route | undefined;
  },
  'leg'
>;
