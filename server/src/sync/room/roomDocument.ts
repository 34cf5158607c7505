import { migrate } from '@parcours/shared/doc';
import * as Y from 'yjs';
import type { LogRecord } from '../../ports/boardLog.ts';
import { PruneBoundary } from '../../yjs/prune/pruneBoundary.ts';
import { applyInSlices, isLong } from '../../yjs/slices/applyInSlices.ts';
import { Pace } from '../../yjs/slices/pace.ts';
import { type Allowance, Encodings } from './encodings.ts';

/** A record of the log that the document could not take. */
export class UnusableRecord extends Error {
  readonly sequence: number;

  constructor(sequence: number, cause: unknown) {
    super(`record ${sequence} of the log could not be applied`, { cause });
    this.name = 'UnusableRecord';
    this.sequence = sequence;
  }
}

/** A board in memory, with its encoded forms. */
export class RoomDocument {
  readonly doc: Y.Doc;
  /** Up to where the document was pruned before it was loaded. */
  readonly pruneBoundary: PruneBoundary;
  readonly #encodings: Encodings;

  private constructor(doc: Y.Doc) {
    this.doc = doc;
    this.pruneBoundary = PruneBoundary.of(doc);
    this.#encodings = new Encodings(doc);
  }

  /**
   * Puts records together, in slices between which the event loop turns.
   * @throws UnusableRecord; what was built until then must not be used.
   */
  static async fromRecords(records: readonly LogRecord[]): Promise<RoomDocument> {
    const doc = new Y.Doc();
    const pace = new Pace();
    // Each by itself, as it came: what Yjs forgets after each is then the same, whatever a client contradicts.
    for (const record of records) {
      if (isLong(record.update)) await applyLong(doc, record, pace);
      else applyRecord(doc, record);
      if (pace.isDue) await pace.pause();
    }
    return new RoomDocument(doc);
  }

  /**
   * Brings an older document to the schema of today.
   * @returns the updates that this took, which the log has not seen yet.
   * @throws CodedError `board.version` where a newer version wrote it.
   */
  migrate(): Uint8Array[] {
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => updates.push(update);
    this.doc.on('update', collect);
    migrate(this.doc);
    this.doc.off('update', collect);
    this.#encodings.forget();
    return updates;
  }

  apply(update: Uint8Array, origin: unknown): void {
    this.#encodings.add(update);
    Y.applyUpdate(this.doc, update, origin);
  }

  /** The same for one that is long, in slices between which the event loop turns. */
  async applyLong(update: Uint8Array, origin: unknown): Promise<void> {
    await applyInSlices(this.doc, update, { origin });
    this.#encodings.add(update);
  }

  stateVector(): Uint8Array {
    return this.#encodings.stateVector();
  }

  /** The frames that answer a sync step 1. @throws Error where the state vector is malformed. */
  answerTo(stateVector: Uint8Array, allows: Allowance): Promise<readonly Uint8Array[]> {
    return this.#encodings.answerTo(stateVector, allows);
  }

  /** The whole document as one update, what waits for missing parts included. */
  encoded(): Uint8Array {
    return this.#encodings.whole();
  }

  /** The same, made in slices between which the event loop turns, and in which nothing may change the document. */
  encodedInSlices(): Promise<Uint8Array> {
    return this.#encodings.wholeInSlices();
  }

  /** How many bytes wait for parts that have not come. */
  get pendingBytes(): number {
    return this.doc.store.pendingStructs?.update.length ?? 0;
  }

  /** Whether an update, applied to an empty document, makes this one, which nothing may change meanwhile. */
  async isHeldBy(update: Uint8Array): Promise<boolean> {
    const copy = new Y.Doc();
    await applyInSlices(copy, update);
    const same = Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(this.doc));
    copy.destroy();
    return same;
  }

  destroy(): void {
    this.doc.destroy();
  }
}

function applyRecord(doc: Y.Doc, { sequence, update }: LogRecord): void {
  try {
    Y.applyUpdate(doc, update);
  } catch (error) {
    throw new UnusableRecord(sequence, error);
  }
}

async function applyLong(doc: Y.Doc, { sequence, update }: LogRecord, pace: Pace): Promise<void> {
  try {
    await applyInSlices(doc, update, { pace });
  } catch (error) {
    throw new UnusableRecord(sequence, error);
  }
}
