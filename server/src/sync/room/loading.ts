import type { BoardLog, LogRecord } from '../../ports/boardLog.ts';
import type { Logger } from '../../ports/logger.ts';
import { LogGauge } from './logGauge.ts';
import { RoomDocument, UnusableRecord } from './roomDocument.ts';

/** A document read from the log, and where in the log that was. */
export interface LoadedDocument {
  readonly content: RoomDocument;
  /** The last sequence number that the document includes. */
  readonly head: number;
  readonly gauge: LogGauge;
}

/**
 * Reads a document from its log, whole. Records that the store or Yjs cannot read are quarantined and reported; all
 * the others make the document. An older document is migrated, and the migration logged, before it is used.
 * @throws CodedError `board.not-found`, `board.version`, `server.storage`.
 */
export async function loadDocument(document: string, log: BoardLog, logger: Logger): Promise<LoadedDocument> {
  const { content, records } = await build(document, log, logger);
  const migration = content.migrate();
  const last = records.at(-1)?.sequence ?? 0;
  const head = migration.length > 0 ? await log.append(document, migration) : last;
  const gauge = new LogGauge(records);
  gauge.add(migration);
  return { content, head, gauge };
}

interface Built {
  readonly content: RoomDocument;
  readonly records: readonly LogRecord[];
}

/** A throw in the middle of a record leaves a document in no known state, so it is begun again without it. */
async function build(document: string, log: BoardLog, logger: Logger): Promise<Built> {
  for (;;) {
    const { records, damaged } = await log.read(document);
    if (damaged.length > 0) logger.error({ document, records: damaged }, 'damaged records quarantined');
    try {
      return { content: await RoomDocument.fromRecords(records), records };
    } catch (error) {
      if (!(error instanceof UnusableRecord)) throw error;
      logger.error({ document, record: error.sequence }, 'unusable record quarantined');
      await log.quarantine(document, error.sequence);
    }
  }
}
