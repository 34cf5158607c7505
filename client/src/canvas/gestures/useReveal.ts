import { useEffect } from 'react';
import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import { useReactFlow } from '../flow.ts';

/** Room around what is brought into sight. */
export const AROUND = { maxZoom: 1, padding: 0.5 } as const;

/** The cards that show these records, for React Flow; of a leg, both of its ends. */
export function cardsIn({ legs }: RecordMaps, ids: readonly string[]): { id: string }[] {
  const cards = ids.flatMap((id) => {
    const leg = legs.get(id);
    return leg === undefined ? [id] : [leg.from, leg.to];
  });
  return cards.map((id) => ({ id }));
}

/** Brings records into sight when some panel asks for it. */
export function useReveal(): void {
  const flow = useReactFlow();
  const { store } = useSession();
  const reveal = useUi((state) => state.reveal);
  useEffect(() => {
    if (reveal === null) return;
    const nodes = cardsIn(store.getState().records, reveal.ids);
    if (nodes.length > 0) void flow.fitView({ ...AROUND, nodes, duration: glideMs() });
  }, [reveal, flow, store]);
}

function glideMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350;
}
