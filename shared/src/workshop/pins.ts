import { featureOf, type Phase } from './plan.ts';
import { type Pin, type Stage, seatsIn, type WorkshopState } from './state.ts';

/** How large the picture of a city is, in the measure of pins. */
export const PICTURE = { width: 1000, height: 640 } as const;

/** Whether people place their pins now, in this phase. */
export function takesPins(stage: Stage, phase: Pick<Phase, 'kind'> | undefined): boolean {
  return stage.kind === 'running' && featureOf(phase) === 'pins';
}

/** All of them, in an order that tells nothing of whose they are, or of when they were placed. */
export function pinsOf(state: Pick<WorkshopState, 'seats'>): readonly Pin[] {
  return seatsIn(state)
    .flatMap(({ pin }) => (pin === undefined ? [] : [pin]))
    .sort(([x1, y1], [x2, y2]) => x1 - x2 || y1 - y2);
}
