import { encodeSaved, encodeUpdate } from '@parcours/shared/protocol';
import * as Y from 'yjs';
import { readFrame } from './frames.ts';
import { openRawClient } from './rawClient.ts';

/** Writes notes under names of its own that are numbered through, one spell after the other, and asks what is saved. */
export class NumberedWriter {
  readonly #name: string;
  #count = 0;
  #confirmed = 0;
  #begun = 0;
  #stop = () => {};
  #ended: Promise<unknown> = Promise.resolve();

  constructor(name: string) {
    this.#name = name;
  }

  /** Goes on writing, some thousands a second, until the socket breaks. */
  async begin(ws: string, board: string, token: string): Promise<void> {
    const client = await openRawClient(ws, board, token);
    const doc = new Y.Doc();
    this.#begun = this.#count;
    this.#confirmed = this.#count;
    client.socket.on('message', (data: Buffer) => {
      const frame = readFrame(Uint8Array.from(data));
      if (frame.kind === 'saved') this.#confirmed = Math.max(this.#confirmed, frame.number);
    });
    doc.on('update', (update: Uint8Array) => client.send(encodeUpdate(update)));
    const timer = setInterval(() => {
      if (client.socket.readyState !== client.socket.OPEN) return;
      for (let burst = 0; burst < 5; burst += 1) {
        this.#count += 1;
        doc.getMap('notes').set(`${this.#name}-${this.#count}`, this.#count);
      }
      client.send(encodeSaved(this.#count));
    }, 2);
    this.#stop = () => client.socket.terminate();
    this.#ended = client.closed.then(() => clearInterval(timer));
  }

  stop(): void {
    this.#stop();
  }

  /** Resolves when the socket is broken and read to its end, with the notes of this spell that it was told are saved. */
  async saved(): Promise<string[]> {
    await this.#ended;
    const count = this.#confirmed - this.#begun;
    return Array.from({ length: count }, (_, index) => `${this.#name}-${this.#begun + index + 1}`);
  }
}
