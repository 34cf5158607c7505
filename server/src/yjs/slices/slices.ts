import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { type WalkedUpdate, walkStructs } from '../scan/structWalk.ts';
import { Arrival } from './arrival.ts';
import { deletionsOf } from './deletions.ts';
import type { Pace } from './pace.ts';

/**
 * Splits an update (v1) into several with the same result when they are applied one after the other: the structs in
 * an order in which each comes after what it refers to, then the deletions. `parts` is how many structs, or deleted
 * ones, there are in each.
 * @throws RangeError, before or after some were yielded, where it cannot be split or refers to what is not there.
 */
export async function* slicesOf(
  update: Uint8Array,
  doc: Y.Doc,
  { pace, parts }: { readonly pace: Pace; readonly parts: number },
): AsyncGenerator<Uint8Array> {
  const walked = await walkStructs(update, pace);
  const arrival = new Arrival({
    of: (client) => walked.sections.get(client)?.structs ?? [],
    known: (client) => Y.getState(doc.store, client),
    referencesOf: ({ references }) => references,
  });
  const slice = new Slice(update, walked);
  for (const client of walked.sections.keys()) {
    const steps = arrival.putInAllOf(client);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      slice.add(step.value);
      if (slice.size >= parts) yield slice.take();
    }
    if (!step.value) throw new RangeError('an update that refers to what is not there');
  }
  if (slice.size > 0) yield slice.take();
  yield* deletionsOf(update.subarray(walked.deletes), doc, parts);
}

/** Gathers structs, those of each client in their order. */
class Slice {
  readonly #update: Uint8Array;
  readonly #walked: WalkedUpdate;
  /** How many structs of a client are in the slices that were taken. */
  readonly #taken = new Map<number, number>();
  readonly #counts = new Map<number, number>();
  size = 0;

  constructor(update: Uint8Array, walked: WalkedUpdate) {
    this.#update = update;
    this.#walked = walked;
  }

  add(client: number): void {
    this.#counts.set(client, (this.#counts.get(client) ?? 0) + 1);
    this.size += 1;
  }

  /** Its update; the next slice begins behind it. */
  take(): Uint8Array {
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, this.#counts.size);
      for (const [client, count] of this.#counts) this.#write(encoder, client, count);
      encoding.writeVarUint(encoder, 0);
    });
    this.#counts.clear();
    this.size = 0;
    return update;
  }

  #write(encoder: encoding.Encoder, client: number, count: number): void {
    const { structs = [], start = 0 } = this.#walked.sections.get(client) ?? {};
    const first = this.#taken.get(client) ?? 0;
    const last = first + count;
    this.#taken.set(client, last);
    for (const number of [count, client, structs[first]?.id.clock ?? 0])
      encoding.writeVarUint(encoder, number);
    const from = structs[first - 1]?.end ?? start;
    encoding.writeUint8Array(encoder, this.#update.subarray(from, structs[last - 1]?.end ?? from));
  }
}
