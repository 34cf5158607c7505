import type { Timer } from './clock.ts';

/** The groups show their boards to all, one after the other. */
export interface Plenary {
  /** Of the group that presents now, another for each: of two who move on at once one is told that it has moved on. */
  readonly turn: string;
  /** Which groups present, by number, the first first. */
  readonly order: readonly number[];
  /** Which of them presents, from 0. */
  readonly at: number;
  /** How long each has. */
  readonly seconds: number;
  /** Of this turn. It closes nothing. */
  readonly timer: Timer;
  /** Whose view all follow; undefined where nobody of the group is there to. */
  readonly presenter?: Presenter | undefined;
}

export type Presenter =
  | { readonly kind: 'seat'; readonly seat: string }
  | { readonly kind: 'staff'; readonly person: string };

/** What a presenter shows: told to all who follow, and kept nowhere. */
export interface Shown {
  /** The card, or way, that is opened. */
  readonly card: string | null;
  /** What of the canvas is in sight, in its units: x, y, width, height. Null on a phone that shows the board in words. */
  readonly sight: readonly [number, number, number, number] | null;
}
