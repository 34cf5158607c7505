import type { CardName } from '@parcours/shared/board';
import { useMemo, useRef } from 'react';
import type { Translate } from '../i18n/messages.ts';
import { useT } from '../i18n/useT.ts';
import { type Card, type CardOf, cardKind } from '../records/cards.ts';
import { useBoard, useSessionStatus, useUi } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import type { AriaLabelConfig } from './flow.ts';
import type { CanvasWords, CardNode, LegEdge, LegWords } from './flowTypes.ts';
import { type CanvasView, toEdges, toNodes } from './toFlow.ts';

/** The board as React Flow draws it; what did not change since the last time are the same objects. */
export function useFlowElements(
  {
    moved,
    resized,
    grasp,
    routes,
    only,
  }: Pick<CanvasView, 'moved' | 'resized' | 'grasp' | 'routes' | 'only'>,
  words: CanvasWords,
): { readonly nodes: CardNode[]; readonly edges: LegEdge[] } {
  const { canEdit, rights } = useSession();
  const { state: connection } = useSessionStatus();
  const records = useBoard((state) => state.records);
  const selection = useUi((state) => state.selection);
  const lastNodes = useRef<CardNode[]>([]);
  const lastEdges = useRef<LegEdge[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with a connection ends what was one's own in a locked frame
  const nodes = useMemo(() => {
    const isFixed = ({ collection, record }: Card) =>
      rights.lockOn(records, collection, record.id) !== undefined;
    const view = { selection, moved, resized, grasp, canEdit, isFixed, words, routes, only };
    lastNodes.current = toNodes(records, view, lastNodes.current);
    return lastNodes.current;
  }, [records, selection, moved, resized, grasp, canEdit, rights, connection, words, routes, only]);
  const edges = useMemo(() => {
    lastEdges.current = toEdges(records, { selection, words, moved, routes, only }, lastEdges.current);
    return lastEdges.current;
  }, [records, selection, words, moved, routes, only]);
  return { nodes, edges };
}

/** The words of cards and legs for screen readers; the same object until the language changes. */
export function useCanvasWords(): CanvasWords {
  const t = useT();
  return useMemo(
    () => ({
      describeCard: (card, isLocked) =>
        isLocked ? t('canvas.card.locked', { card: describeCard(t, card) }) : describeCard(t, card),
      describeLeg: (leg) => describeLeg(t, leg),
      cardRole: t('canvas.card.role'),
      legRole: t('canvas.leg.role'),
    }),
    [t],
  );
}

function describeLeg(t: Translate, { from, to, barriers }: LegWords): string {
  return barriers.length === 0
    ? t('canvas.leg.label', { from, to })
    : t('canvas.leg.label.barred', { from, to, barriers: barriers.join('; ') });
}

function describeCard<Name extends CardName>(t: Translate, { collection, record }: CardOf<Name>): string {
  return cardKind(collection).describe(t, record);
}

/** React Flow's own words, which are English otherwise. */
export function useFlowLabels(): AriaLabelConfig {
  const t = useT();
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.card.help'),
      'node.a11yDescription.keyboardDisabled': t('canvas.card.help'),
      'node.a11yDescription.ariaLiveMessage': ({ x, y }) => t('canvas.card.moved', { x, y }),
      'edge.a11yDescription.default': t('canvas.leg.help'),
      'controls.ariaLabel': t('canvas.zoom.title'),
      'controls.zoomIn.ariaLabel': t('canvas.zoom.in'),
      'controls.zoomOut.ariaLabel': t('canvas.zoom.out'),
      'controls.fitView.ariaLabel': t('canvas.zoom.fit'),
      'controls.interactive.ariaLabel': '',
      'minimap.ariaLabel': t('canvas.minimap'),
      'handle.ariaLabel': t('canvas.port.out'),
    }),
    [t],
  );
}
