import { type BoardPart, MOST_CARDS, readPart, takePart, writePart } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { titleOf } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import { lyingInFrames, requestRemoval } from '../../records/removal.ts';
import { unlocked } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { stillThere } from '../../store/boardStore.ts';
import { collectionsOf } from '../../store/recordMaps.ts';
import { useReactFlow } from '../flow.ts';
import { middleOfSight } from '../gestures/useTools.ts';
import { cardsInOrder } from '../order.ts';
import { type CopiedCards, openCopied } from './copied.ts';
import { partWith, putNear } from './putCards.ts';
import { linesOf, notesOf } from './textNotes.ts';

/** The type under which cards are on the clipboard; beside them are their titles, as plain text. */
const CARDS_TYPE = 'application/vnd.parcours.part+json';
/** More notes than these are made of a text only after asking. */
const MANY_NOTES = 10;

/** What a text would become, which is asked about. */
export interface Asked {
  readonly count: number;
  onConfirm(): void;
  onClose(): void;
}

/** What menus do with the clipboard; keys do it by the browser's own events. */
export interface CanvasClipboard {
  copy(): void;
  /** Puts what is on the clipboard near a point of the canvas. */
  paste(at: Point): Promise<void>;
  /** Set while it is asked whether a text is to become many notes. */
  readonly asked: Asked | undefined;
}

/**
 * Copying, cutting and pasting by the browser's own events, so that it works between boards and windows, by any keyboard
 * and by the browser's menu. They hold while the focus is in the canvas, and in no field of it.
 */
export function useClipboard(canvas: RefObject<HTMLElement | null>): CanvasClipboard {
  const session = useSession();
  const copied = useCopied();
  const wished = useWishedPoint(canvas);
  const [waiting, setWaiting] = useState<{ readonly lines: readonly string[]; at(): Point }>();
  const put = useMemo(() => {
    const pasteLines = (lines: readonly string[], at: () => Point) => {
      if (lines.length > MANY_NOTES) setWaiting({ lines, at });
      else putAndSay(session, notesOf(lines), at());
    };
    return (pasted: Pasted, at: () => Point) => paste(session, pasted, { at, pasteLines });
  }, [session]);
  useEffect(() => {
    const handlers: Readonly<Record<Kind, (event: ClipboardEvent, data: DataTransfer) => void>> = {
      copy: (event, data) => copy(session, event, data, copied.current),
      cut: (event, data) => cut(session, event, data, copied.current),
      paste: (event, data) => {
        const text = data.getData('text/plain');
        const pasted = { cards: data.getData(CARDS_TYPE), text, hasFiles: data.files.length > 0 };
        if (isSomething(pasted)) event.preventDefault();
        put(pasted, wished);
      },
    };
    const onEvent = (event: ClipboardEvent) => {
      const { clipboardData: data } = event;
      const kind = KINDS.find((known) => known === event.type);
      if (data === null || kind === undefined || !hasFocus(canvas.current)) return;
      session.attempt(() => handlers[kind](event, data));
    };
    for (const kind of KINDS) document.addEventListener(kind, onEvent);
    return () => {
      for (const kind of KINDS) document.removeEventListener(kind, onEvent);
    };
  }, [session, canvas, copied, put, wished]);
  const close = () => setWaiting(undefined);
  return {
    copy: () =>
      copyByEvent((event, data) => session.attempt(() => copy(session, event, data, copied.current))),
    paste: async (at) => {
      const text = await readText();
      const cards = copied.current?.cardsFor(text) ?? '';
      session.attempt(() => {
        if (text === undefined && cards === '') throw new CodedError('clipboard.unreadable');
        put({ cards, text: text ?? '', hasFiles: false }, () => at);
      });
    },
    asked: waiting && {
      count: waiting.lines.length,
      onClose: close,
      onConfirm: () => {
        close();
        putAndSay(session, notesOf(waiting.lines), waiting.at());
      },
    },
  };
}

/**
 * Has the browser make the event by which keys copy: no other way puts cards on the clipboard, and this one works by plain
 * HTTP too. Where no text is selected, browsers think that there is nothing to copy.
 */
function copyByEvent(put: (event: ClipboardEvent, data: DataTransfer) => void): void {
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    if (event.clipboardData !== null) put(event, event.clipboardData);
  };
  const stand = document.body.appendChild(document.createElement('span'));
  stand.textContent = '.';
  stand.style.userSelect = 'text';
  getSelection()?.selectAllChildren(stand);
  document.addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  stand.remove();
}

function useCopied() {
  const copied = useRef<CopiedCards>(undefined);
  useEffect(() => {
    const opened = openCopied();
    copied.current = opened;
    return opened.close;
  }, []);
  return copied;
}

/** The text on the clipboard; undefined where the browser, or the person, lets no page read it. */
async function readText(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}

function putAndSay(session: BoardSession, part: BoardPart, at: Point): void {
  const count = putNear(session, part, at);
  if (count > 0) session.ui.actions.say('pasted', count);
}

const KINDS = ['copy', 'cut', 'paste'] as const;
type Kind = (typeof KINDS)[number];

function hasFocus(canvas: HTMLElement | null): boolean {
  const { activeElement } = document;
  return (
    canvas?.contains(activeElement) === true &&
    activeElement?.closest('input, textarea, select, [contenteditable]') === null
  );
}

/** Where what is pasted should go: by the mouse, while it is over the canvas, else in the middle of what is in sight. */
function useWishedPoint(canvas: RefObject<HTMLElement | null>): () => Point {
  const flow = useReactFlow();
  const mouse = useRef<Point>(undefined);
  useEffect(() => {
    const element = canvas.current;
    const onMove = ({ pointerType, clientX: x, clientY: y }: PointerEvent) => {
      mouse.current = pointerType === 'mouse' ? { x, y } : undefined;
    };
    const onLeave = () => {
      mouse.current = undefined;
    };
    element?.addEventListener('pointermove', onMove);
    element?.addEventListener('pointerleave', onLeave);
    return () => {
      element?.removeEventListener('pointermove', onMove);
      element?.removeEventListener('pointerleave', onLeave);
    };
  }, [canvas]);
  return useCallback(() => flow.screenToFlowPosition(mouse.current ?? middleOfSight()), [flow]);
}

function selected({ store, ui }: BoardSession): readonly string[] {
  return stillThere(store.getState().records, ui.getState().selection);
}

type Copying = CopiedCards | undefined;

function copy(session: BoardSession, event: ClipboardEvent, data: DataTransfer, copied: Copying): void {
  const part = partWith(session, selected(session));
  if (part.cards.length === 0) return;
  event.preventDefault();
  putOnClipboard(session, part, data, copied);
  session.ui.actions.say('copied', part.cards.length);
}

/** Puts on the clipboard what goes, and no more: what a locked frame keeps is not cut. */
function cut(session: BoardSession, event: ClipboardEvent, data: DataTransfer, copied: Copying): void {
  const chosen = selected(session);
  const ids = [...chosen, ...lyingInFrames(session, chosen)];
  if (ids.length === 0) return;
  event.preventDefault();
  if (!session.canEdit) throw new CodedError('access.role');
  const gone = session.removalImpact(unlocked(session, ids)).ids;
  const part = takePart(collectionsOf(session.store.getState().records), gone, session.boardId);
  if (part.cards.length > 0) putOnClipboard(session, part, data, copied);
  requestRemoval(session, ids);
}

function putOnClipboard(session: BoardSession, part: BoardPart, data: DataTransfer, copied: Copying): void {
  const [cards, text] = [writePart(part), titlesOf(session, part.cards)];
  data.setData(CARDS_TYPE, cards);
  data.setData('text/plain', text);
  copied?.remember({ cards, text });
}

/** A line for each card, in the order in which the keyboard goes through them. */
function titlesOf({ store }: BoardSession, ids: readonly string[]): string {
  const { records } = store.getState();
  const copied = new Set(ids);
  return cardsInOrder(records)
    .filter(({ record }) => copied.has(record.id))
    .flatMap(({ record }) => linesOf(titleOf(records, record.id)).join(' ') || [])
    .join('\n');
}

/** What is on the clipboard, as far as it concerns a board. */
interface Pasted {
  readonly cards: string;
  readonly text: string;
  readonly hasFiles: boolean;
}

interface Pasting {
  at(): Point;
  pasteLines(lines: readonly string[], at: () => Point): void;
}

function isSomething({ cards, text, hasFiles }: Pasted): boolean {
  return cards !== '' || hasFiles || linesOf(text).length > 0;
}

function paste(session: BoardSession, pasted: Pasted, { at, pasteLines }: Pasting): void {
  if (!isSomething(pasted)) return;
  if (!session.canEdit) throw new CodedError('access.role');
  const cards = pasted.cards || (isBoardFile(pasted.text) ? pasted.text : '');
  const lines = linesOf(pasted.text);
  if (cards !== '') putAndSay(session, readPart(cards), at());
  else if (lines.length > MOST_CARDS) throw new CodedError('part.too-large', { most: MOST_CARDS });
  else if (lines.length === 0) throw new CodedError('part.format');
  else pasteLines(lines, at);
}

/** The text of a file of ours: nobody wants a note for each of its lines. */
function isBoardFile(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"parcours\./.test(text);
}
