import type { CardName } from '@parcours/shared/board';
import { type MouseEvent, useCallback, useEffect, useMemo } from 'react';
import type { Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { type Card, cardKind, findCard } from '../../records/cards.ts';
import type { AddContext, CardKind, Point } from '../../records/kind.ts';
import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { findRecord } from '../../store/boardStore.ts';
import type { Placeable } from '../../store/uiStore.ts';
import { type Connection, useReactFlow } from '../flow.ts';
import type { CardNode, LegEdge } from '../flowTypes.ts';
import { frameAround } from '../several/frameAround.ts';
import { besideCard, placeCard, roomFor } from './places.ts';
import { focusRecord, useBringIntoSight } from './useView.ts';

/** By a leg to a card, or from it. */
export type Joined = { readonly from: string } | { readonly to: string };

interface LegEnds {
  readonly from: string;
  readonly to: string;
}

const joinedTo = (card: string, joined: Joined): LegEnds => ({ from: card, to: card, ...joined });

export interface Tools {
  /**
   * Puts something on the canvas, at a point in canvas units, selects it, and has it named where it does not bring its
   * name along. With the leg that joins it to another card, if any, that is one step for undo.
   */
  place(what: Placeable, at: Point, joined?: Joined): void;
  /** Puts something in the middle of what is in sight, or near it where that is taken. */
  placeInSight(what: Placeable): void;
  /** Adds a step beside a card of the route, and the leg to it. */
  addNext(from: string): void;
  /** Has a card's name written on the card, unless it has to stay as it is. */
  rename(id: string, selected: 'all' | 'nothing'): boolean;
  /** Draws a frame around some cards. */
  frame(ids: readonly string[]): void;
  onPaneClick(event: MouseEvent): void;
  onCardClick(event: MouseEvent, node: CardNode): void;
  onLegClick(event: MouseEvent, leg: LegEdge): void;
  /** A card was chosen while legs are drawn by choosing cards, or to be commented on; false where neither is so. */
  choose(id: string): boolean;
  /** Draws a leg between two cards, and selects it. */
  connect(joined: Joined, card: string): void;
  onConnect(connection: Connection): void;
}

/** What clicks on the canvas and on cards do, by the tool in hand. */
export function useTools(): Tools {
  const session = useSession();
  const flow = useReactFlow();
  const t = useT();
  const bringIntoSight = useBringIntoSight();
  const place = useCallback(
    (what: Placeable, at: Point, joined?: Joined) => {
      const { attempt, commands, undo, ui } = session;
      const id = undo.asOneStep(() => {
        const added = attempt(() => placeCard(contextOf(session, t), what, at));
        if (added !== undefined && joined !== undefined)
          attempt(() => commands.connect(joinedTo(added, joined)));
        return added;
      });
      ui.actions.setTool({ kind: 'pointer' });
      if (id === undefined) return;
      ui.actions.select([id]);
      void bringIntoSight([id]);
      // A new card is drawn by the next frame.
      if ('id' in what) requestAnimationFrame(() => focusRecord(id));
      else ui.actions.rename(id, 'all');
    },
    [session, t, bringIntoSight],
  );
  const placeInSight = useCallback(
    (what: Placeable) => {
      const { records } = session.store.getState();
      place(what, roomFor(what, flow.screenToFlowPosition(middleOfSight()), records));
    },
    [session, flow, place],
  );
  const asked = useUi(({ placing }) => placing);
  useEffect(() => {
    if (asked !== null) placeInSight(asked.what);
  }, [asked, placeInSight]);
  return useMemo(() => {
    const choose = (id: string) => commentOn(session, id) || chooseLegEnd(session, id);
    const placeAt = ({ clientX, clientY }: MouseEvent): boolean => {
      const { tool } = session.ui.getState();
      if (tool.kind === 'place') place(tool.what, flow.screenToFlowPosition({ x: clientX, y: clientY }));
      return tool.kind === 'place';
    };
    const commentAt = ({ clientX, clientY }: MouseEvent) => {
      const { ui } = session;
      if (ui.getState().tool.kind !== 'comment') return;
      const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY });
      ui.actions.comment({ kind: 'place', x, y });
    };
    return {
      place,
      placeInSight,
      addNext: (from) => {
        const at = placeAfter(session, from);
        if (at !== undefined) place(STEP, at, { from });
      },
      rename: (id, selected) => {
        const may = mayRename(session, id);
        if (may) session.ui.actions.rename(id, selected);
        return may;
      },
      frame: (ids) => frameAround(session, ids, t),
      onPaneClick: (event) => {
        placeAt(event);
        commentAt(event);
      },
      onCardClick: (event, node) => placeAt(event) || choose(node.id),
      onLegClick: (event, leg) => placeAt(event) || commentOn(session, leg.id),
      choose,
      connect: (joined, card) => drawLeg(session, joinedTo(card, joined)),
      onConnect: ({ source: from, target: to }) => drawLeg(session, { from, to }),
    };
  }, [session, flow, place, placeInSight, t]);
}

const STEP: Placeable = { kind: 'steps' };

/** Where the middle of a step goes that comes after a card; undefined where no leg can leave that. */
function placeAfter({ store }: BoardSession, from: string): Point | undefined {
  const { records } = store.getState();
  const card = findCard(records, from);
  if (card === undefined || portsOf(card) === 'none') return undefined;
  return roomFor(STEP, besideCard(card, 'after'), records);
}

function portsOf({ collection }: Card): CardKind<CardName>['ports'] {
  return cardKind<CardName>(collection).ports;
}

function mayRename({ canEdit, rights, store }: BoardSession, id: string): boolean {
  const { records } = store.getState();
  const collection = findRecord(records, id)?.collection;
  return canEdit && collection !== undefined && rights.lockOn(records, collection, id) === undefined;
}

function contextOf({ commands, store, ui }: BoardSession, t: Translate): AddContext {
  return { commands, records: store.getState().records, selection: ui.getState().selection, t };
}

/** In pixels of the window. */
export function middleOfSight(): Point {
  const { left, top, width, height } =
    document.querySelector('.react-flow')?.getBoundingClientRect() ??
    new DOMRect(0, 0, innerWidth, innerHeight);
  return { x: left + width / 2, y: top + height / 2 };
}

function commentOn({ ui }: BoardSession, id: string): boolean {
  const isAsked = ui.getState().tool.kind === 'comment';
  if (isAsked) ui.actions.comment({ kind: 'record', id });
  return isAsked;
}

function chooseLegEnd(session: BoardSession, id: string): boolean {
  const { tool } = session.ui.getState();
  if (tool.kind !== 'connect') return false;
  const { records } = session.store.getState();
  const card = findCard(records, id);
  const ports = card === undefined ? 'none' : portsOf(card);
  if (tool.from === undefined) {
    if (ports !== 'none') session.ui.actions.setTool({ kind: 'connect', from: id });
  } else if (ports === 'in-out' && id !== tool.from) {
    drawLeg(session, { from: tool.from, to: id });
    session.ui.actions.setTool({ kind: 'pointer' });
  }
  return true;
}

function drawLeg({ attempt, commands, ui }: BoardSession, ends: LegEnds): void {
  const id = attempt(() => commands.connect(ends));
  if (id !== undefined) ui.actions.select([id]);
}
