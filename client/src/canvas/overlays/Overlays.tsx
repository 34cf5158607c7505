import { Maximize, Minus, MousePointer2, Plus } from 'lucide-react';
import { useStore } from 'zustand';
import { languageDirection } from '../../i18n/direction.ts';
import { useT } from '../../i18n/useT.ts';
import { usePreferences } from '../../local/PreferencesContext.tsx';
import { cardsOf } from '../../records/cards.ts';
import { isNaming } from '../../records/notes/makeStep.ts';
import { useBoard, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { COMMANDS } from '../../ui/commands.ts';
import {
  Background,
  ControlButton,
  Controls,
  Panel,
  useFlowStore,
  useReactFlow,
  ViewportPortal,
} from '../flow.ts';
import type { Tools } from '../gestures/useTools.ts';
import { BoardMap } from './BoardMap.tsx';
import { FollowBanner, FollowFrame, PlanBanner, WhatIfBanner } from './banners.tsx';
import { CommentPins } from './CommentPins.tsx';
import styles from './overlays.module.css';
import { Toolbar, ToolHint } from './Tools.tsx';

type OverlaysProps = Pick<Tools, 'placeInSight' | 'addNext'>;

/** What lies over the cards: tools, hints, the plan's figures, zoom, the map of the whole, others' cursors. */
export function Overlays({ placeInSight, addNext }: OverlaysProps) {
  const { canEdit } = useSession();
  const { isCalm, locale } = usePreferences();
  return (
    <>
      <div className={styles.paper} aria-hidden>
        <Background gap={28} size={1.6} color="var(--dots)" />
      </div>
      <Panel position="top-center" className={styles.top} dir={languageDirection(locale)}>
        <FollowBanner />
        <PlanBanner />
        <WhatIfBanner />
        <ToolHint placeInSight={placeInSight} />
      </Panel>
      {canEdit && (
        <Panel position="bottom-center" className={styles.tools}>
          <Toolbar />
        </Panel>
      )}
      <ZoomButtons />
      <BoardMap />
      <EmptyHint placeInSight={placeInSight} addNext={addNext} />
      <CommentPins />
      {!isCalm && <Cursors />}
      <FollowFrame />
    </>
  );
}

/** React Flow's own would say each name twice, and have pictures without any. */
function ZoomButtons() {
  const t = useT();
  const { zoomTo } = useUiActions();
  const flow = useReactFlow();
  const isLargest = useFlowStore(({ transform: [, , zoom], maxZoom }) => zoom >= maxZoom);
  const isSmallest = useFlowStore(({ transform: [, , zoom], minZoom }) => zoom <= minZoom);
  const isEmpty = useBoard(({ records }) => cardsOf(records).next().done === true);
  const buttons = [
    { label: COMMANDS.zoomIn.label, Icon: Plus, isDisabled: isLargest, onPress: () => flow.zoomIn() },
    { label: COMMANDS.zoomOut.label, Icon: Minus, isDisabled: isSmallest, onPress: () => flow.zoomOut() },
    { label: COMMANDS.showAll.label, Icon: Maximize, isDisabled: false, onPress: () => zoomTo('showAll') },
  ] as const;
  return (
    <Controls
      className={styles.zoom ?? ''}
      showZoom={false}
      showInteractive={false}
      showFitView={false}
      position="bottom-right"
    >
      {buttons.slice(0, isEmpty ? 2 : 3).map(({ label, Icon, isDisabled, onPress }) => (
        <ControlButton key={label} disabled={isDisabled} title={t(label)} onClick={onPress}>
          <Icon className={styles.zoomIcon} aria-hidden />
        </ControlButton>
      ))}
    </Controls>
  );
}

/** How to begin, while there is no step on the canvas, and buttons that do so. */
function EmptyHint({ placeInSight, addNext }: OverlaysProps) {
  const t = useT();
  const { canEdit } = useSession();
  const { setPanel, showTab } = useUiActions();
  const hasSteps = useBoard(({ records }) => records.steps.size > 0);
  const persona = useBoard(({ records }) => [...records.personas.keys()].sort()[0]);
  const hasNotes = useBoard(({ records }) => records.notes.size > 0);
  const isNamed = useBoard(({ records }) => [...records.notes.values()].some(isNaming));
  // Notes that came from elsewhere, or name whom to go to, are a beginning too, and nothing may lie over them.
  if (hasSteps || !canEdit || isNamed || (hasNotes && persona === undefined)) return null;
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
