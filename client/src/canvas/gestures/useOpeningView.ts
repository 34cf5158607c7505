import { useMemo } from 'react';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import type { ReactFlowProps } from '../flow.ts';
import type { CardNode, LegEdge } from '../flowTypes.ts';

/** On a narrower screen the whole of a board would be too small to read. */
const NARROW = 640;

/** Room for what lies over the canvas at its edges. */
export const CLEAR_OF_TOOLS = { top: '28px', right: '28px', bottom: '96px', left: '28px' } as const;

/** What is in sight when the board opens: all of it, or on a phone the persona and where the ways begin. */
export function useOpeningView(): Pick<ReactFlowProps<CardNode, LegEdge>, 'fitView' | 'fitViewOptions'> {
  const { store } = useSession();
  return useMemo(() => {
    const beginning = innerWidth < NARROW ? beginningOf(store.getState().records) : [];
    const nodes = beginning.length > 0 ? { nodes: beginning.map((id) => ({ id })) } : {};
    return { fitView: true, fitViewOptions: { padding: CLEAR_OF_TOOLS, maxZoom: 1, ...nodes } };
  }, [store]);
}

function beginningOf({ personas }: RecordMaps): readonly string[] {
  return [...personas.keys()].sort().slice(0, 1);
}
