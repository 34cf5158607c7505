import { migrate } from '@parcours/shared/doc';
import { encodeSyncStep2 } from '@parcours/shared/protocol';
import * as Y from 'yjs';
import type { LogRecord } from '../ports/boardLog.ts';
import { applyInSlices, isLong } from './slices/applyInSlices.ts';
import { encodeInSlices } from './slices/encodeInSlices.ts';
import { Pace } from './slices/pace.ts';
import { Horizon } from './trim/horizon.ts';

/** A record of the log that the document could not take. */
export class UnusableRecord extends Error {
  readonly sequence: number;

  constructor(sequence: number, cause: unknown) {
    super(`record ${sequence} of the log could not be applied`, { cause });
    this.name = 'UnusableRecord';
    this.sequence = sequence;
  }
}

/** A board in memory, with its encoded form kept for everybody who comes while nothing changes. */
export class RoomDocument {
  readonly doc: Y.Doc;
  /** Up to where the document was trimmed before it was loaded. */
  readonly horizon: Horizon;
  #encoded: Uint8Array | undefined;
  #stateVector: Uint8Array | undefined;
  #welcome: Uint8Array | undefined;

  private constructor(doc: Y.Doc) {
    this.doc = doc;
    this.horizon = Horizon.of(doc);
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
      if (pace.isDue) await pace.rest();
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
    this.#forget();
    return updates;
  }

  apply(update: Uint8Array, origin: unknown): void {
    this.#forget();
    Y.applyUpdate(this.doc, update, origin);
  }

  /** The same for one that is long, in slices between which the event loop turns. */
  async applyLong(update: Uint8Array, origin: unknown): Promise<void> {
    await applyInSlices(this.doc, update, { origin });
    this.#forget();
  }

  stateVector(): Uint8Array {
    this.#stateVector ??= Y.encodeStateVector(this.doc);
    return this.#stateVector;
  }

  /**
   * The answer to a sync step 1: all that somebody with this state vector lacks. Everybody who has nothing yet
   * is sent the very same bytes, however many come at once.
   * @throws Error where the state vector is malformed.
   */
  async answerTo(stateVector: Uint8Array): Promise<Uint8Array> {
    if (Y.decodeStateVector(stateVector).size > 0) {
      return encodeSyncStep2(Y.encodeStateAsUpdate(this.doc, stateVector));
    }
    this.#welcome ??= encodeSyncStep2(await this.encodedInSlices());
    return this.#welcome;
  }

  /** The whole document as one update, what waits for missing parts included. */
  encoded(): Uint8Array {
    this.#encoded ??= Y.encodeStateAsUpdate(this.doc);
    return this.#encoded;
  }

  /** The same, made in slices between which the event loop turns, and in which nothing may change the document. */
  async encodedInSlices(): Promise<Uint8Array> {
    const { pendingStructs, pendingDs } = this.doc.store;
    if (pendingStructs !== null || pendingDs !== null) return this.encoded();
    this.#encoded ??= await encodeInSlices(this.doc, new Pace());
    return this.#encoded;
  }

  /** How many bytes wait for parts that have not come. */
  get pendingBytes(): number {
    return this.doc.store.pendingStructs?.update.length ?? 0;
  }

  /** Whether an update, read into an empty document, gives this one, which nothing may change meanwhile. */
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

  #forget(): void {
    this.#encoded = undefined;
    this.#welcome = undefined;
    this.#stateVector = undefined;
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
