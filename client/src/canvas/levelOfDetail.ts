import { createContext, use } from 'react';
import { useFlowStore } from './flow.ts';

/** Whether cards are drawn as their titles and legs as bare lines: there are many, and they are seen from afar. */
export const LowDetailContext = createContext(false);

export function useIsLowDetail(): boolean {
  return use(LowDetailContext);
}

/** What style sheets leave to be read at a zoom: everything; or, from farther away, titles alone, larger and larger. */
type LevelOfDetail = 'full' | 'low' | 'lower' | 'lowest';

export function useLevelOfDetail(): LevelOfDetail {
  return useFlowStore(({ transform }) => levelOfDetailAt(transform[2]));
}

function levelOfDetailAt(zoom: number): LevelOfDetail {
  if (zoom >= 0.55) return 'full';
  if (zoom >= 0.38) return 'low';
  return zoom >= 0.3 ? 'lower' : 'lowest';
}
