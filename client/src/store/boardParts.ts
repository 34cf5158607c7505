import { type Board, type BoardMeta, COLLECTION_NAMES, type CollectionName } from '@parcours/shared/board';
import { ANALYSED } from '../worker/messages.ts';
import type { BoardState, RecordMaps } from './boardStore.ts';
import type { AnyRecord } from './recordMaps.ts';
import { sortedRecords } from './sortedRecords.ts';

/** Parts of the board by the identity that they were sent with. */
export type SentParts = Partial<RecordMaps & { readonly meta: Readonly<BoardMeta> }>;

/** What the analysis reads, or the report. */
export type Reader = 'analysis' | 'report';

const PARTS: Readonly<Record<Reader, readonly (CollectionName | 'meta')[]>> = {
  analysis: ANALYSED,
  report: [...COLLECTION_NAMES, 'meta'],
};

/** The parts of the board that a reader needs and that are not as they were sent; `sent` is what is sent then. */
export function changedParts(
  before: SentParts,
  { records, meta }: BoardState,
  reader: Reader,
): { readonly changes: Partial<Board>; readonly sent: SentParts } {
  const parts = { ...records, meta };
  const changed = PARTS[reader].filter((name) => parts[name] !== before[name]);
  const changes = changed.map((name) => [name, name === 'meta' ? meta : sorted(records, name)]);
  return {
    changes: Object.fromEntries(changes),
    sent: { ...before, ...Object.fromEntries(changed.map((name) => [name, parts[name]])) },
  };
}

function sorted(records: RecordMaps, name: CollectionName): readonly AnyRecord[] {
  const map: ReadonlyMap<string, AnyRecord> = records[name];
  return sortedRecords(map);
}
