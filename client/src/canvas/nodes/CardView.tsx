import { memo } from 'react';
import type { RouteCard } from '../cards.ts';
import type { NodeProps } from '../flow.ts';
import type { CardNode } from '../flowTypes.ts';
import { useIsSketch } from '../sketch.ts';
import { FrameCard } from './FrameCard.tsx';
import { NoteCard } from './NoteCard.tsx';
import { ObjectiveCard } from './ObjectiveCard.tsx';
import { PersonaCard } from './PersonaCard.tsx';
import { SketchCard } from './SketchCard.tsx';
import { StepCard } from './StepCard.tsx';

/** A card, drawn again only when its own record or selection changes. */
export const CardView = memo(function CardView({ data, selected }: NodeProps<CardNode>) {
  const { card, isFixed } = data;
  const isSketch = useIsSketch();
  switch (card.collection) {
    case 'frames':
      return <FrameCard frame={card.record} isSelected={selected} isFixed={isFixed} />;
    case 'notes':
      return <NoteCard note={card.record} canResize={selected && !isFixed} />;
    default:
      return isSketch ? <SketchCard card={card} /> : <RouteCardView card={card} />;
  }
});

function RouteCardView({ card }: { readonly card: RouteCard }) {
  switch (card.collection) {
    case 'personas':
      return <PersonaCard persona={card.record} />;
    case 'steps':
      return <StepCard step={card.record} />;
    case 'objectives':
      return <ObjectiveCard objective={card.record} />;
  }
}
