import { CodedError } from '@parcours/shared/errors';
import { type Database, open, type RootDatabase } from 'lmdb';
import type { BoardLog, DocumentEntry, DocumentNote, LogReading } from '../ports/boardLog.ts';
import type { Clock } from '../ports/clock.ts';
import { CommitGroup } from './commitGroup.ts';
import { openRecord, sealRecord } from './recordCodec.ts';

/** How long writes wait for others to share their flush, in milliseconds. */
const COMMIT_WINDOW = 5;

type Key = [document: string, sequence: number];

interface Stores {
  readonly root: RootDatabase<unknown, string>;
  /** The log: one record an update. */
  readonly records: Database<Uint8Array, Key>;
  /** Records taken out of the log because they are damaged. */
  readonly aside: Database<Uint8Array, Key>;
  /** What there is, and what is known of it; a document that is not here does not exist. */
  readonly documents: Database<{ note?: DocumentNote }, string>;
}

/**
 * Opens the embedded store in a folder, which is made where it is missing.
 * @throws Error where the folder cannot be written to, or holds something else.
 */
export function openLmdbLog(folder: string, clock: Clock): BoardLog {
  const stores = openStores(folder);
  const group = new CommitGroup((actions) => stores.root.transaction(actions), clock, COMMIT_WINDOW);
  const write = async <T>(action: () => T): Promise<T> => {
    try {
      return await group.write(action);
    } catch (error) {
      if (error instanceof CodedError) throw error;
      throw new CodedError('server.storage', { reason: String(error) });
    }
  };

  return {
    create: (document, first) => write(() => create(stores, document, first)),
    append: (document, updates) => write(() => append(stores, document, updates)),
    read: async (document) => {
      const reading = readRecords(stores, document);
      if (reading.damaged.length > 0) await write(() => putAside(stores, document, reading.damaged));
      return reading;
    },
    setAside: (document, sequence) => write(() => putAside(stores, document, [sequence])),
    compact: async (document, upTo, snapshot) => {
      const sequence = await write(() => append(stores, document, [snapshot]));
      verify(stores, document, sequence, snapshot);
      await write(() => removeUpTo(stores.records, document, upTo));
      return sequence;
    },
    note: (document, note) => write(() => putNote(stores, document, note)),
    documents: async () =>
      [...stores.documents.getRange()].map(({ key, value }) => entry(stores, key, value)),
    erase: (document) => write(() => erase(stores, document)),
    check: () => write(() => void stores.root.put('checked', clock.now())),
    close: async () => {
      await group.drain();
      await stores.root.close();
    },
  };
}

function openStores(folder: string): Stores {
  // Without overlapping sync a transaction resolves when it is on disk, not merely when it can be read.
  const root = open<unknown, string>({ path: folder, overlappingSync: false });
  return {
    root,
    records: root.openDB<Uint8Array, Key>({ name: 'records', encoding: 'binary' }),
    aside: root.openDB<Uint8Array, Key>({ name: 'aside', encoding: 'binary' }),
    documents: root.openDB<{ note?: DocumentNote }, string>({ name: 'documents', encoding: 'json' }),
  };
}

const keyOf = (document: string, sequence: number): Key => [document, sequence];
const rangeOf = (document: string) => ({ start: keyOf(document, 0), end: keyOf(document, Infinity) });

function create(stores: Stores, document: string, first: Uint8Array): void {
  if (stores.documents.doesExist(document)) throw new CodedError('board.exists');
  stores.documents.put(document, {});
  append(stores, document, [first]);
}

function append(stores: Stores, document: string, updates: readonly Uint8Array[]): number {
  if (!stores.documents.doesExist(document)) throw new CodedError('board.not-found');
  let sequence = head(stores, document);
  for (const update of updates) {
    sequence += 1;
    stores.records.put([document, sequence], sealRecord(document, sequence, update));
  }
  return sequence;
}

/** The highest number ever given, also where its record is set aside: numbers are not used twice. */
function head(stores: Stores, document: string): number {
  return Math.max(lastOf(stores.records, document), lastOf(stores.aside, document));
}

function lastOf(records: Database<Uint8Array, Key>, document: string): number {
  const range = { start: keyOf(document, Infinity), end: keyOf(document, 0), reverse: true, limit: 1 };
  const [key] = [...records.getKeys(range)];
  return key?.[1] ?? 0;
}

function readRecords(stores: Stores, document: string): LogReading {
  if (!stores.documents.doesExist(document)) throw new CodedError('board.not-found');
  const damaged: number[] = [];
  const records = [...stores.records.getRange(rangeOf(document))].flatMap(({ key: [, sequence], value }) => {
    const update = openRecord(document, sequence, value);
    if (update === undefined) damaged.push(sequence);
    return update === undefined ? [] : [{ sequence, update }];
  });
  return { records, damaged };
}

function putAside(stores: Stores, document: string, sequences: readonly number[]): void {
  for (const sequence of sequences) {
    const record = stores.records.get([document, sequence]);
    if (record === undefined) continue;
    stores.aside.put([document, sequence], record);
    stores.records.remove([document, sequence]);
  }
}

function verify(stores: Stores, document: string, sequence: number, written: Uint8Array): void {
  const record = stores.records.get([document, sequence]);
  const update = record && openRecord(document, sequence, record);
  if (update === undefined || Buffer.compare(update, written) !== 0) {
    throw new CodedError('server.storage', { reason: 'a snapshot was not read back as it was written' });
  }
}

function removeUpTo(records: Database<Uint8Array, Key>, document: string, upTo: number): void {
  const range = { start: keyOf(document, 0), end: keyOf(document, upTo), inclusiveEnd: true };
  for (const key of [...records.getKeys(range)]) records.remove(key);
}

function putNote(stores: Stores, document: string, note: DocumentNote): void {
  if (!stores.documents.doesExist(document)) throw new CodedError('board.not-found');
  stores.documents.put(document, { note });
}

function entry(stores: Stores, document: string, { note }: { note?: DocumentNote }): DocumentEntry {
  const known = { document, head: head(stores, document) };
  return note === undefined ? known : { ...known, note };
}

function erase(stores: Stores, document: string): void {
  removeUpTo(stores.records, document, Infinity);
  removeUpTo(stores.aside, document, Infinity);
  stores.documents.remove(document);
}
