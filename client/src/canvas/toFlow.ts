import { type CardName, FARTHEST, type Leg } from '@parcours/shared/board';
import type { Routes } from '@parcours/shared/drawing/board';
import { barriersOn } from '../records/barriers/barriersOn.tsx';
import { type Card, cardKind, isHidden, isLocked, orderOf, sizeOf } from '../records/cards.ts';
import type { CardKind, Point, Size } from '../records/kind.ts';
import { nodeName, type RecordMaps } from '../store/boardStore.ts';
import { keepSame } from '../store/keepSame.ts';
import { sortedRecords } from '../store/recordMaps.ts';
import { MarkerType, type Node, Position } from './flow.ts';
import type { CanvasWords, CardNode, LegEdge, LegWords } from './flowTypes.ts';
import type { Grasp } from './gestures/usePointer.ts';
import { cardsInOrder } from './order.ts';

/** What lies over the records for the moment: never written, or not yet. */
export interface CanvasView {
  readonly selection: ReadonlySet<string>;
  /** Where cards are while they are dragged, here or by somebody else. */
  readonly moved: ReadonlyMap<string, Point>;
  /** The note or frame whose corner is being dragged, and its size meanwhile. */
  readonly resized: { readonly id: string; readonly size: Size } | null;
  readonly grasp: Grasp;
  readonly canEdit: boolean;
  /** Whether a locked frame keeps a card as it is for this person. */
  isFixed(card: Card): boolean;
  readonly words: CanvasWords;
  /** The ways of legs round the cards. */
  readonly routes: Routes;
  /** Of a board that is drawn from afar, what React Flow has of it all the same; all of it, if left out. */
  readonly only?: { readonly cards: ReadonlySet<string>; readonly legs: ReadonlySet<string> } | undefined;
}

/**
 * From the lowest on: areas, legs, cards by their order, and the selected ones. All are below what the style sheets put
 * over the cards, which has small numbers.
 */
const LAYER = {
  area: -2 * FARTHEST - 1,
  leg: -2 * FARTHEST,
  card: (order: number) => Math.round(order) - FARTHEST,
  selected: 1,
} as const;

/**
 * The cards as React Flow nodes, in tab order. A node that would be the same as in `before` is that very object,
 * so that memoised components do not draw again.
 */
export function toNodes(records: RecordMaps, view: CanvasView, before: readonly CardNode[]): CardNode[] {
  const find = finder(before);
  const { only } = view;
  const cards = cardsInOrder(records);
  const drawn = only === undefined ? cards : cards.filter(({ record }) => only.cards.has(record.id));
  return drawn.map((card, index) => {
    const node = find(card.record.id, index);
    return node !== undefined && isCurrent(node, card, view) ? node : nodeOf(card, view);
  });
}

/** Finds an element of an earlier list by id: at once while the list has the same order. */
function finder<Element extends { readonly id: string }>(before: readonly Element[]) {
  let known: ReadonlyMap<string, Element> | undefined;
  return (id: string, index: number): Element | undefined => {
    const there = before[index];
    if (there?.id === id) return there;
    known ??= new Map(before.map((element) => [element.id, element]));
    return known.get(id);
  };
}

function isCurrent(node: CardNode, card: Card, view: CanvasView): boolean {
  const { data, position, selected, draggable, width, height } = node;
  const isFixed = view.isFixed(card);
  const { record } = card;
  const { x, y } = view.moved.get(record.id) ?? record;
  const size = sizeIn(view, card);
  return (
    data.card.record === record &&
    data.words === view.words &&
    data.isFixed === isFixed &&
    position.x === x &&
    position.y === y &&
    width === size.width &&
    height === size.height &&
    selected === view.selection.has(record.id) &&
    draggable === isDraggable(card, view, isFixed)
  );
}

function isDraggable(card: Card, view: CanvasView, isFixed: boolean): boolean {
  const isInReach = view.grasp === 'any' || view.selection.has(card.record.id);
  return view.canEdit && isInReach && !isFixed && !isLocked(card);
}

function sizeIn({ resized }: CanvasView, card: Card): Size {
  return resized?.id === card.record.id ? resized.size : sizeOf(card);
}

function nodeOf(card: Card, view: CanvasView): CardNode {
  const { collection, record } = card;
  const { x, y } = view.moved.get(record.id) ?? record;
  const size = sizeIn(view, card);
  const selected = view.selection.has(record.id);
  const { area, ports } = cardKind<CardName>(collection);
  const isFixed = view.isFixed(card);
  return {
    id: record.id,
    type: 'card',
    position: { x, y },
    ...size,
    // Known beforehand, so that React Flow takes the card for measured.
    measured: size,
    handles: handlesOf(ports, size),
    data: { card, words: view.words, isFixed },
    selected,
    draggable: isDraggable(card, view, isFixed),
    hidden: isHidden(card),
    zIndex: area ? LAYER.area : selected ? LAYER.selected : LAYER.card(orderOf(card)),
    ariaLabel: view.words.describeCard(card, isFixed || isLocked(card)),
    // React Flow says the same of all cards; each says itself what it is about (`useAbout`).
    domAttributes: { 'aria-roledescription': view.words.cardRole, 'aria-describedby': undefined },
    // An area is grasped by its title alone: what lies in it, and the canvas under it, stay within reach.
    ...(area && { dragHandle: `.${area.handle}`, style: { pointerEvents: 'none' } }),
  };
}

const HANDLE = 14;

type Ports = CardKind<CardName>['ports'];

/** Handles are given, not measured: legs can then be drawn without their cards. */
function handlesOf(ports: Ports, { width, height }: Size): NonNullable<Node['handles']> {
  const box = { y: height / 2 - HANDLE / 2, width: HANDLE, height: HANDLE };
  const target = { ...box, type: 'target', position: Position.Left, x: -HANDLE / 2 } as const;
  const source = { ...box, type: 'source', position: Position.Right, x: width - HANDLE / 2 } as const;
  switch (ports) {
    case 'out':
      return [source];
    case 'in-out':
      return [target, source];
    case 'none':
      return [];
  }
}

/** While a card is moved, its legs follow it by themselves. */
type LegView = Pick<CanvasView, 'selection' | 'words' | 'moved' | 'routes' | 'only'>;

/** The legs as React Flow edges, sorted by id; unchanged ones are the same objects as in `before`. */
export function toEdges(records: RecordMaps, view: LegView, before: readonly LegEdge[]): LegEdge[] {
  const find = finder(before);
  const { only, routes } = view;
  const legs = sortedRecords(records.legs);
  const drawn = only === undefined ? legs : legs.filter(({ id }) => only.legs.has(id));
  return drawn.map((leg, index) => {
    const edge = find(leg.id, index);
    const legWords = wordsOf(records, leg);
    const isMoved = view.moved.has(leg.from) || view.moved.has(leg.to);
    const data = { leg, legWords, words: view.words, route: isMoved ? undefined : routes.get(leg.id) };
    return edge !== undefined && isCurrentEdge(edge, data, view) ? edge : edgeOf(data, view);
  });
}

type LegData = NonNullable<LegEdge['data']>;

function isCurrentEdge({ data, selected }: LegEdge, now: LegData, { selection }: LegView): boolean {
  return (
    data?.leg === now.leg &&
    data.words === now.words &&
    data.route?.path === now.route?.path &&
    keepSame(data.legWords, now.legWords) === data.legWords &&
    selected === selection.has(now.leg.id)
  );
}

function wordsOf(records: RecordMaps, leg: Leg): LegWords {
  return {
    from: nodeName(records, leg.from) ?? '',
    to: nodeName(records, leg.to) ?? '',
    barriers: barriersOn(records, leg.id).map(({ title }) => title),
  };
}

const ARROW = {
  type: MarkerType.ArrowClosed,
  markerUnits: 'userSpaceOnUse',
  width: 30,
  height: 30,
  strokeWidth: 1,
  color: 'var(--leg)',
} as const;

function edgeOf(data: LegData, { selection, words }: LegView): LegEdge {
  const { leg, legWords } = data;
  return {
    id: leg.id,
    type: 'leg',
    source: leg.from,
    target: leg.to,
    data,
    selected: selection.has(leg.id),
    zIndex: LAYER.leg,
    ariaLabel: words.describeLeg(legWords),
    domAttributes: { 'aria-roledescription': words.legRole },
    markerEnd: ARROW,
  };
}
