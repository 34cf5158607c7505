import type { CheckedUpdate } from './screening/checkedUpdate.ts';

/** So much may wait for what comes before it; an honest client needs a few updates for the time of one answer. */
const MAX_UPDATES = 100;
const MAX_BYTES = 1 << 20;

/**
 * Updates of one sender of which it cannot be told yet what they do, and the questions whether they are saved.
 * None of it is logged: the sender was told nothing, and sends them again when it comes back.
 */
export class Held {
  #updates: CheckedUpdate[] = [];
  #bytes = 0;
  #questions: number[] = [];

  get isEmpty(): boolean {
    return this.#updates.length === 0;
  }

  get isTooMuch(): boolean {
    return this.#updates.length > MAX_UPDATES || this.#bytes > MAX_BYTES;
  }

  add(update: CheckedUpdate): void {
    this.#updates.push(update);
    this.#bytes += update.bytes.length;
  }

  /** Keeps a question until all that came before it is out of here. */
  ask(number: number): void {
    this.#questions.push(number);
  }

  takeUpdates(): CheckedUpdate[] {
    const updates = this.#updates;
    this.#updates = [];
    this.#bytes = 0;
    return updates;
  }

  takeQuestions(): number[] {
    return this.#questions.splice(0);
  }
}
