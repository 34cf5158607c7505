import { useSession } from '../../session/SessionContext.tsx';
import type { Placeable } from '../../store/uiStore.ts';
import { Background, Controls, MiniMap, Panel } from '../flow.ts';
import type { CardNode } from '../flowTypes.ts';
import { CLEAR_OF_TOOLS } from '../gestures/useOpeningView.ts';
import { Cursors } from './Cursors.tsx';
import { EmptyHint } from './EmptyHint.tsx';
import styles from './overlays.module.css';
import { PlanBanner } from './PlanBanner.tsx';
import { Toolbar } from './Toolbar.tsx';
import { ToolHint } from './ToolHint.tsx';
import { WhatIfBanner } from './WhatIfBanner.tsx';

interface OverlaysProps {
  placeInSight(what: Placeable): void;
}

/** What lies over the cards: tools, hints, the plan's figures, zoom, the map of the whole, others' cursors. */
export function Overlays({ placeInSight }: OverlaysProps) {
  const { canEdit } = useSession();
  return (
    <>
      <Background gap={28} size={1.6} color="var(--rule)" />
      <Panel position="top-center" className={styles.top}>
        <PlanBanner />
        <WhatIfBanner />
        <ToolHint placeInSight={placeInSight} />
      </Panel>
      {canEdit && (
        <Panel position="bottom-center">
          <Toolbar />
        </Panel>
      )}
      <Controls
        className={styles.zoom ?? ''}
        showInteractive={false}
        position="bottom-right"
        fitViewOptions={{ padding: CLEAR_OF_TOOLS }}
      />
      <MiniMap<CardNode>
        className={styles.minimap}
        position="bottom-left"
        nodeColor={mapColour}
        nodeStrokeWidth={0}
        style={MAP_SIZE}
        pannable
        zoomable
      />
      <EmptyHint />
      <Cursors />
    </>
  );
}

const MAP_SIZE = { width: 150, height: 104 };

function mapColour({ data }: CardNode): string {
  return `var(--map-${data.card.collection})`;
}
