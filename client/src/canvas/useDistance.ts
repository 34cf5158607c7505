import { useFlowStore } from './flow.ts';

/** How far away the board is seen from: near, everything can be read; farther, titles alone, larger and larger. */
export type Distance = 'near' | 'far' | 'farther' | 'farthest';

export function useDistance(): Distance {
  return useFlowStore(({ transform }) => distanceAt(transform[2]));
}

function distanceAt(zoom: number): Distance {
  if (zoom >= 0.55) return 'near';
  if (zoom >= 0.38) return 'far';
  return zoom >= 0.3 ? 'farther' : 'farthest';
}
