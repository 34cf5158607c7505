import { CodedError } from '@parcours/shared/errors';
import type { LogReading } from '../ports/boardLog.ts';
import { lastOf, rangeOf, removeUpTo, type Stores } from './lmdbStores.ts';
import { type OpenRecord, openRecord, recordAddress, sealRecord } from './recordCodec.ts';
import type { Group } from './wal/groupCodec.ts';

/** A document of the embedded store, with what opens and seals its records. */
export interface Open {
  readonly stores: Stores;
  readonly document: string;
  readonly key: Uint8Array;
}

export function assertThere(stores: Stores, document: string): void {
  if (!stores.documents.doesExist(document)) throw new CodedError('board.not-found');
}

export function create(open: Open, first: Uint8Array, at: number): void {
  const { stores, document } = open;
  if (stores.documents.doesExist(document)) throw new CodedError('board.exists');
  stores.documents.put(document, {});
  append(open, [first], at);
}

export function append(open: Open, updates: readonly Uint8Array[], at: number): number {
  const { stores, document } = open;
  assertThere(stores, document);
  let sequence = head(stores, document);
  for (const update of updates) {
    sequence += 1;
    stores.records.put([document, sequence], seal(open, sequence, { update, at }));
  }
  return sequence;
}

/** A record as it lies in the store under its number. */
export function seal({ document, key }: Open, sequence: number, record: OpenRecord): Uint8Array {
  return sealRecord(key, recordAddress(document, sequence), record);
}

/** Whether a sealed record is that of this place, under the key that the document has now. */
export function isOwn({ document, key }: Open, sequence: number, record: Uint8Array): boolean {
  return openRecord(key, recordAddress(document, sequence), record) !== undefined;
}

/** The name on disk, as in the first release. */
const CHECKPOINT = 'carried';

/** The highest generation of groups that the store has all of; 0 where there was none. */
export function checkpointGeneration({ root }: Stores): number {
  const generation = root.get(CHECKPOINT);
  return typeof generation === 'number' ? generation : 0;
}

/** Stores records of the write-ahead log under the numbers that they have; once, and not if their document is gone. */
export function ingest(stores: Stores, { generation, entries }: Group): void {
  if (generation <= checkpointGeneration(stores)) return;
  for (const { document, sequence, record } of entries) {
    if (stores.documents.doesExist(document)) stores.records.put([document, sequence], record);
  }
}

/** Records that the store has all groups of a generation, and of those before it. */
export function setCheckpoint({ root }: Stores, generation: number): void {
  root.put(CHECKPOINT, generation);
}

/** The highest number ever given, also where its record is in quarantine: numbers are not used twice. */
export function head(stores: Stores, document: string): number {
  return Math.max(lastOf(stores.records, document), lastOf(stores.quarantined, document));
}

export function readRecords({ stores, document, key }: Open): LogReading {
  assertThere(stores, document);
  const damaged: number[] = [];
  const records = [...stores.records.getRange(rangeOf(document))].flatMap(({ key: [, sequence], value }) => {
    const record = openRecord(key, recordAddress(document, sequence), value);
    if (record === undefined) damaged.push(sequence);
    return record === undefined ? [] : [{ sequence, ...record }];
  });
  return { records, damaged };
}

export function quarantine(stores: Stores, document: string, sequences: readonly number[]): void {
  for (const sequence of sequences) {
    const record = stores.records.get([document, sequence]);
    if (record === undefined) continue;
    stores.quarantined.put([document, sequence], record);
    stores.records.remove([document, sequence]);
  }
}

/** @throws CodedError `server.storage` where a record does not hold what was written. */
export function verify({ stores, document, key }: Open, sequence: number, written: Uint8Array): void {
  const record = stores.records.get([document, sequence]);
  const read = record && openRecord(key, recordAddress(document, sequence), record);
  if (read === undefined || Buffer.compare(read.update, written) !== 0) {
    throw new CodedError('server.storage', { reason: 'a snapshot was not read back as it was written' });
  }
}

/** Removes a document, and remembers that its key has to go. */
export function remove(stores: Stores, document: string): void {
  for (const part of [stores.records, stores.quarantined, stores.versions, stores.states]) {
    removeUpTo(part, document, Infinity);
  }
  stores.documents.remove(document);
  stores.erased.put(document, true);
}
