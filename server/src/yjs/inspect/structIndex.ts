import type * as Y from 'yjs';

/** Something that a client wrote; or what is left of it where it is gone for good. */
export type Struct = Y.Item | Y.GC;

/** The structs of one update, to be found by what they cover. */
export class StructIndex {
  readonly #byClient = new Map<number, Struct[]>();

  /** In the order of their clocks for each client. */
  constructor(structs: readonly Struct[]) {
    for (const struct of structs) {
      const ofClient = this.#byClient.get(struct.id.client);
      if (ofClient) ofClient.push(struct);
      else this.#byClient.set(struct.id.client, [struct]);
    }
  }

  /** All that a client wrote, in the order of its clocks. */
  of(client: number): readonly Struct[] {
    return this.#byClient.get(client) ?? [];
  }

  at(client: number, clock: number): Struct | undefined {
    const structs = this.of(client);
    let [low, high] = [0, structs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const struct = structs[middle];
      if (struct && struct.id.clock + struct.length <= clock) low = middle + 1;
      else high = middle;
    }
    const struct = structs[low];
    return struct && struct.id.clock <= clock ? struct : undefined;
  }
}
