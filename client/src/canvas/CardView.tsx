import type { CardName } from '@parcours/shared/board';
import { memo } from 'react';
import { type CardOf, cardKind } from '../records/cards.ts';
import type { NodeProps } from './flow.ts';
import type { CardNode } from './flowTypes.ts';
import { useIsSketch } from './levelOfDetail.ts';

interface Drawn {
  readonly isSelected: boolean;
  readonly isFixed: boolean;
  readonly isSketch: boolean;
}

/** A card, drawn again only when its own record or selection changes. */
export const CardView = memo(function CardView({ data, selected }: NodeProps<CardNode>) {
  const { card, isFixed } = data;
  const isSketch = useIsSketch();
  return draw(card, { isSelected: selected, isFixed, isSketch });
});

function draw<Name extends CardName>(
  { collection, record }: CardOf<Name>,
  { isSelected, isFixed, isSketch }: Drawn,
) {
  const kind = cardKind(collection);
  return isSketch && kind.sketch ? kind.sketch(record) : kind.draw({ record, isSelected, isFixed });
}
