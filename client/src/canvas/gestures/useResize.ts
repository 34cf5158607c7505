import type { CardName } from '@parcours/shared/board';
import { useCallback, useState } from 'react';
import { cardKind, findCard } from '../../records/cards.ts';
import type { Size } from '../../records/kind.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import type { Intent } from '../fromFlow.ts';
import type { CanvasView } from '../toFlow.ts';

type Resize = Intent & { kind: 'resize' };

/** Making cards larger or smaller: local while the corner is dragged, written once at the end. */
export function useResize(): { readonly resized: CanvasView['resized']; onResize(intent: Resize): void } {
  const session = useSession();
  const [resized, setResized] = useState<CanvasView['resized']>(null);
  const onResize = useCallback(
    ({ id, size, done }: Resize) => {
      if (done) writeSize(session, id, size);
      setResized(done ? null : { id, size });
    },
    [session],
  );
  return { resized, onResize };
}

function writeSize({ attempt, commands, store }: BoardSession, id: string, { width, height }: Size): void {
  const size = { width: Math.round(width), height: Math.round(height) };
  const collection = findCard(store.getState().records, id)?.collection;
  if (collection !== undefined) attempt(() => cardKind<CardName>(collection).resize?.(commands, id, size));
}
