import type { Board } from './board.ts';
import { type AnyRecord, COLLECTION_NAMES, type CollectionName } from './collections.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What was done to one record, or to the meta, between two readings of a board. */
export type Change =
  | RecordChange
  /** Fields of the meta, as they were and as they became; one that was not there is left out. */
  | { readonly kind: 'meta'; readonly before: Fields; readonly after: Fields };

export type RecordChange = { readonly collection: CollectionName; readonly id: string } & (
  | { readonly kind: 'add'; readonly record: AnyRecord }
  | { readonly kind: 'remove'; readonly record: AnyRecord }
  /** `record` is as it became; `before` and `after` have the fields that differ. */
  | { readonly kind: 'edit'; readonly record: AnyRecord; readonly before: Fields; readonly after: Fields }
);

/** What leads from one reading of a board to another, record by record, in the order of the JSON format. */
export function changesBetween(before: Board, after: Board): readonly Change[] {
  const meta = difference(before.meta, after.meta);
  return [
    ...(meta === undefined ? [] : [{ kind: 'meta', ...meta } as const]),
    ...COLLECTION_NAMES.flatMap((name) => recordChanges(name, before[name], after[name])),
  ];
}

function recordChanges(
  collection: CollectionName,
  before: readonly AnyRecord[],
  after: readonly AnyRecord[],
): RecordChange[] {
  const [old, now] = [byId(before), byId(after)];
  const changes: RecordChange[] = [];
  for (const [id, record] of old) {
    if (!now.has(id)) changes.push({ kind: 'remove', collection, id, record });
  }
  for (const [id, record] of now) {
    const was = old.get(id);
    const edited = was && difference(was, record);
    if (was === undefined) changes.push({ kind: 'add', collection, id, record });
    else if (edited !== undefined) changes.push({ kind: 'edit', collection, id, record, ...edited });
  }
  return changes;
}

function byId(records: readonly AnyRecord[]): ReadonlyMap<string, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The fields in which two objects differ, of each side those that it has; undefined where they are the same. */
function difference(before: object, after: object): { before: Fields; after: Fields } | undefined {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  const differing = fields.filter((field) => !isSame(old.get(field), now.get(field)));
  if (differing.length === 0) return undefined;
  const pick = (side: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(differing.flatMap((field) => (side.has(field) ? [[field, side.get(field)]] : [])));
  return { before: pick(old), after: pick(now) };
}

/** Whether two plain values, as readers give them, are the same: their keys are in order. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
