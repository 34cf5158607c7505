/** The longest that the event loop is held in one piece, in milliseconds: several such pieces are still a moment. */
const HOLD = 5;

let turns: Promise<void> = Promise.resolve();

/** A later turn of the event loop. However many wait, one goes on a turn, so that they do not hold it all together. */
function nextTurn(): Promise<void> {
  turns = turns.then(() => new Promise((resolve) => setImmediate(resolve)));
  return turns;
}

/** Keeps long work from holding the event loop: it is to pause whenever that is due. */
export class Pace {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since > HOLD;
  }

  async pause(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
