import type { Board, CollectionName } from '@parcours/shared/board';
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

function sorted(records: RecordMaps, name: CollectionName): readonly AnyRecord[] {
  const map: ReadonlyMap<string, AnyRecord> = records[name];
  return sortedRecords(map);
}
