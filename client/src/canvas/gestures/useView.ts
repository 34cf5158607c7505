import { useCallback, useEffect } from 'react';
import { cardsOf } from '../../records/cards.ts';
import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import { type ReactFlowInstance, useReactFlow } from '../flow.ts';
import type { CardNode, LegEdge } from '../flowTypes.ts';

/** Room for what lies over the canvas at its edges. */
export const CLEAR_OF_TOOLS = { top: '28px', right: '28px', bottom: '136px', left: '28px' } as const;

/** On a narrower canvas the whole of a board would be too small to read. */
const NARROW = 560;
const READABLE = 0.6;

/**
 * What is in sight when the board opens: what was before, where it is opened anew; what it was opened for, else all of it, or on a phone the persona and where
 * the ways begin.
 */
export function useOpeningView(): (flow: ReactFlowInstance<CardNode, LegEdge>) => void {
  const { store, ui } = useSession();
  return useCallback(
    (flow) => {
      const { reveal, view } = ui.getState();
      if (view !== null) {
        void flow.setViewport(view);
        return;
      }
      const { records } = store.getState();
      // React Flow would keep the request for the first card, and take it away from where it was put.
      if (cardsOf(records).next().done) return;
      const asked = reveal === null ? [] : cardsIn(records, reveal.ids);
      if (asked.length > 0) {
        void flow.fitView({ ...AROUND, nodes: asked });
        return;
      }
      const [persona] = [...records.personas.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const width = document.querySelector('.react-flow')?.clientWidth ?? innerWidth;
      if (persona === undefined || width > NARROW) {
        void flow.fitView({ padding: CLEAR_OF_TOOLS, maxZoom: 1 });
      } else {
        const halfInSight = width / READABLE / 2;
        void flow.setCenter(persona.x - 30 + halfInSight, persona.y + 110, { zoom: READABLE });
      }
    },
    [store, ui],
  );
}

/** Room around what is brought into sight. */
const AROUND = { maxZoom: 1, padding: 0.5 } as const;

/** The cards that show these records, for React Flow; of a leg, both of its ends. */
function cardsIn({ legs }: RecordMaps, ids: readonly string[]): { id: string }[] {
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
