import type { BoardLog } from '../../ports/boardLog.ts';
import type { BoardVersions } from '../../ports/boardVersions.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Metrics } from '../../ports/metrics.ts';
import { pruneHistory } from '../../yjs/prune/pruneHistory.ts';
import { retainUntilOf } from './erasureDate.ts';
import { type LoadedDocument, loadDocument } from './loading.ts';
import type { LogGauge } from './logGauge.ts';
import type { RoomDocument } from './roomDocument.ts';

/** One update in the log of a board. */
export interface Written {
  /** Its number in the log. */
  readonly sequence: number;
  /** The seat of whoever sent it. */
  readonly by: string;
}

export interface RoomServices {
  readonly log: BoardLog;
  readonly versions: BoardVersions;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Told whenever an update of a board is saved; and which one, and whose, where it is somebody's of a workshop. */
  readonly changed: (document: string, written: Written | undefined) => void;
  /** Whether the log of a board has to keep each update by itself, as long as it can. */
  readonly isKeptWhole: (document: string) => boolean;
}

/** The log of one board while its room is in memory: where it ends, how long it has grown, what it was noted to be. */
export class RoomLog {
  readonly #document: string;
  readonly #services: RoomServices;
  #head: number;
  #gauge: LogGauge;
  #noted: string | undefined;

  constructor(document: string, { head, gauge }: LoadedDocument, services: RoomServices) {
    this.#document = document;
    this.#services = services;
    this.#head = head;
    this.#gauge = gauge;
  }

  /**
   * Writes what `take` gives when the write begins; resolves with the number of its first update once all of it is
   * on disk. @throws CodedError `server.storage`.
   */
  async append(take: () => readonly Uint8Array[]): Promise<number> {
    const { log, clock, metrics } = this.#services;
    let updates: readonly Uint8Array[] = [];
    const began = clock.now();
    this.#head = await log.append(this.#document, () => {
      updates = take();
      return updates;
    });
    let bytes = 0;
    for (const { length } of updates) bytes += length;
    metrics.flushed(bytes, clock.now() - began);
    this.#gauge.add(updates);
    return this.#head - updates.length + 1;
  }

  /** Takes an update out of the log that the document cannot take; returns the document without it. */
  async quarantine(sequence: number, error: unknown): Promise<RoomDocument> {
    const { log, logger } = this.#services;
    logger.error({ document: this.#document, record: sequence, error: String(error) }, 'update quarantined');
    await log.quarantine(this.#document, sequence);
    const { content, head, gauge } = await loadDocument(this.#document, log, logger);
    this.#head = head;
    this.#gauge = gauge;
    return content;
  }

  /** Notes the date of erasure where it has changed, and rewrites the log where that is due. */
  async keepUp(content: RoomDocument): Promise<void> {
    if (retainUntilOf(content.doc) !== this.#noted) await this.note(content);
    if (this.#isKeptWhole ? this.#gauge.isTooLong : this.#gauge.isDue) await this.compact(content);
  }

  /** Whether the log is worth rewriting when no member is there. */
  get isWorthCompacting(): boolean {
    return !this.#isKeptWhole && this.#gauge.isWorthIt;
  }

  get #isKeptWhole(): boolean {
    return this.#services.isKeptWhole(this.#document);
  }

  /** Puts the whole document in the place of all that the log holds, where it is sure to be the same. */
  async compact(content: RoomDocument): Promise<void> {
    const { log, logger } = this.#services;
    const snapshot = await content.encodedInSlices();
    if (await content.isHeldBy(snapshot))
      this.#head = await log.compact(this.#document, this.#head, snapshot);
    else logger.error({ document: this.#document }, 'the snapshot does not hold the document; not compacted');
    this.#gauge.reset(snapshot.length);
  }

  /**
   * Removes overwritten values, where that is worth it: a pruned document replaces all that the log holds. Nothing
   * that was judged by `content` may be written from now on.
   */
  async pruneHistory(content: RoomDocument): Promise<void> {
    if (this.#isKeptWhole) return;
    const { log, logger } = this.#services;
    const size = (await content.encodedInSlices()).length;
    const update = await pruneHistory(content.doc, size);
    if (update === undefined) return;
    this.#head = await log.compact(this.#document, this.#head, update);
    this.#gauge.reset(update.length);
    logger.info({ document: this.#document, from: size, to: update.length }, 'document pruned');
    await this.note(content);
  }

  async note(content: RoomDocument): Promise<void> {
    const retainUntil = retainUntilOf(content.doc);
    this.#noted = retainUntil;
    const note = { asOf: this.#head, ...(retainUntil !== undefined && { retainUntil }) };
    await this.#services.log.note(this.#document, note);
  }
}
