import * as Y from 'yjs';
import { peerOf, syncAll } from './documents.ts';

/** What becomes of an update on its way: arrives, arrives twice, arrives after later ones, or not at all. */
export type Fate = 'arrives' | 'twice' | 'late' | 'lost';

/** Participants of one document, with a network between them that loses, doubles and delays. */
export class Network {
  readonly docs: readonly Y.Doc[];
  readonly #late: (() => void)[] = [];
  readonly #fate: () => Fate;

  constructor(first: Y.Doc, count: number, fate: () => Fate) {
    this.#fate = fate;
    this.docs = [first, ...Array.from({ length: count - 1 }, () => peerOf(first))];
    for (const from of this.docs) {
      from.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== this) this.#send(from, update);
      });
    }
  }

  /** The document of a participant, counted round. */
  at(number: number): Y.Doc {
    const doc = this.docs[number % this.docs.length];
    if (doc === undefined) throw new RangeError('a network without documents');
    return doc;
  }

  /** Delivers what is late, the latest first. */
  catchUp(): void {
    for (const deliver of this.#late.splice(0).reverse()) deliver();
  }

  /** Delivers what is late, and has everybody fetch what was lost. */
  settle(): void {
    this.catchUp();
    syncAll(...this.docs);
  }

  #send(from: Y.Doc, update: Uint8Array): void {
    for (const to of this.docs) {
      if (to === from) continue;
      const deliver = () => Y.applyUpdate(to, update, this);
      switch (this.#fate()) {
        case 'arrives':
          deliver();
          break;
        case 'twice':
          deliver();
          deliver();
          break;
        case 'late':
          this.#late.push(deliver);
          break;
        case 'lost':
          break;
      }
    }
  }
}
