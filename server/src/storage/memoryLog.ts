import { randomBytes } from 'node:crypto';
import { type Occasion, ON_REQUEST } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { type DocumentEntry, type DocumentNote, isOf, type LogReading, taken } from '../ports/boardLog.ts';
import type { BoardStore } from '../ports/boardStore.ts';
import { type BoardVersion, roomFor } from '../ports/boardVersions.ts';
import { openRecord, recordAddress, sealRecord } from './recordCodec.ts';

interface StoredDocument {
  head: number;
  readonly records: Map<number, Uint8Array>;
  readonly quarantined: Map<number, Uint8Array>;
  readonly key: Uint8Array;
  readonly versions: { entry: BoardVersion; readonly state: Uint8Array }[];
  lastVersion: number;
  note?: DocumentNote;
}

/** Where tests may damage what a memory log holds, as a disk would. */
export type MemoryRecords = (document: string) => Map<number, Uint8Array>;

/** A log that lives as long as the process: for tests, and for trying things out. */
export function memoryLog(): BoardStore & { readonly recordsOf: MemoryRecords } {
  const documents = new Map<string, StoredDocument>();

  const stored = (document: string): StoredDocument => {
    const found = documents.get(document);
    if (found === undefined) throw new CodedError('board.not-found');
    return found;
  };

  const add = (document: string, update: Uint8Array): void => {
    const to = stored(document);
    to.head += 1;
    to.records.set(to.head, sealRecord(to.key, recordAddress(document, to.head), { update, at: Date.now() }));
  };

  const quarantine = (document: string, sequence: number): void => {
    const { records, quarantined } = stored(document);
    const record = records.get(sequence);
    if (record === undefined) return;
    quarantined.set(sequence, record);
    records.delete(sequence);
  };

  const read = (document: string): LogReading => {
    const damaged: number[] = [];
    const { key, records: sealed } = stored(document);
    const records = [...sealed].flatMap(([sequence, record]) => {
      const opened = openRecord(key, recordAddress(document, sequence), record);
      if (opened === undefined) damaged.push(sequence);
      return opened === undefined ? [] : [{ sequence, ...opened }];
    });
    for (const sequence of damaged) quarantine(document, sequence);
    return { records, damaged };
  };

  return {
    recordsOf: (document) => stored(document).records,
    create: async (document, first) => {
      if (documents.has(document)) throw new CodedError('board.exists');
      documents.set(document, emptyDocument());
      add(document, first);
    },
    append: async (document, updates) => {
      for (const update of taken(updates)) add(document, update);
      return stored(document).head;
    },
    read: async (document) => read(document),
    quarantine: async (document, sequence) => quarantine(document, sequence),
    compact: async (document, upTo, snapshot) => {
      add(document, snapshot);
      const { records, head } = stored(document);
      for (const sequence of [...records.keys()]) if (sequence <= upTo) records.delete(sequence);
      return head;
    },
    note: async (document, note) => {
      stored(document).note = note;
    },
    documents: async (namespace) =>
      [...documents].filter(([document]) => isOf(namespace, document)).map(entryOf),
    erase: async (document) => {
      documents.delete(document);
    },
    keepVersion: async (document, name, state, { at = Date.now(), occasion = ON_REQUEST } = {}) => {
      const to = stored(document);
      const { versions } = to;
      makeRoom(versions, occasion);
      to.lastVersion += 1;
      const entry = { version: to.lastVersion, name, at, occasion };
      versions.push({ entry, state: Uint8Array.from(state) });
      return entry;
    },
    listVersions: async (document) => stored(document).versions.map(({ entry }) => entry),
    readVersion: async (document, version) => versionIn(stored(document), version).state,
    renameVersion: async (document, version, name) => {
      const found = versionIn(stored(document), version);
      found.entry = { ...found.entry, name };
      return found.entry;
    },
    removeVersion: async (document, version) => {
      const { versions } = stored(document);
      versions.splice(versions.indexOf(versionIn(stored(document), version)), 1);
    },
    check: async () => {},
    close: async () => {},
  };
}

function versionIn({ versions }: StoredDocument, version: number): StoredDocument['versions'][number] {
  const found = versions.find(({ entry }) => entry.version === version);
  if (found === undefined) throw new CodedError('version.not-found');
  return found;
}

function makeRoom(versions: StoredDocument['versions'], occasion: Occasion): void {
  const giving = roomFor(
    occasion,
    versions.map(({ entry }) => entry),
  );
  if (giving === 'free') return;
  if (giving === 'full') throw new CodedError('version.limit');
  versions.splice(
    versions.findIndex(({ entry }) => entry === giving),
    1,
  );
}

const emptyDocument = (): StoredDocument => ({
  head: 0,
  records: new Map(),
  quarantined: new Map(),
  key: randomBytes(32),
  versions: [],
  lastVersion: 0,
});

function entryOf([document, { head, note }]: [string, StoredDocument]): DocumentEntry {
  return note === undefined ? { document, head } : { document, head, note };
}
