import type { CardName } from '@parcours/shared/board';
import { useCallback, useRef, useState } from 'react';
import { cardKind, findCard } from '../../records/cards.ts';
import type { Size } from '../../records/kind.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import type { Intent } from '../fromFlow.ts';
import type { CanvasView } from '../toFlow.ts';
import type { Guide } from './snapping.ts';
import { allMoved } from './useMoves.ts';
import { useSnapping } from './useSnapping.ts';

interface Resizing {
  readonly resized: CanvasView['resized'];
  /** What the edges that are dragged are in line with. */
  readonly guides: readonly Guide[];
  onResize(intent: Intent & { kind: 'resize' }): void;
}

const STILL = { resized: null, guides: [] } as const;

/** Making cards larger or smaller: local while the corner is dragged, written once at the end. */
export function useResize(): Resizing {
  const session = useSession();
  const snapping = useSnapping();
  const [own, setOwn] = useState<Omit<Resizing, 'onResize'>>(STILL);
  const shown = useRef<CanvasView['resized']>(null);
  const onResize = useCallback(
    ({ id, size, done }: Intent & { kind: 'resize' }) => {
      if (done) {
        // Let go, it is as large as it was shown; React Flow tells where the pointer has its corner.
        writeSize(session, id, shown.current?.id === id ? shown.current.size : size);
        shown.current = null;
        return setOwn(STILL);
      }
      const card = findCard(session.store.getState().records, id);
      if (card === undefined) return;
      const { x, y } = card.record;
      // What lies in a frame is no measure for its edges, as it is none where the frame is moved.
      const along = allMoved(session, new Map([[id, { x, y }]]));
      const drawn = snapping.snapSize({ x, y, ...size }, along);
      shown.current = { id, size: drawn };
      setOwn({ resized: shown.current, guides: snapping.guidesForSize({ x, y, ...drawn }, along) });
    },
    [session, snapping],
  );
  return { ...own, onResize };
}

function writeSize({ attempt, commands, store }: BoardSession, id: string, { width, height }: Size): void {
  const size = { width: Math.round(width), height: Math.round(height) };
  const collection = findCard(store.getState().records, id)?.collection;
  if (collection !== undefined) attempt(() => cardKind<CardName>(collection).resize?.(commands, id, size));
}
