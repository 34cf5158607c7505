import type { Clock } from '../../ports/clock.ts';
import { CommitGroup } from '../commitGroup.ts';
import { head, type Open, seal } from '../lmdbRecords.ts';
import type { AheadFiles, Slot } from './aheadFiles.ts';
import { type Entry, encodeGroup, type Group } from './groupCodec.ts';

type Entries = Map<string, Entry[]>;

/**
 * The newest records, which lie in a file of their own and not in the store yet: one write there costs a third of a
 * transaction, whatever number of boards it is for. What one file holds is carried over while the other is written.
 */
export class Tail {
  readonly #files: AheadFiles;
  readonly #clock: Clock;
  readonly #group: CommitGroup;
  #slot: Slot = 0;
  #position = 0;
  #records = 0;
  #isWriting = false;
  #generation: number;
  /** On their way to the disk; on it; and, of the generation before, on their way into the store. */
  #entering: Entries = new Map();
  #kept: Entries = new Map();
  #leaving: Entries | undefined;

  /** `generation` is higher than that of whatever the files hold. */
  constructor(files: AheadFiles, clock: Clock, generation: number) {
    this.#files = files;
    this.#clock = clock;
    this.#generation = generation;
    this.#group = new CommitGroup((actions) => this.#flush(actions), clock);
  }

  /** Bytes of the file that is being written. */
  get size(): number {
    return this.#position;
  }

  /** How many records lie in it. */
  get records(): number {
    return this.#records;
  }

  /** Whether the store lacks something of a document. */
  holds(document: string): boolean {
    return [this.#entering, this.#kept, this.#leaving].some((part) => part?.has(document));
  }

  /** Seals and writes updates, taken when the write begins; resolves with the number of the last. */
  append(open: Open, take: () => readonly Uint8Array[]): Promise<number> {
    let updates: readonly Uint8Array[] = [];
    const enter = () => {
      updates = take();
      return this.#enter(open, updates);
    };
    return this.#group.write(enter, () => updates.length);
  }

  /** Resolves when a write to the disk has passed. */
  check(): Promise<void> {
    return this.#group.write(() => {});
  }

  /** Resolves when all that was handed over before is on disk, or has failed. */
  drain(): Promise<void> {
    return this.#group.drain();
  }

  /**
   * What the store lacks of all that was handed over before; undefined where that is nothing. The same again until
   * it is `carried`.
   */
  async next(): Promise<Group | undefined> {
    if (this.#leaving === undefined) await this.#turnOver();
    if (this.#leaving === undefined) return undefined;
    return { generation: this.#generation - 1, entries: [...this.#leaving.values()].flat() };
  }

  /** The store has what `next` gave. */
  carried(): void {
    this.#leaving = undefined;
  }

  /** No write is under way when the file is changed. */
  async #turnOver(): Promise<void> {
    do await this.#group.drain();
    while (this.#isWriting);
    if (this.#kept.size === 0) return;
    this.#leaving = this.#kept;
    this.#kept = new Map();
    this.#slot = this.#slot === 0 ? 1 : 0;
    this.#position = 0;
    this.#records = 0;
    this.#generation += 1;
  }

  #enter(open: Open, updates: readonly Uint8Array[]): number {
    const { document } = open;
    const at = this.#clock.now();
    const entered = this.#entering.get(document) ?? [];
    let sequence = this.#headOf(open);
    for (const update of updates) {
      sequence += 1;
      entered.push({ document, sequence, record: seal(open, sequence, { update, at }) });
    }
    if (entered.length > 0) this.#entering.set(document, entered);
    return sequence;
  }

  #headOf({ document, stores }: Open): number {
    const parts = [this.#entering, this.#kept, this.#leaving];
    const last = parts
      .find((part) => part?.has(document))
      ?.get(document)
      ?.at(-1);
    return last?.sequence ?? head(stores, document);
  }

  async #flush(actions: () => void): Promise<void> {
    this.#isWriting = true;
    try {
      actions();
      await this.#write([...this.#entering.values()].flat());
    } finally {
      this.#entering = new Map();
      this.#isWriting = false;
    }
  }

  /** Where it fails, or there was nothing but a check, the next one writes over what is there now. */
  async #write(entries: readonly Entry[]): Promise<void> {
    const bytes = encodeGroup({ generation: this.#generation, entries });
    await this.#files.write(this.#slot, bytes, this.#position);
    if (entries.length > 0) this.#position += bytes.length;
    this.#records += entries.length;
    for (const entry of entries) keep(this.#kept, entry);
  }
}

function keep(kept: Entries, entry: Entry): void {
  const ofDocument = kept.get(entry.document);
  if (ofDocument) ofDocument.push(entry);
  else kept.set(entry.document, [entry]);
}
