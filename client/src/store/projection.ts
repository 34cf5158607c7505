import {
  type BoardReading,
  COLLECTION_NAMES,
  type CollectionName,
  emptyBoard,
  readRecord,
  referencesOf,
} from '@parcours/shared/board';
import { type BoardState, emptyRecordMaps, type RecordMaps } from './boardStore.ts';
import { keepSame } from './keepSame.ts';
import { type AnyRecord, type MutableMaps, newMaps, withMaps } from './recordMaps.ts';

/** A document as the projection reads it; none of its content is trusted. */
export interface BoardSource {
  /** The raw fields of a record; undefined where there is none, or it was removed. */
  fields(name: CollectionName, id: string): unknown;
  /** All of it, with everything damaged left out or mended, and reported. */
  snapshot(): BoardReading;
}

/** The ids that a change touched, by collection, and whether it touched the meta. */
interface Touched {
  readonly touched: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  readonly meta: boolean;
}

type Projected = Pick<BoardState, 'meta' | 'records' | 'problems'>;

export interface Projection {
  /** Everything, as the document has it; what stayed the same keeps its identity. */
  readAll(): Projected;
  /** The state after a change. */
  patch(change: Touched): Projected;
}

/**
 * Reads a document into record maps. While nothing in the document is damaged, a change costs the records that
 * it touched and, if one came or went, a look at the references of all. As soon as something does not validate
 * or dangles, the whole is read by the snapshot reader, so that both always say the same.
 */
export function createProjection(source: BoardSource): Projection {
  let current: Projected = { meta: emptyBoard().meta, records: emptyRecordMaps(), problems: [] };
  const readAll = () => {
    const { board, problems } = source.snapshot();
    const maps = newMaps();
    for (const name of COLLECTION_NAMES) {
      const before: ReadonlyMap<string, AnyRecord> = current.records[name];
      for (const record of board[name]) maps[name].set(record.id, keepRecord(before, record));
    }
    current = {
      meta: keepSame(current.meta, board.meta),
      records: withMaps(current.records, maps),
      problems: keepSame(current.problems, problems),
    };
    return current;
  };
  const patch = ({ touched, meta }: Touched) => {
    const records =
      meta || current.problems.length > 0 ? undefined : patchRecords(current.records, source, touched);
    if (records === undefined) return readAll();
    current = { ...current, records };
    return current;
  };
  return { readAll, patch };
}

/** The maps with the touched records read again; undefined where something is damaged. */
function patchRecords(
  before: RecordMaps,
  source: BoardSource,
  touched: Touched['touched'],
): RecordMaps | undefined {
  const patched: Partial<MutableMaps> = {};
  let cameOrWent = false;
  for (const [name, ids] of touched) {
    const map = new Map<string, AnyRecord>(before[name]);
    for (const id of ids) {
      const record = readOne(source, name, id);
      if (record === 'damaged') return undefined;
      cameOrWent ||= (record !== undefined) !== map.has(id);
      if (record === undefined) map.delete(id);
      else map.set(id, keepRecord(map, record));
    }
    patched[name] = map;
  }
  const after = withMaps(before, patched);
  return isWhole(after, cameOrWent ? allIds(after) : touched) && (!cameOrWent || idsAreUnique(after))
    ? after
    : undefined;
}

function readOne(source: BoardSource, name: CollectionName, id: string): AnyRecord | undefined | 'damaged' {
  const fields = source.fields(name, id);
  if (fields === undefined) return undefined;
  const { record, faults } = readRecord(name, id, fields);
  return record === undefined || faults.length > 0 ? 'damaged' : record;
}

function keepRecord(before: ReadonlyMap<string, AnyRecord>, record: AnyRecord): AnyRecord {
  return keepSame<AnyRecord>(before.get(record.id) ?? record, record);
}

function allIds(records: RecordMaps): ReadonlyMap<CollectionName, Iterable<string>> {
  return new Map(COLLECTION_NAMES.map((name) => [name, records[name].keys()]));
}

/** Whether every reference of these records leads to a record. */
function isWhole(records: RecordMaps, ids: ReadonlyMap<CollectionName, Iterable<string>>): boolean {
  for (const [name, some] of ids) {
    if (referencesOf(name).length === 0) continue;
    for (const id of some) if (!referencesHold(records, name, records[name].get(id))) return false;
  }
  return true;
}

function referencesHold(records: RecordMaps, name: CollectionName, record: AnyRecord | undefined): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...record };
  return referencesOf(name).every(({ field, to }) => {
    const value = fields[field];
    const ids: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
    return ids.every((id) => to.some((target) => records[target].has(String(id))));
  });
}

function idsAreUnique(records: RecordMaps): boolean {
  const ids = new Set<string>();
  let count = 0;
  for (const name of COLLECTION_NAMES) {
    count += records[name].size;
    for (const id of records[name].keys()) ids.add(id);
  }
  return ids.size === count;
}
