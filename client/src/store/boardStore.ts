import type { BoardMeta, CollectionName, Problem, RecordOf } from '@parcours/shared/board';
import { COLLECTION_NAMES } from '@parcours/shared/board';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Each collection by id. A map keeps its identity while nothing in it changes, and so does each record. */
export type RecordMaps = {
  readonly [Name in CollectionName]: ReadonlyMap<string, Readonly<RecordOf<Name>>>;
};

/** What the board page knows of the document: a read-only projection, patched by the ids that a change touched. */
export interface BoardState {
  /** False until the first content arrived, from the server or from this browser's own copy. */
  readonly ready: boolean;
  readonly meta: Readonly<BoardMeta>;
  readonly records: RecordMaps;
  readonly problems: readonly Problem[];
}

export type BoardStore = StoreApi<BoardState>;

export function createBoardStore(): BoardStore {
  return createStore<BoardState>(() => ({
    ready: false,
    meta: { title: '', language: 'en', city: '', currency: 'EUR' },
    records: emptyRecordMaps(),
    problems: [],
  }));
}

export function emptyRecordMaps(): RecordMaps {
  const entries = COLLECTION_NAMES.map((name) => [name, new Map()] as const);
  return Object.fromEntries(entries) as unknown as RecordMaps;
}

/** The collection that holds an id, and the record; undefined where the board has no such record. */
export function findRecord(
  records: RecordMaps,
  id: string,
): { readonly collection: CollectionName; readonly record: Readonly<RecordOf<CollectionName>> } | undefined {
  for (const collection of COLLECTION_NAMES) {
    const record = records[collection].get(id);
    if (record !== undefined) return { collection, record };
  }
  return undefined;
}

/** What a node of a route is called: a persona, a step or an objective; undefined where it is none of these. */
export function nodeName({ personas, steps, objectives }: RecordMaps, id: string): string | undefined {
  return personas.get(id)?.name ?? steps.get(id)?.title ?? objectives.get(id)?.title;
}

/** Those of some ids that the board has: what somebody removed, undo included, may be selected still. */
export function stillThere(records: RecordMaps, ids: Iterable<string>): string[] {
  return [...ids].filter((id) => findRecord(records, id) !== undefined);
}
