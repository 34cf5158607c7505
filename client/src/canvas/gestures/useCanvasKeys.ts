import type { CardName } from '@parcours/shared/board';
import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { CARD_NAMES, cardKind, cardsOf, isOffered } from '../../records/cards.ts';
import { requestRemoval } from '../../records/removal.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { stillThere } from '../../store/boardStore.ts';
import type { ZoomTo } from '../../store/uiStore.ts';
import { isTyping, type Shortcut, shortcutOf } from '../../ui/shortcuts.ts';
import { type Along, cardAlong } from '../along.ts';
import { duplicate } from '../clipboard/duplicate.ts';
import { applyTidy } from '../tidy/applyTidy.ts';
import { cardAt } from './useAddMenu.ts';
import { recordAt } from './useContextMenu.ts';
import type { Tools } from './useTools.ts';
import { useZoom } from './useView.ts';

type Action = () => void;

/**
 * The keys of the canvas. They hold while the focus is in the canvas and nowhere else: whoever types in a panel must
 * not remove or draw anything by it. Escape alone puts a tool down anywhere.
 */
export function useCanvasKeys(
  canvas: RefObject<HTMLElement | null>,
  tools: Tools,
  openMenu: (focused: Element) => void,
): void {
  const session = useSession();
  const zoom = useZoom();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      // A window has the keys as soon as it is asked for, also while its code is on its way.
      if (!(target instanceof Element) || session.ui.getState().dialog !== null) return;
      const isHere = isInCanvas(target, canvas.current);
      if (isHere && isTyping(event) && writesOn(session, target, tools)) return;
      const shortcut = shortcutOf(event);
      const action = isHere
        ? (alongAction(session, shortcut, target) ??
          editAction(session, shortcut, target, tools) ??
          viewAction({ zoom, openMenu }, shortcut, target))
        : putDownAction(session, shortcut, target);
      if (action === undefined) return;
      take(event, shortcut);
      action();
    };
    // Captured, so that React Flow does not also do what it does with the same key.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [session, zoom, canvas, tools, openMenu]);
}

/** The menu alone has to see its key too: only then it puts the keyboard on its first entry. */
function take(event: KeyboardEvent, shortcut: Shortcut | undefined): void {
  event.preventDefault();
  if (shortcut !== 'contextMenu') event.stopPropagation();
}

function isInCanvas(target: Element, canvas: HTMLElement | null): boolean {
  const isTyping = target.closest('input, textarea, select, [contenteditable]') !== null;
  return !isTyping && canvas?.contains(target) === true;
}

/** A tool taken from a panel is put down from there as well, unless Escape is for what is over the page; so is following. */
function putDownAction(
  session: BoardSession,
  shortcut: Shortcut | undefined,
  target: Element,
): Action | undefined {
  const isFree = target.closest('dialog, [role=dialog], [role=menu], [aria-expanded=true]') === null;
  if (shortcut !== 'putDown' || !isFree) return undefined;
  return isInHand(session) ? () => putDown(session) : undefined;
}

interface View {
  zoom(to: ZoomTo): void;
  openMenu(focused: Element): void;
}

function viewAction(
  { zoom, openMenu }: View,
  shortcut: Shortcut | undefined,
  target: Element,
): Action | undefined {
  switch (shortcut) {
    case 'zoomIn':
    case 'zoomOut':
    case 'showAll':
    case 'zoomToSelection':
      return () => zoom(shortcut);
    case 'contextMenu':
      return () => void requestAnimationFrame(() => openMenu(target));
    default:
      return undefined;
  }
}

const ALONG: Readonly<Partial<Record<Shortcut, Along>>> = {
  nextOnWay: 'next',
  previousOnWay: 'previous',
  alternativeAbove: 'above',
  alternativeBelow: 'below',
};

/** Goes from the card or way that has the keyboard to the next card; never moves a card, as the arrows alone do. */
function alongAction(
  { store, ui }: BoardSession,
  shortcut: Shortcut | undefined,
  target: Element,
): Action | undefined {
  const along = shortcut && ALONG[shortcut];
  const on = along && recordAt(target);
  if (along === undefined || on === undefined) return undefined;
  return () => {
    const to = cardAlong(store.getState().records, on, along);
    if (to !== undefined) ui.actions.stepTo(to);
  };
}

function editAction(
  session: BoardSession,
  shortcut: Shortcut | undefined,
  target: Element,
  tools: Tools,
): Action | undefined {
  const { ui, canEdit } = session;
  switch (shortcut) {
    case 'putDown':
      return () => putDown(session);
    case 'selectAll':
      return () => selectAll(session);
    case 'marquee':
      return () => ui.actions.setTool({ kind: 'marquee' });
    case 'comment':
      return canEdit ? () => ui.actions.setTool({ kind: 'comment' }) : undefined;
    case 'remove':
      return isButton(target) ? undefined : selectionAction(session, shortcut, tools);
    case 'duplicate':
    case 'frameSelection':
    case 'connect':
    case 'connectFrom':
      return selectionAction(session, shortcut, tools);
    case 'choose':
    case 'rename':
    case 'addNext': {
      const { tool, tidy } = ui.getState();
      if (shortcut === 'choose' && tidy?.plan && !isButton(target)) return () => applyTidy(session);
      if (shortcut === 'choose' && tool.kind === 'place') return () => tools.placeInSight(tool.what);
      return canEdit ? cardAction(session, shortcut, cardAt(target), tools) : undefined;
    }
    default:
      return canEdit ? takeAction(session, shortcut) : undefined;
  }
}

/** What a key does with all that is selected. */
function selectionAction(
  session: BoardSession,
  shortcut: 'remove' | 'duplicate' | 'frameSelection' | 'connect' | 'connectFrom',
  tools: Tools,
): Action | undefined {
  const { ui, store, canEdit } = session;
  if (!canEdit) return undefined;
  const selection = stillThere(store.getState().records, ui.getState().selection);
  switch (shortcut) {
    case 'connect':
    case 'connectFrom':
      return () => ui.actions.setTool(connectFrom(selection));
    case 'remove':
      return selection.length > 0 ? () => requestRemoval(session, selection) : undefined;
    case 'duplicate':
      return selection.length > 0 ? () => duplicate(session, selection) : undefined;
    case 'frameSelection':
      return selection.length > 0 ? () => tools.frame(selection) : undefined;
  }
}

/** What a key does with the card that has the keyboard. */
function cardAction(
  { ui }: BoardSession,
  shortcut: 'choose' | 'rename' | 'addNext',
  card: string | undefined,
  tools: Tools,
): Action | undefined {
  if (card === undefined) return undefined;
  const { tool, selection } = ui.getState();
  switch (shortcut) {
    case 'choose':
      if (tool.kind === 'connect' || tool.kind === 'comment') return () => tools.choose(card);
      return isAlone(selection, card) ? () => tools.rename(card, 'all') : undefined;
    case 'rename':
      return () => tools.rename(card, 'all');
    case 'addNext':
      return () => tools.addNext(card);
  }
}

/** Takes a kind of card in hand, to be put somewhere. */
function takeAction({ ui, store }: BoardSession, shortcut: Shortcut | undefined): Action | undefined {
  const kind = CARD_NAMES.find((name) => cardKind<CardName>(name).tool.shortcut === shortcut);
  if (kind === undefined || !isOffered(kind, store.getState().records)) return undefined;
  return () => ui.actions.setTool({ kind: 'place', what: { kind } });
}

/**
 * Has what is typed on the one selected card written at the end of its name; returns whether it is. The field takes the
 * keyboard at once, so that the letter itself goes into it.
 */
function writesOn({ ui }: BoardSession, target: Element, { rename }: Tools): boolean {
  const card = cardAt(target);
  const { selection, tool } = ui.getState();
  if (card === undefined || tool.kind !== 'pointer' || !isAlone(selection, card)) return false;
  return flushSync(() => rename(card, 'nothing'));
}

function isAlone(selection: ReadonlySet<string>, id: string): boolean {
  return selection.size === 1 && selection.has(id);
}

/** Whoever is at a button of the canvas is not at what is selected. */
const isButton = (target: Element): boolean => target.closest('button') !== null;

/** A tool, or the view of somebody who is followed. */
function isInHand({ ui, presence }: BoardSession): boolean {
  return ui.getState().tool.kind !== 'pointer' || presence.store.getState().self.follows !== null;
}

function putDown({ ui, presence }: BoardSession): void {
  const { tool, planFor, tidy } = ui.getState();
  if (tidy !== null) ui.actions.endTidy();
  else if (tool.kind !== 'pointer') ui.actions.setTool({ kind: 'pointer' });
  else if (presence.store.getState().self.follows !== null) presence.follow(null);
  else if (planFor !== null) ui.actions.showPlan(null);
  else ui.actions.select([]);
}

export function selectAll({ ui, store }: BoardSession): void {
  ui.actions.select([...cardsOf(store.getState().records)].map(({ record }) => record.id));
}

/** The tool that draws a leg from the one selected card, or from whichever is chosen first. */
export function connectFrom(selection: readonly string[]) {
  const [from] = selection;
  return selection.length === 1 && from !== undefined
    ? ({ kind: 'connect', from } as const)
    : ({ kind: 'connect' } as const);
}
