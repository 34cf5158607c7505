import { pinsOf } from '../pins.ts';
import type { Pin, WorkshopState } from '../state.ts';

/** Of the pins on the picture of a city: how many there are, and where, once they are shown. */
export interface PinsView {
  readonly placed: number;
  readonly all?: readonly Pin[] | undefined;
}

export function pinsView(state: WorkshopState): PinsView {
  const pins = pinsOf(state);
  return { placed: pins.length, ...(state.arePinsShown && { all: pins }) };
}
