import { useFlowStore } from './flow.ts';

/** How far away the board is seen from: near, everything can be read; farther, titles alone, larger and larger. */
export type Distance = 'near' | 'far' | 'farthest';

export function useDistance(): Distance {
  return useFlowStore(({ transform }) => distanceAt(transform[2]));
}

function distanceAt(zoom: number): Distance {
  if (zoom >= 0.55) return 'near';
  return zoom >= 0.36 ? 'far' : 'farthest';
}
