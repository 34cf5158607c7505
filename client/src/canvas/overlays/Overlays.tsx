import type { CardName } from '@parcours/shared/board';
import { MousePointer2 } from 'lucide-react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT.ts';
import { cardKind, cardsOf } from '../../records/cards.ts';
import { useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Background, Controls, MiniMap, Panel, useFlowStore, ViewportPortal } from '../flow.ts';
import type { CardNode } from '../flowTypes.ts';
import type { Tools } from '../gestures/useTools.ts';
import { PADDING } from '../gestures/useView.ts';
import { PlanBanner, WhatIfBanner } from './banners.tsx';
import styles from './overlays.module.css';
import { Toolbar, ToolHint } from './Tools.tsx';

type OverlaysProps = Pick<Tools, 'placeInSight' | 'addNext'>;

/** What lies over the cards: tools, hints, the plan's figures, zoom, the map of the whole, others' cursors. */
export function Overlays({ placeInSight, addNext }: OverlaysProps) {
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
        fitViewOptions={{ padding: PADDING }}
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
      <EmptyHint placeInSight={placeInSight} addNext={addNext} />
      <Cursors />
    </>
  );
}

const MAP_SIZE = { width: 150, height: 104 };

function mapColour({ data }: CardNode): string {
  return cardKind<CardName>(data.card.collection).mapColour;
}

/** How to begin, while there is no step on the canvas, and buttons that do so. */
function EmptyHint({ placeInSight, addNext }: OverlaysProps) {
  const t = useT();
  const { canEdit } = useSession();
  const { setPanel, showTab } = useUiActions();
  const hasSteps = useBoard(({ records }) => records.steps.size > 0);
  const persona = useBoard(({ records }) => [...records.personas.keys()].sort()[0]);
  if (hasSteps || !canEdit) return null;
  if (persona === undefined) {
    return (
      <div className={styles.empty}>
        <h2 dir="auto">{t('canvas.empty.title')}</h2>
        <p dir="auto">{t('canvas.empty.text')}</p>
        <p>
          <Button variant="primary" onPress={() => placeInSight({ kind: 'personas' })}>
            {t('outline.add.personas')}
          </Button>
        </p>
      </div>
    );
  }
  const showCity = () => {
    showTab({ story: 'palette' });
    setPanel('story');
  };
  return (
    <div className={styles.empty}>
      <h2 dir="auto">{t('canvas.empty.withPersona.title')}</h2>
      <p dir="auto">{t('canvas.empty.withPersona.text')}</p>
      <p>
        <Button variant="primary" onPress={showCity}>
          {t('canvas.empty.city')}
        </Button>
        <Button onPress={() => addNext(persona)}>{t('outline.add.steps')}</Button>
      </p>
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
