import { type MouseEvent, useCallback, useMemo } from 'react';
import type { Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import type { AddContext, Point } from '../../records/kind.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import type { Placeable } from '../../store/uiStore.ts';
import { type Connection, useReactFlow } from '../flow.ts';
import type { CardNode } from '../flowTypes.ts';
import { placeCard, roomFor } from './places.ts';

interface Tools {
  /** Puts something on the canvas, at a point in canvas units, and selects it. */
  place(what: Placeable, at: Point): void;
  /** Puts something in the middle of what is in sight, or near it where that is taken. */
  placeInSight(what: Placeable): void;
  onPaneClick(event: MouseEvent): void;
  onCardClick(event: MouseEvent, node: CardNode): void;
  /** A card was chosen while legs are drawn by choosing cards; false where that is not so. */
  chooseEnd(id: string): boolean;
  onConnect(connection: Connection): void;
}

/** What clicks on the canvas and on cards do, by the tool in hand. */
export function useTools(): Tools {
  const session = useSession();
  const flow = useReactFlow();
  const t = useT();
  const place = useCallback(
    (what: Placeable, at: Point) => {
      const id = session.attempt(() => placeCard(contextOf(session, t), what, at));
      session.ui.actions.setTool({ kind: 'pointer' });
      if (id === undefined) return;
      session.ui.actions.select([id]);
      requestAnimationFrame(() => {
        focusCard(id);
        // What comes from the city's list brings its name along.
        if (!('id' in what)) session.ui.actions.askName(id);
      });
    },
    [session, t],
  );
  return useMemo(() => {
    const chooseEnd = (id: string) => chooseLegEnd(session, id);
    const placeAt = ({ clientX, clientY }: MouseEvent): boolean => {
      const { tool } = session.ui.getState();
      if (tool.kind === 'place') place(tool.what, flow.screenToFlowPosition({ x: clientX, y: clientY }));
      return tool.kind === 'place';
    };
    return {
      place,
      placeInSight: (what) => {
        const { records } = session.store.getState();
        place(what, roomFor(what, flow.screenToFlowPosition(middleOfSight()), records));
      },
      onPaneClick: (event) => {
        placeAt(event);
      },
      onCardClick: (event, node) => placeAt(event) || chooseEnd(node.id),
      chooseEnd,
      onConnect: ({ source, target }) => drawLeg(session, source, target),
    };
  }, [session, flow, place]);
}

function contextOf({ commands, store, ui }: BoardSession, t: Translate): AddContext {
  return { commands, records: store.getState().records, selection: ui.getState().selection, t };
}

/** Puts the keyboard on a new card, which is drawn by the next frame. */
function focusCard(id: string): void {
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)?.focus({ preventScroll: true });
}

function middleOfSight(): Point {
  const { left, top, width, height } =
    document.querySelector('.react-flow')?.getBoundingClientRect() ??
    new DOMRect(0, 0, innerWidth, innerHeight);
  return { x: left + width / 2, y: top + height / 2 };
}

function chooseLegEnd(session: BoardSession, id: string): boolean {
  const { tool } = session.ui.getState();
  if (tool.kind !== 'connect') return false;
  const { records } = session.store.getState();
  const canEnd = records.steps.has(id) || records.objectives.has(id);
  if (tool.from === undefined) {
    if (canEnd || records.personas.has(id)) session.ui.actions.setTool({ kind: 'connect', from: id });
  } else if (canEnd && id !== tool.from) {
    drawLeg(session, tool.from, id);
    session.ui.actions.setTool({ kind: 'pointer' });
  }
  return true;
}

function drawLeg({ attempt, commands, ui }: BoardSession, from: string, to: string): void {
  const id = attempt(() => commands.connect({ from, to }));
  if (id !== undefined) ui.actions.select([id]);
}
