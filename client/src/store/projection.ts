import {
  COLLECTION_NAMES,
  type CollectionName,
  emptyBoard,
  type Problem,
  readBoard,
  readRecord,
} from '@parcours/shared/board';
import { patchInPlace, resolveAll, type TouchedIds } from './assemble.ts';
import { type BoardState, emptyRecordMaps, type RecordMaps } from './boardStore.ts';
import { keepSame } from './keepSame.ts';
import { type AnyRecord, newMaps } from './recordMaps.ts';

/** Raw content of the document, none of it trusted. */
export interface BoardSource {
  ids(name: CollectionName): Iterable<string>;
  /** The raw fields of a record; undefined where there is none, or it is deleted. */
  fields(name: CollectionName, id: string): unknown;
  meta(): unknown;
}

/** The ids that a change touched, by collection, and whether it touched the meta. */
export interface Touched {
  readonly touched: TouchedIds;
  readonly meta: boolean;
}

type Projected = Pick<BoardState, 'meta' | 'records' | 'problems'>;

export interface Projection {
  /** Everything, read anew. */
  readAll(): Projected;
  /** The state after a change, read from the ids that it touched alone. */
  patch(change: Touched): Projected;
}

/**
 * Reads a document into record maps, as `readBoard` would, but by touched ids: a record that stays the same
 * keeps its identity, a change in one field costs one record, and only a record that comes or goes makes the
 * references of all be looked at again.
 */
export function createProjection(source: BoardSource): Projection {
  const valid = newMaps();
  const faults = new Map<string, readonly Problem[]>();
  let current: Projected = { meta: emptyBoard().meta, records: emptyRecordMaps(), problems: [] };
  let metaProblems: readonly Problem[] = [];
  let dangling: readonly Problem[] = [];

  const readMeta = () => {
    const reading = readBoard({ meta: source.meta(), records: () => [] });
    metaProblems = reading.problems;
    return keepSame(current.meta, reading.board.meta);
  };
  const assemble = () => {
    const resolved = resolveAll(valid, current.records);
    dangling = resolved.problems;
    return resolved.records;
  };
  const publish = (meta: Projected['meta'], records: RecordMaps) => {
    const problems = [...metaProblems, ...[...faults.values()].flat(), ...dangling];
    current = { meta, records, problems: keepSame(current.problems, problems) };
    return current;
  };
  const readInto = (name: CollectionName, ids: Iterable<string>) => {
    for (const id of ids) readOne(source, valid[name], faults, name, id);
  };

  return {
    readAll: () => {
      for (const name of COLLECTION_NAMES) readInto(name, source.ids(name));
      return publish(readMeta(), assemble());
    },
    patch: ({ touched, meta }) => {
      for (const [name, ids] of touched) readInto(name, ids);
      // Where something dangles, any edit may mend it.
      const simple = dangling.length === 0 ? patchInPlace(current.records, valid, touched) : undefined;
      return publish(meta ? readMeta() : current.meta, simple ?? assemble());
    },
  };
}

function readOne(
  source: BoardSource,
  records: Map<string, AnyRecord>,
  faults: Map<string, readonly Problem[]>,
  name: CollectionName,
  id: string,
): void {
  const key = `${name}/${id}`;
  const fields = source.fields(name, id);
  const { record, faults: found } = fields === undefined ? { faults: [] } : readRecord(name, id, fields);
  if (found.length === 0) faults.delete(key);
  else
    faults.set(
      key,
      found.map((message) => ({ collection: name, id, message })),
    );
  if (record === undefined) records.delete(id);
  else records.set(id, keepSame<AnyRecord>(records.get(id) ?? record, record));
}
