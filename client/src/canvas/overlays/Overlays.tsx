import type { CardName } from '@parcours/shared/board';
import { MousePointer2 } from 'lucide-react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT.ts';
import { cardKind, cardsOf } from '../../records/cards.ts';
import { useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { Placeable } from '../../store/uiStore.ts';
import { Background, Controls, MiniMap, Panel, useFlowStore, ViewportPortal } from '../flow.ts';
import type { CardNode } from '../flowTypes.ts';
import { CLEAR_OF_TOOLS } from '../gestures/useView.ts';
import { PlanBanner, WhatIfBanner } from './banners.tsx';
import styles from './overlays.module.css';
import { Toolbar, ToolHint } from './Tools.tsx';

interface OverlaysProps {
  placeInSight(what: Placeable): void;
}

/** What lies over the cards: tools, hints, the plan's figures, zoom, the map of the whole, others' cursors. */
export function Overlays({ placeInSight }: OverlaysProps) {
  const { canEdit } = useSession();
  const isEmpty = useBoard(({ records }) => cardsOf(records).next().done === true);
  return (
    <>
      <Background gap={28} size={1.6} color="var(--rule)" />
      <Panel position="top-center" className={styles.top}>
        <PlanBanner />
        <WhatIfBanner />
        <ToolHint placeInSight={placeInSight} />
      </Panel>
      {canEdit && (
        <Panel position="bottom-center" className={styles.tools}>
          <Toolbar />
        </Panel>
      )}
      <Controls
        className={styles.zoom ?? ''}
        showInteractive={false}
        // React Flow would keep the request for the first card, and take it away from where it was put.
        showFitView={!isEmpty}
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
  return cardKind<CardName>(data.card.collection).mapColour;
}

/** How to begin, while there is no step on the canvas. */
function EmptyHint() {
  const t = useT();
  const { canEdit } = useSession();
  const stage = useBoard(({ records }) =>
    records.steps.size > 0 ? 'begun' : records.personas.size > 0 ? 'persona' : 'empty',
  );
  if (stage === 'begun' || !canEdit) return null;
  return (
    <div className={styles.empty}>
      <h2>{t(stage === 'empty' ? 'canvas.empty.title' : 'canvas.empty.withPersona.title')}</h2>
      <p>{t(stage === 'empty' ? 'canvas.empty.text' : 'canvas.empty.withPersona.text')}</p>
    </div>
  );
}

/** Where the others point, with their names; the same size at every zoom. */
function Cursors() {
  const { presence } = useSession();
  const others = useStore(presence.store, (state) => state.others);
  const zoom = useFlowStore(({ transform }) => transform[2]);
  return (
    <ViewportPortal>
      {others.map(
        ({ client, cursor, user }) =>
          cursor !== null && (
            <div
              key={client}
              className={styles.cursor}
              style={{
                '--person': `var(--person-${user.colour})`,
                transform: `translate(${cursor.x}px, ${cursor.y}px) scale(${1 / zoom})`,
              }}
              aria-hidden
            >
              <MousePointer2 size={20} />
              <bdi className={styles.cursorName} translate="no">
                {user.name}
              </bdi>
            </div>
          ),
      )}
    </ViewportPortal>
  );
}
