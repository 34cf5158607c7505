import { type RefObject, useEffect } from 'react';
import { removeUnlocked } from '../../session/removeUnlocked.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { cardsOf } from '../cards.ts';
import { useReactFlow } from '../flow.ts';
import { CLEAR_OF_TOOLS } from './useOpeningView.ts';

type Action = () => void;

/**
 * The keys of the canvas: Delete removes the selection, C draws a leg from the selected card, Enter chooses its
 * other end, Escape puts the tool or the selection down, Ctrl+A selects all, + and − zoom, Shift+1 shows all.
 * They hold while the focus is in the canvas, or nowhere, as after a click on it; Escape puts a tool down anywhere.
 */
export function useCanvasKeys(
  canvas: RefObject<HTMLElement | null>,
  chooseEnd: (id: string) => boolean,
): void {
  const session = useSession();
  const flow = useReactFlow();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isInCanvas = isHere(event.target, canvas.current) && !event.altKey;
      const action = isInCanvas
        ? (editKey(session, event, chooseEnd) ?? viewKey(flow, event))
        : toolKey(session, event);
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      action();
      requestAnimationFrame(() => keepFocus(canvas.current));
    };
    // Captured, so that React Flow does not also do what it does with the same key.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [session, flow, canvas, chooseEnd]);
}

/** The focus of a card that was removed goes to the canvas, not to the top of the page. */
function keepFocus(canvas: HTMLElement | null): void {
  if (document.activeElement === document.body) canvas?.focus({ preventScroll: true });
}

function isHere(target: EventTarget | null, canvas: HTMLElement | null): boolean {
  if (!(target instanceof Element) || canvas === null) return false;
  const isTyping = target.closest('input, textarea, select, [contenteditable]') !== null;
  return !isTyping && (target === document.body || canvas.contains(target));
}

/** A tool taken from a panel is put down from there as well, unless Escape is for what is over the page. */
function toolKey({ ui }: BoardSession, { key, target }: KeyboardEvent): Action | undefined {
  const isFree =
    target instanceof Element &&
    target.closest('dialog, [role=dialog], [role=menu], [aria-expanded=true]') === null;
  const isAtHand = key === 'Escape' && isFree && ui.getState().tool.kind !== 'pointer';
  return isAtHand ? () => ui.actions.setTool({ kind: 'pointer' }) : undefined;
}

function viewKey(flow: ReturnType<typeof useReactFlow>, event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  switch (event.code) {
    case 'Equal':
    case 'NumpadAdd':
      return () => void flow.zoomIn();
    case 'Minus':
    case 'NumpadSubtract':
      return () => void flow.zoomOut();
    case 'Digit1':
      return event.shiftKey ? () => void flow.fitView({ padding: CLEAR_OF_TOOLS }) : undefined;
    default:
      return undefined;
  }
}

function editKey(
  session: BoardSession,
  { key, ctrlKey, metaKey, target }: KeyboardEvent,
  chooseEnd: (id: string) => boolean,
): Action | undefined {
  const { ui, canEdit } = session;
  const { selection, tool } = ui.getState();
  if (key === 'Escape') return () => putDown(session);
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') return () => selectAll(session);
  if (!canEdit || ctrlKey || metaKey) return undefined;
  if ((key === 'Delete' || key === 'Backspace') && selection.size > 0) return () => removeSelection(session);
  if (key.toLowerCase() === 'c') return () => ui.actions.setTool(connectFrom(selection));
  const card = tool.kind === 'connect' && key === 'Enter' ? cardAt(target) : undefined;
  return card === undefined ? undefined : () => chooseEnd(card);
}

function putDown({ ui }: BoardSession): void {
  const { tool, planFor } = ui.getState();
  if (tool.kind !== 'pointer') ui.actions.setTool({ kind: 'pointer' });
  else if (planFor !== null) ui.actions.showPlan(null);
  else ui.actions.select([]);
}

function selectAll({ ui, store }: BoardSession): void {
  ui.actions.select([...cardsOf(store.getState().records)].map(({ record }) => record.id));
}

function removeSelection(session: BoardSession): void {
  const { ui } = session;
  removeUnlocked(session, [...ui.getState().selection]);
  ui.actions.select([]);
}

function connectFrom(selection: ReadonlySet<string>) {
  const [from] = selection;
  return selection.size === 1 && from !== undefined
    ? ({ kind: 'connect', from } as const)
    : ({ kind: 'connect' } as const);
}

function cardAt(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest('.react-flow__node') : null;
  return node?.getAttribute('data-id') ?? undefined;
}
