import { currentPhase, type Pin, seatsIn, type WorkshopState } from './state.ts';

/** How large the picture of a city is, in the measure of pins. */
export const PICTURE = { width: 1000, height: 640 } as const;

/** Whether people place their pins now. */
export function takesPins(state: Pick<WorkshopState, 'stage' | 'plan'>): boolean {
  return state.stage.kind === 'running' && currentPhase(state)?.kind === 'icebreaker';
}

/** All of them, in an order that tells nothing of whose they are, or of when they were placed. */
export function pinsOf(state: Pick<WorkshopState, 'seats'>): readonly Pin[] {
  return seatsIn(state)
    .flatMap(({ pin }) => (pin === undefined ? [] : [pin]))
    .sort(([x1, y1], [x2, y2]) => x1 - x2 || y1 - y2);
}
