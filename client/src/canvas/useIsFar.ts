import { useFlowStore } from './flow.ts';

/** Below this zoom a card's small print cannot be read: only titles are shown, larger. */
const FAR = 0.55;

export function useIsFar(): boolean {
  return useFlowStore(({ transform }) => transform[2] < FAR);
}
