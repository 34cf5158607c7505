import { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';

/** Whoever is here says so again after so long: stock clients forget somebody of whom they hear nothing for 30 seconds. */
const RENEW_MILLISECONDS = 15_000;

/**
 * Awareness that goes by no clock. That of `y-protocols` reckons with the time of day: where a machine's clock is set
 * back it says nothing for as long, and is forgotten by the others; where it is set forward it forgets them. Who is here
 * the server knows, and tells when somebody has left.
 */
export class SteadyAwareness extends Awareness {
  constructor(doc: Doc) {
    super(doc);
    clearInterval(this._checkInterval);
    this._checkInterval = setInterval(() => this.#renew(), RENEW_MILLISECONDS);
  }

  #renew(): void {
    const state = this.getLocalState();
    if (state !== null) this.setLocalState(state);
  }
}
