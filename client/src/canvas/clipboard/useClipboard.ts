import { MOST_CARDS, readPart, takePart, writePart } from '@parcours/shared/board';
import { CodedError } from '@parcours/shared/errors';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Point } from '../../records/kind.ts';
import { requestRemoval, unlocked } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { nodeName, stillThere } from '../../store/boardStore.ts';
import { collectionsOf } from '../../store/recordMaps.ts';
import { useReactFlow } from '../flow.ts';
import { middleOfSight } from '../gestures/useTools.ts';
import { cardsInOrder } from '../order.ts';
import { partWith, putNear } from './putCards.ts';
import { linesOf, notesOf } from './textNotes.ts';

/** The type under which cards are on the clipboard; beside them are their titles, as plain text. */
const CARDS_TYPE = 'application/vnd.parcours.part+json';
/** More notes than these are made of a text only after asking. */
const MANY_NOTES = 10;

/** What a text would become, which is asked about. */
interface Asked {
  readonly count: number;
  onConfirm(): void;
  onClose(): void;
}

/**
 * Copying, cutting and pasting by the browser's own events, so that it works between boards and windows, by any keyboard
 * and by the browser's menu. They hold while the focus is in the canvas, and in no field of it.
 */
export function useClipboard(canvas: RefObject<HTMLElement | null>): Asked | undefined {
  const session = useSession();
  const wished = useWishedPoint(canvas);
  const [lines, setLines] = useState<readonly string[]>();
  useEffect(() => {
    const pasteLines = (given: readonly string[]) => {
      if (given.length > MANY_NOTES) setLines(given);
      else putNear(session, notesOf(given), wished());
    };
    const handlers: Readonly<Record<Kind, (event: ClipboardEvent, data: DataTransfer) => void>> = {
      copy: (event, data) => copy(session, event, data),
      cut: (event, data) => cut(session, event, data),
      paste: (event, data) => paste(session, event, data, { at: wished, pasteLines }),
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
  }, [session, canvas, wished]);
  if (lines === undefined) return undefined;
  const onClose = () => setLines(undefined);
  return {
    count: lines.length,
    onClose,
    onConfirm: () => {
      onClose();
      putNear(session, notesOf(lines), wished());
    },
  };
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

function copy(session: BoardSession, event: ClipboardEvent, data: DataTransfer): void {
  const part = partWith(session, selected(session));
  if (part.cards.length === 0) return;
  event.preventDefault();
  data.setData(CARDS_TYPE, writePart(part));
  data.setData('text/plain', titlesOf(session, part.cards));
}

/** Puts on the clipboard what goes, and no more: what a locked frame keeps is not cut. */
function cut(session: BoardSession, event: ClipboardEvent, data: DataTransfer): void {
  const ids = selected(session);
  if (ids.length === 0) return;
  event.preventDefault();
  if (!session.canEdit) throw new CodedError('access.role');
  const gone = session.removalImpact(unlocked(session, ids)).ids;
  const part = takePart(collectionsOf(session.store.getState().records), gone, session.boardId);
  if (part.cards.length > 0) {
    data.setData(CARDS_TYPE, writePart(part));
    data.setData('text/plain', titlesOf(session, part.cards));
  }
  requestRemoval(session, ids);
}

/** A line for each card, in the order in which the keyboard goes through them. */
function titlesOf({ store }: BoardSession, ids: readonly string[]): string {
  const { records } = store.getState();
  const copied = new Set(ids);
  return cardsInOrder(records)
    .filter(({ record }) => copied.has(record.id))
    .map(
      ({ record: { id } }) =>
        nodeName(records, id) ?? records.notes.get(id)?.text ?? records.frames.get(id)?.title,
    )
    .flatMap((title) => linesOf(title ?? '').join(' ') || [])
    .join('\n');
}

interface Pasting {
  at(): Point;
  pasteLines(lines: readonly string[]): void;
}

function paste(
  session: BoardSession,
  event: ClipboardEvent,
  data: DataTransfer,
  { at, pasteLines }: Pasting,
): void {
  const text = data.getData('text/plain');
  const cards = data.getData(CARDS_TYPE) || (isBoardFile(text) ? text : '');
  const lines = linesOf(text);
  const isFile = data.files.length > 0;
  if (cards === '' && lines.length === 0 && !isFile) return;
  event.preventDefault();
  if (!session.canEdit) throw new CodedError('access.role');
  if (cards !== '') putNear(session, readPart(cards), at());
  else if (lines.length > MOST_CARDS) throw new CodedError('part.too-large', { most: MOST_CARDS });
  else if (lines.length === 0) throw new CodedError('part.format');
  else pasteLines(lines);
}

/** The text of a file of ours: nobody wants a note for each of its lines. */
function isBoardFile(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"parcours\./.test(text);
}
