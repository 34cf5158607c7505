import {
  type Board,
  COLLECTION_NAMES,
  COLLECTIONS,
  type CollectionName,
  emptyBoard,
  type Problem,
  resolveReferences,
} from '@parcours/shared/board';
import type { RecordMaps } from './boardStore.ts';
import { keepSame } from './keepSame.ts';
import { type AnyRecord, type MutableMaps, newMaps, sameEntries, withMaps } from './recordMaps.ts';

export type TouchedIds = ReadonlyMap<CollectionName, ReadonlySet<string>>;

/**
 * The maps with the touched records replaced, where no record came or went and every reference of the touched
 * ones is whole: then nothing else can have changed. Undefined otherwise.
 */
export function patchInPlace(
  before: RecordMaps,
  valid: MutableMaps,
  touched: TouchedIds,
): RecordMaps | undefined {
  const patched: Partial<MutableMaps> = {};
  for (const [name, ids] of touched) {
    const map = new Map<string, AnyRecord>(before[name]);
    for (const id of ids) {
      const record = valid[name].get(id);
      if ((record !== undefined) !== map.has(id)) return undefined;
      if (record === undefined) continue;
      if (!referencesHold(name, record, before)) return undefined;
      map.set(id, record);
    }
    if (!sameEntries(before[name], map)) patched[name] = map;
  }
  return Object.keys(patched).length === 0 ? before : withMaps(before, patched);
}

function referencesHold(name: CollectionName, record: AnyRecord, records: RecordMaps): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...record };
  return COLLECTIONS[name].references.every(({ field, to }) => {
    const value = fields[field];
    const ids: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return ids.every((id) => to.some((target) => records[target].has(String(id))));
  });
}

/** All valid records with their references resolved, keeping the maps and records that did not change. */
export function resolveAll(
  valid: MutableMaps,
  before: RecordMaps,
): { readonly records: RecordMaps; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (collection: string, id: string, message: string) =>
    problems.push({ collection, id, message });
  const taken = new Set<string>();
  const parts = COLLECTION_NAMES.map(
    (name) => [name, firstOfEachId(name, valid[name], taken, report)] as const,
  );
  const board: Board = resolveReferences({ ...emptyBoard(), ...Object.fromEntries(parts) }, report);
  const maps = newMaps();
  for (const name of COLLECTION_NAMES) {
    const previous: ReadonlyMap<string, AnyRecord> = before[name];
    for (const record of board[name])
      maps[name].set(record.id, keepSame<AnyRecord>(previous.get(record.id) ?? record, record));
  }
  return { records: withMaps(before, maps), problems };
}

/** An id that two collections use belongs to the first of them, as in `readBoard`. */
function firstOfEachId(
  name: CollectionName,
  records: ReadonlyMap<string, AnyRecord>,
  taken: Set<string>,
  report: (collection: string, id: string, message: string) => void,
): AnyRecord[] {
  return [...records.values()].filter(({ id }) => {
    if (taken.has(id)) {
      report(name, id, 'another record of the board has the same id');
      return false;
    }
    taken.add(id);
    return true;
  });
}
