import { useEffect } from 'react';
import { useSession } from '../../session/SessionContext.tsx';
import { useUi } from '../../store/hooks.ts';
import { useReactFlow } from '../flow.ts';

/** Brings records into sight when some panel asks for it; for a leg, both of its ends. */
export function useReveal(): void {
  const flow = useReactFlow();
  const { store } = useSession();
  const reveal = useUi((state) => state.reveal);
  useEffect(() => {
    if (reveal === null) return;
    const { legs } = store.getState().records;
    const cards = reveal.ids.flatMap((id) => {
      const leg = legs.get(id);
      return leg === undefined ? [id] : [leg.from, leg.to];
    });
    void flow.fitView({ nodes: cards.map((id) => ({ id })), maxZoom: 1, padding: 0.5, duration: glideMs() });
  }, [reveal, flow, store]);
}

function glideMs(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350;
}
