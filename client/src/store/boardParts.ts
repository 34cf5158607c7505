import { type Board, COLLECTION_NAMES, type CollectionName, emptyBoard } from '@parcours/shared/board';
import type { BoardState, RecordMaps } from './boardStore.ts';
import type { AnyRecord } from './recordMaps.ts';
import { sortedRecords } from './sortedRecords.ts';

/** The collections that the analysis reads; the others (notes, frames, comments, proposals) never reach it. */
const ANALYSED = [
  'personas',
  'objectives',
  'assets',
  'actors',
  'services',
  'steps',
  'legs',
  'barriers',
  'coordination',
  'votes',
] as const satisfies readonly CollectionName[];

/** The parts of the board that the analysis reads and that are not the same as before. */
export function changedParts(before: RecordMaps | null, { records }: BoardState): Partial<Board> {
  const changed = ANALYSED.filter((name) => records[name] !== before?.[name]);
  return Object.fromEntries(changed.map((name) => [name, sorted(records, name)]));
}

/** The whole board as a snapshot, as the analysis and the exports take it. */
export function boardOf(state: BoardState): Board {
  const parts = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, sorted(state.records, name)]));
  return { ...emptyBoard(), ...parts, meta: state.meta };
}

function sorted(records: RecordMaps, name: CollectionName): readonly AnyRecord[] {
  const map: ReadonlyMap<string, AnyRecord> = records[name];
  return sortedRecords(map);
}
