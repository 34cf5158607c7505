import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { usePreferences } from '../../local/PreferencesContext.tsx';
import { type Card, findCard } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import { useBoard } from '../../session/hooks.ts';
import type { Participant } from '../../session/presence.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { duplicateBy } from '../clipboard/duplicate.ts';
import type { Intent } from '../fromFlow.ts';
import { withContents } from './places.ts';
import type { Guide } from './snapping.ts';
import { useSnapping } from './useSnapping.ts';

/** Arrow keys come in bursts: one undo step, and one write, for each burst. */
const NUDGE_MS = 400;

type Places = ReadonlyMap<string, Point>;
const NOWHERE: Places = new Map();

interface Own {
  readonly moved: Places;
  readonly guides: readonly Guide[];
}
const STILL: Own = { moved: NOWHERE, guides: [] };

interface Moves {
  /** Where cards are while somebody moves them, here or elsewhere. */
  readonly moved: Places;
  /** What the cards that this person moves are in line with. */
  readonly guides: readonly Guide[];
  onMove(intent: Intent & { kind: 'drag' | 'put' }): void;
}

/** Moving cards: local while it lasts, previewed to others, and written once at the end. */
export function useMoves(): Moves {
  const session = useSession();
  const [own, setOwn] = useState<Own>(STILL);
  const snapping = useSnapping();
  const pending = useRef<{ places: Places; timer: ReturnType<typeof setTimeout> | undefined }>({
    places: NOWHERE,
    timer: undefined,
  });
  const commit = useCallback(() => {
    const { places, timer } = pending.current;
    clearTimeout(timer);
    pending.current = { places: NOWHERE, timer: undefined };
    writePlaces(session, places);
    setOwn(STILL);
    session.presence.setDrag(null);
  }, [session]);
  const isCopying = useAltAtRelease();
  const commitCopies = useCallback(() => {
    const moved = allMoved(session, pending.current.places);
    pending.current = { places: NOWHERE, timer: undefined };
    commit();
    duplicateTo(session, moved);
  }, [session, commit]);
  const onMove = useCallback(
    ({ kind, places }: Intent & { kind: 'drag' | 'put' }) => {
      const wasDragging = pending.current.timer === undefined && pending.current.places.size > 0;
      clearTimeout(pending.current.timer);
      // Let go, cards lie where they were shown; React Flow tells where the pointer has them.
      if (kind === 'put' && wasDragging) return isCopying() ? commitCopies() : commit();
      const merged = new Map([...pending.current.places, ...places]);
      const shown = kind === 'drag' ? snapping.snap(merged, allMoved(session, merged)) : merged;
      pending.current = { places: shown, timer: kind === 'put' ? setTimeout(commit, NUDGE_MS) : undefined };
      const moved = allMoved(session, shown);
      setOwn({ moved, guides: snapping.guidesFor(shown, moved) });
      session.presence.setDrag(dragOf(moved));
    },
    [session, commit, commitCopies, isCopying, snapping],
  );
  useEffect(() => commit, [commit]);
  const others = useOthersMoves();
  const moved = useMemo(
    () => (others.size === 0 ? own.moved : new Map([...others, ...own.moved])),
    [others, own],
  );
  return { moved, guides: own.guides, onMove };
}

/** Whether Alt was held when the mouse was let go last: cards that were dragged then stay, and duplicates are dropped. */
function useAltAtRelease(): () => boolean {
  const held = useRef(false);
  useEffect(() => {
    // Before React Flow hears that the drag is over.
    const onRelease = ({ altKey }: PointerEvent) => {
      held.current = altKey;
    };
    window.addEventListener('pointerup', onRelease, { capture: true });
    return () => window.removeEventListener('pointerup', onRelease, { capture: true });
  }, []);
  return useCallback(() => held.current, []);
}

/** Puts duplicates of cards where the cards were dragged to. */
function duplicateTo(session: BoardSession, moved: Places): void {
  const [[anchor, to] = ['', { x: 0, y: 0 }]] = moved;
  const from = placeOf(session.store.getState().records, anchor);
  if (from !== undefined) duplicateBy(session, [...moved.keys()], { x: to.x - from.x, y: to.y - from.y });
}

/** With what lies in a moved frame, save for what a locked frame keeps where it is. */
export function allMoved({ store, rights }: BoardSession, places: Places): Places {
  const { records } = store.getState();
  const isFixed = ({ collection, record }: Card) =>
    rights.lockOn(records, collection, record.id) !== undefined;
  return withContents(places, records, isFixed);
}

/** Moves cards in one step, with what lies in moved frames. */
export function writePlaces(session: BoardSession, places: Places): void {
  const { attempt, commands, store } = session;
  const { records } = store.getState();
  const there = [...allMoved(session, places)].filter(([id]) => placeOf(records, id) !== undefined);
  if (there.length > 0)
    attempt(() =>
      commands.moveMany(there.map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) }))),
    );
}

function dragOf(places: Places): { ids: readonly string[]; x: number; y: number } | null {
  for (const [, { x, y }] of places) return { ids: [...places.keys()], x, y };
  return null;
}

/** Where others are dragging cards to at this moment. */
function useOthersMoves(): Places {
  const { presence } = useSession();
  const { isCalm } = usePreferences();
  const drags = useStore(presence.store, isCalm ? noDrags : dragsOf);
  const records = useBoard((state) => state.records);
  return useMemo(() => {
    const places = new Map<string, Point>();
    for (const { drag } of drags) if (drag !== null) preview(drag, records, places);
    return places.size === 0 ? NOWHERE : places;
  }, [drags, records]);
}

const IDLE: readonly Participant[] = [];

/** In calm, cards go once they are dropped. */
const noDrags = () => IDLE;

function dragsOf({ others }: { readonly others: readonly Participant[] }): readonly Participant[] {
  return others.some(({ drag }) => drag !== null) ? others : IDLE;
}

function preview(
  { ids, x, y }: NonNullable<Participant['drag']>,
  records: RecordMaps,
  places: Map<string, Point>,
) {
  const [anchor] = ids;
  const start = anchor === undefined ? undefined : placeOf(records, anchor);
  if (start === undefined) return;
  for (const id of ids) {
    const place = placeOf(records, id);
    if (place !== undefined) places.set(id, { x: place.x + x - start.x, y: place.y + y - start.y });
  }
}

function placeOf(records: RecordMaps, id: string): Point | undefined {
  return findCard(records, id)?.record;
}
