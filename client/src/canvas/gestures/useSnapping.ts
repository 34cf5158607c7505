import { overlap } from '@parcours/shared/drawing/board/sizes';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { cardsOf, findCard, isHidden, sizeOf } from '../../records/cards.ts';
import type { Point, Size } from '../../records/kind.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import { type Box, boxAround, boxOf } from '../boxes.ts';
import { useReactFlow } from '../flow.ts';
import { type Guide, guidesAt, guidesOfCorner, snapShift, snapSize } from './snapping.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { sizeOfCanvas } from './useView.ts';

/** So near, in pixels of the screen, cards are drawn into line. */
const NEAR = 7;

type Places = ReadonlyMap<string, Point>;

export interface Snapping {
  /**
   * Where cards come to lie that are dragged to some places: in line with those in sight, where these are near. `along`
   * are all cards that move with them.
   */
  snap(places: Places, along: Places): Places;
  /** What moved cards are in line with. */
  guidesFor(places: Places, along: Places): readonly Guide[];
  /** How large a card comes to be whose lower right corner is dragged: its edges in line with those in sight. */
  snapSize(box: Box, along: Places): Size;
  guidesForSize(box: Box, along: Places): readonly Guide[];
}

/** Cards are drawn into line unless the person has turned that off, or holds Ctrl or Command. */
export function useSnapping(): Snapping {
  const { store, ui } = useSession();
  const flow = useReactFlow();
  const isHeldOff = useHeldOff();
  return useMemo(() => {
    const isOn = () => ui.getState().snaps && !isHeldOff();
    const inSight = (along: Places): Surroundings => {
      const sight = sightOf(flow.getViewport());
      return around(store.getState().records)((box) => !along.has(box.id) && overlap(box, sight));
    };
    const boxOfAll = (places: Places) => boxAround(boxesAt(store.getState().records, places));
    return {
      snap: (places, along) => {
        if (!isOn()) return places;
        const { x, y } = snapShift(boxOfAll(places), inSight(along), NEAR / flow.getViewport().zoom);
        return new Map([...places].map(([id, at]) => [id, { x: at.x + x, y: at.y + y }]));
      },
      guidesFor: (places, along) => (isOn() ? guidesAt(boxOfAll(places), inSight(along)) : []),
      snapSize: (box, along) =>
        isOn() ? snapSize(box, inSight(along), NEAR / flow.getViewport().zoom) : box,
      guidesForSize: (box, along) => (isOn() ? guidesOfCorner(box, inSight(along)) : []),
    };
  }, [store, ui, flow, isHeldOff]);
}

/** Whether a key is held that lets cards lie where the pointer has them. */
function useHeldOff(): () => boolean {
  const held = useRef(false);
  useEffect(() => {
    // Before React Flow hears of the same move.
    const onPointer = ({ ctrlKey, metaKey }: PointerEvent) => {
      held.current = ctrlKey || metaKey;
    };
    const options = { capture: true };
    for (const type of POINTER_EVENTS) window.addEventListener(type, onPointer, options);
    return () => {
      for (const type of POINTER_EVENTS) window.removeEventListener(type, onPointer, options);
    };
  }, []);
  return useCallback(() => held.current, []);
}

const POINTER_EVENTS = ['pointerdown', 'pointermove', 'pointerup'] as const;

/** The part of the canvas that is in sight. */
function sightOf({ x, y, zoom }: Point & { readonly zoom: number }): Box {
  const { width, height } = sizeOfCanvas();
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

interface NamedBox extends Box {
  readonly id: string;
}

type Around = (counts: (box: NamedBox) => boolean) => Surroundings;
const AROUND = new WeakMap<RecordMaps, Around>();

/** Sorted once for the same records. */
function around(records: RecordMaps): Around {
  const known = AROUND.get(records);
  if (known !== undefined) return known;
  const boxes = [...cardsOf(records)]
    .filter((card) => !isHidden(card))
    .map((card) => ({ id: card.record.id, ...boxOf(card) }));
  const sorted = surroundingsOf<NamedBox>(boxes);
  AROUND.set(records, sorted);
  return sorted;
}

function boxesAt(records: RecordMaps, places: Places): readonly Box[] {
  return [...places].flatMap(([id, { x, y }]) => {
    const card = findCard(records, id);
    return card === undefined ? [] : [{ x, y, ...sizeOf(card) }];
  });
}
