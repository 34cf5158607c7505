import { createContext, use } from 'react';
import { useFlowStore } from './flow.ts';

/** Whether cards and legs are only sketched: there are many, and they are seen from afar. */
export const SketchContext = createContext(false);

export function useIsSketch(): boolean {
  return use(SketchContext);
}

/** How far away the board is seen from: near, everything can be read; farther, titles alone, larger and larger. */
type Distance = 'near' | 'far' | 'farther' | 'farthest';

export function useDistance(): Distance {
  return useFlowStore(({ transform }) => distanceAt(transform[2]));
}

function distanceAt(zoom: number): Distance {
  if (zoom >= 0.55) return 'near';
  if (zoom >= 0.38) return 'far';
  return zoom >= 0.3 ? 'farther' : 'farthest';
}
