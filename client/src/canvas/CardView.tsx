import type { CardName } from '@parcours/shared/board';
import { memo } from 'react';
import { type CardOf, cardKind } from '../records/cards.ts';
import type { NodeProps } from './flow.ts';
import type { CardNode } from './flowTypes.ts';
import { useIsLowDetail } from './levelOfDetail.ts';

interface Drawn {
  readonly isSelected: boolean;
  readonly isFixed: boolean;
  readonly isLowDetail: boolean;
}

/** A card, drawn again only when its own record or selection changes. */
export const CardView = memo(function CardView({ data, selected }: NodeProps<CardNode>) {
  const { card, isFixed } = data;
  const isLowDetail = useIsLowDetail();
  return draw(card, { isSelected: selected, isFixed, isLowDetail });
});

function draw<Name extends CardName>(
  { collection, record }: CardOf<Name>,
  { isSelected, isFixed, isLowDetail }: Drawn,
) {
  const kind = cardKind(collection);
  return isLowDetail && kind.drawLowDetail
    ? kind.drawLowDetail(record)
    : kind.draw({ record, isSelected, isFixed });
}
