import type { Clock } from '../../ports/clock.ts';
import { CommitGroup } from '../commitGroup.ts';
import { head, type Open, seal } from '../lmdbRecords.ts';
import { type Entry, encodeGroup, type Group } from './groupCodec.ts';
import type { Slot, WalFiles } from './walFiles.ts';

type Entries = Map<string, Entry[]>;

/**
 * The newest records, which are in one of two files (segments) and not in the store yet: one write there costs a third
 * of a transaction, for any number of boards. A checkpoint stores one segment while the other is written.
 */
export class WalSegments {
  readonly #files: WalFiles;
  readonly #clock: Clock;
  readonly #group: CommitGroup;
  #slot: Slot = 0;
  #position = 0;
  #records = 0;
  #isWriting = false;
  #generation: number;
  /** Being written to disk; written; and, of the generation before, being stored by a checkpoint. */
  #writing: Entries = new Map();
  #written: Entries = new Map();
  #leaving: Entries | undefined;

  /** `generation` is higher than any that the files hold. */
  constructor(files: WalFiles, clock: Clock, generation: number) {
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
    return [this.#writing, this.#written, this.#leaving].some((part) => part?.has(document));
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
   * it is `checkpointed`.
   */
  async next(): Promise<Group | undefined> {
    if (this.#leaving === undefined) await this.#turnOver();
    if (this.#leaving === undefined) return undefined;
    return { generation: this.#generation - 1, entries: [...this.#leaving.values()].flat() };
  }

  /** The store has what `next` gave. */
  checkpointed(): void {
    this.#leaving = undefined;
  }

  /** No write is under way when the file is changed. */
  async #turnOver(): Promise<void> {
    do await this.#group.drain();
    while (this.#isWriting);
    if (this.#written.size === 0) return;
    this.#leaving = this.#written;
    this.#written = new Map();
    this.#slot = this.#slot === 0 ? 1 : 0;
    this.#position = 0;
    this.#records = 0;
    this.#generation += 1;
  }

  #enter(open: Open, updates: readonly Uint8Array[]): number {
    const { document } = open;
    const at = this.#clock.now();
    const entered = this.#writing.get(document) ?? [];
    let sequence = this.#headOf(open);
    for (const update of updates) {
      sequence += 1;
      entered.push({ document, sequence, record: seal(open, sequence, { update, at }) });
    }
    if (entered.length > 0) this.#writing.set(document, entered);
    return sequence;
  }

  #headOf({ document, stores }: Open): number {
    const parts = [this.#writing, this.#written, this.#leaving];
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
      await this.#write([...this.#writing.values()].flat());
    } finally {
      this.#writing = new Map();
      this.#isWriting = false;
    }
  }

  /** Where it fails, or there was nothing but a check, the next one writes over what is there now. */
  async #write(entries: readonly Entry[]): Promise<void> {
    const bytes = encodeGroup({ generation: this.#generation, entries });
    await this.#files.write(this.#slot, bytes, this.#position);
    if (entries.length > 0) this.#position += bytes.length;
    this.#records += entries.length;
    for (const entry of entries) keep(this.#written, entry);
  }
}

function keep(kept: Entries, entry: Entry): void {
  const ofDocument = kept.get(entry.document);
  if (ofDocument) ofDocument.push(entry);
  else kept.set(entry.document, [entry]);
}
