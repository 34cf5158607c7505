import { type RefObject, useEffect } from 'react';
import { cardsOf } from '../../records/cards.ts';
import { requestRemoval } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { stillThere } from '../../store/boardStore.ts';
import { type Shortcut, shortcutOf } from '../../ui/shortcuts.ts';
import { useReactFlow } from '../flow.ts';
import { CLEAR_OF_TOOLS } from './useView.ts';

type Action = () => void;

/**
 * The keys of the canvas. They hold while the focus is in the canvas and nowhere else: whoever types in a panel must
 * not remove or draw anything by it. Escape alone puts a tool down anywhere.
 */
export function useCanvasKeys(
  canvas: RefObject<HTMLElement | null>,
  chooseEnd: (id: string) => boolean,
): void {
  const session = useSession();
  const flow = useReactFlow();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      const { target } = event;
      if (shortcut === undefined || !(target instanceof Element)) return;
      const action = isInCanvas(target, canvas.current)
        ? (editAction(session, shortcut, target, chooseEnd) ?? viewAction(flow, shortcut))
        : toolAction(session, shortcut, target);
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    // Captured, so that React Flow does not also do what it does with the same key.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [session, flow, canvas, chooseEnd]);
}

function isInCanvas(target: Element, canvas: HTMLElement | null): boolean {
  const isTyping = target.closest('input, textarea, select, [contenteditable]') !== null;
  return !isTyping && canvas?.contains(target) === true;
}

/** A tool taken from a panel is put down from there as well, unless Escape is for what is over the page. */
function toolAction({ ui }: BoardSession, shortcut: Shortcut, target: Element): Action | undefined {
  const isFree = target.closest('dialog, [role=dialog], [role=menu], [aria-expanded=true]') === null;
  const isAtHand = shortcut === 'putDown' && isFree && ui.getState().tool.kind !== 'pointer';
  return isAtHand ? () => ui.actions.setTool({ kind: 'pointer' }) : undefined;
}

function viewAction(flow: ReturnType<typeof useReactFlow>, shortcut: Shortcut): Action | undefined {
  switch (shortcut) {
    case 'zoomIn':
      return () => void flow.zoomIn();
    case 'zoomOut':
      return () => void flow.zoomOut();
    case 'showAll':
      return () => void flow.fitView({ padding: CLEAR_OF_TOOLS });
    default:
      return undefined;
  }
}

function editAction(
  session: BoardSession,
  shortcut: Shortcut,
  target: Element,
  chooseEnd: (id: string) => boolean,
): Action | undefined {
  const { ui, store, canEdit } = session;
  const { tool } = ui.getState();
  const selection = stillThere(store.getState().records, ui.getState().selection);
  switch (shortcut) {
    case 'putDown':
      return () => putDown(session);
    case 'selectAll':
      return () => selectAll(session);
    case 'remove':
      return canEdit && selection.length > 0 && !isButton(target)
        ? () => requestRemoval(session, selection)
        : undefined;
    case 'connect':
      return canEdit ? () => ui.actions.setTool(connectFrom(selection)) : undefined;
    case 'choose': {
      const card = canEdit && tool.kind === 'connect' ? cardAt(target) : undefined;
      return card === undefined ? undefined : () => chooseEnd(card);
    }
    default:
      return undefined;
  }
}

/** Whoever is at a button of the canvas is not at what is selected. */
const isButton = (target: Element): boolean => target.closest('button') !== null;

function putDown({ ui }: BoardSession): void {
  const { tool, planFor } = ui.getState();
  if (tool.kind !== 'pointer') ui.actions.setTool({ kind: 'pointer' });
  else if (planFor !== null) ui.actions.showPlan(null);
  else ui.actions.select([]);
}

function selectAll({ ui, store }: BoardSession): void {
  ui.actions.select([...cardsOf(store.getState().records)].map(({ record }) => record.id));
}

function connectFrom(selection: readonly string[]) {
  const [from] = selection;
  return selection.length === 1 && from !== undefined
    ? ({ kind: 'connect', from } as const)
    : ({ kind: 'connect' } as const);
}

function cardAt(target: Element): string | undefined {
  const node = target.closest('.react-flow__node');
  return node?.getAttribute('data-id') ?? undefined;
}
