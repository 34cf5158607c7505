import { CodedError } from '@parcours/shared/errors';
import type { Clock } from '../ports/clock.ts';
import type { Rate } from './quotas.ts';
import { Trials } from './trials.ts';

/** So much is remembered of what came right. */
const MOST_RIGHT = 1000;

/** Something that only some know, as somebody gives it. */
interface Guess {
  /** From where it comes, or what of it is tried from there. */
  readonly place: string;
  /** What it is tried at, from all places. */
  readonly at: string;
  readonly text: string;
}

/**
 * Bounds how often what only some know can be guessed, for whole rooms that share one address: only what is wrong counts;
 * no place uses up what all have together; and what came right from a place goes on being right from there, whatever
 * somebody else tries beside it.
 */
export class Guesses {
  readonly #ofPlace: Trials;
  readonly #ofAll: Trials;
  readonly #right = new Set<string>();

  /** All together have to have more than one place. */
  constructor({ place, all }: { readonly place: Rate; readonly all: Rate }, clock: Clock) {
    this.#ofPlace = new Trials(place, clock);
    this.#ofAll = new Trials(all, clock);
  }

  /** What `look` finds; undefined where the guess is wrong. @throws CodedError `access.trials`. */
  async find<Found>(
    { place, at, text }: Guess,
    look: () => Promise<Found | undefined> | Found | undefined,
  ): Promise<Found | undefined> {
    const name = JSON.stringify([place, at, text]);
    if (this.#right.has(name)) return look();
    // Not even the right one, or whoever tries many at once would see which it is.
    if (!this.#ofPlace.areLeft(place) || !this.#ofAll.areLeft(at)) throw new CodedError('access.trials');
    // Counted before it is looked up, so that of many at once none is free.
    this.#ofPlace.allows(place);
    this.#ofAll.allows(at);
    const found = await look();
    if (found !== undefined) this.#cameRight(name, place, at);
    return found;
  }

  #cameRight(name: string, place: string, at: string): void {
    this.#ofPlace.giveBack(place);
    this.#ofAll.giveBack(at);
    this.#right.add(name);
    const [oldest] = this.#right;
    if (this.#right.size > MOST_RIGHT && oldest !== undefined) this.#right.delete(oldest);
  }
}
