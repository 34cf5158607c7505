import { type MouseEvent, useMemo, useState } from 'react';
import type { Point } from '../../records/kind.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { type OnConnectEnd, useReactFlow } from '../flow.ts';
import type { Joined, Tools } from './useTools.ts';

/** Where something is to be added, and to which card it is joined. */
export interface AddPlace {
  /** In canvas units. */
  readonly at: Point;
  /** In pixels of the window. */
  readonly onScreen: Point;
  readonly joined: Joined | undefined;
}

/** What a double click on the empty canvas offers, and a leg that is dropped there; dropped on a card, it leads to it. */
export function useAddMenu({ connect }: Tools) {
  const { canEdit } = useSession();
  const flow = useReactFlow();
  const [place, setPlace] = useState<AddPlace>();
  const gestures = useMemo(() => {
    const open = (onScreen: Point, joined?: Joined) =>
      setPlace({ at: flow.screenToFlowPosition(onScreen), onScreen, joined });
    const onConnectEnd: OnConnectEnd = (event, { isValid, fromHandle }) => {
      if (isValid || fromHandle === null) return;
      const { nodeId, type } = fromHandle;
      const joined = type === 'source' ? { from: nodeId } : { to: nodeId };
      const onScreen = pointOf(event);
      const under = document.elementFromPoint(onScreen.x, onScreen.y);
      const card = cardAt(under);
      if (isEmptyCanvas(under)) open(onScreen, joined);
      else if (card !== undefined && card !== nodeId) connect(joined, card);
    };
    return {
      onConnectEnd,
      onDoubleClick: ({ target, clientX, clientY }: MouseEvent) => {
        if (canEdit && target instanceof Element && isEmptyCanvas(target)) open({ x: clientX, y: clientY });
      },
    };
  }, [flow, connect, canEdit]);
  return { place, close: () => setPlace(undefined), ...gestures };
}

export function isEmptyCanvas(target: Element | null): boolean {
  return target?.classList.contains('react-flow__pane') === true;
}

/** The id of the card that an element is, or is in. */
export function cardAt(target: Element | null): string | undefined {
  return target?.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;
}

function pointOf(event: globalThis.MouseEvent | TouchEvent): Point {
  const { clientX: x, clientY: y } =
    'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x, y };
}
