import { type Database, open, type RootDatabase } from 'lmdb';
import type { DocumentNote } from '../ports/boardLog.ts';

/** A document, and a number that counts from 1 within it. */
export type Key = [document: string, number: number];

/** The parts of the embedded store. All but `documents` and `erased` are sealed. */
export interface Stores {
  readonly root: RootDatabase<unknown, string>;
  /** The log: one record an update. */
  readonly records: Database<Uint8Array, Key>;
  /** Records taken out of the log because they are damaged. */
  readonly quarantined: Database<Uint8Array, Key>;
  /** The names of versions that were kept, and the states themselves. */
  readonly versions: Database<Uint8Array, Key>;
  readonly states: Database<Uint8Array, Key>;
  /** Every document, and what is known of it; a document that is not here does not exist. */
  readonly documents: Database<{ note?: DocumentNote }, string>;
  /** Documents that were removed and whose keys may still be there. */
  readonly erased: Database<true, string>;
}

/** @throws Error where the folder cannot be written to, or holds something else. */
export function openStores(folder: string): Stores {
  // Without overlapping sync a transaction resolves when it is on disk, not merely when it can be read.
  // Its own batching of an event turn makes promises that nobody handles, and a full disk would end the process.
  const root = open<unknown, string>({ path: folder, overlappingSync: false, eventTurnBatching: false });
  const sealed = (name: string) => root.openDB<Uint8Array, Key>({ name, encoding: 'binary' });
  return {
    root,
    records: sealed('records'),
    quarantined: sealed('aside'),
    versions: sealed('versions'),
    states: sealed('states'),
    documents: root.openDB<{ note?: DocumentNote }, string>({ name: 'documents', encoding: 'json' }),
    erased: root.openDB<true, string>({ name: 'erased', encoding: 'json' }),
  };
}

/** Runs actions in one transaction; resolves when it is on disk. */
export async function transact({ root }: Stores, actions: () => void): Promise<void> {
  try {
    await root.transaction(actions);
  } catch (error) {
    // The reason comes in a promise of its own, which would count as an unhandled rejection.
    if (error instanceof Error && 'commitError' in error) {
      Promise.resolve(error.commitError).catch(() => {});
    }
    throw error;
  }
}

/** All keys of a document, in order. */
export const rangeOf = (document: string) => ({ start: keyOf(document, 0), end: keyOf(document, Infinity) });

/** The highest number of a document; 0 where there is none. */
export function lastOf(database: Database<Uint8Array, Key>, document: string): number {
  const range = { start: keyOf(document, Infinity), end: keyOf(document, 0), reverse: true, limit: 1 };
  const [key] = [...database.getKeys(range)];
  return key?.[1] ?? 0;
}

export function removeUpTo(database: Database<Uint8Array, Key>, document: string, upTo: number): void {
  const range = { start: keyOf(document, 0), end: keyOf(document, upTo), inclusiveEnd: true };
  for (const key of [...database.getKeys(range)]) database.remove(key);
}

const keyOf = (document: string, number: number): Key => [document, number];
