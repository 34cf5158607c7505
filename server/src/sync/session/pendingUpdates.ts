import type { CheckedUpdate } from '../../yjs/inspect/checkedUpdate.ts';

/** The most that may wait for earlier updates; an honest client needs a few, for the time of one answer. */
const MAX_UPDATES = 100;
const MAX_BYTES = 1 << 20;

/**
 * Updates of one sender whose effect cannot be told yet, and the questions whether they are saved. None of it is
 * logged: nothing was confirmed to the sender, who sends them again after coming back.
 */
export class PendingUpdates {
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
