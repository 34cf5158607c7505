import type { Board, BoardReading } from './board.ts';
import { withinBounds } from './bounds.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, type Records } from './collections.ts';
import { type Fault, type Problem, problemOf, type Report } from './fault.ts';
import { cutText } from './graphemes.ts';
import { isId } from './ids.ts';
import { META_FIELDS, META_LONG_TEXTS, metaSchema } from './meta.ts';
import { isDictionary, type PlainValue, toPlain } from './plain.ts';
import { resolveReferences } from './references.ts';
import { validate } from './validate.ts';

/** Raw content from JSON or from a document, none of it trusted. */
export interface RawBoard {
  readonly meta: unknown;
  /** The entries of one collection: each id beside its record's fields. */
  readonly records: (name: CollectionName) => Iterable<readonly [id: unknown, fields: unknown]>;
}

type Tidy = { [key: string]: PlainValue };

/**
 * Reads raw content into a board. Never throws: a record that does not validate is left out, a reference to a
 * record that is gone is dropped (or the record with it, where it means nothing without), and each is reported.
 */
export function readBoard(raw: RawBoard): BoardReading {
  const problems: Problem[] = [];
  const report: Report = (collection, id, fault) => problems.push(problemOf(collection, id, fault));
  const taken = new Set<string>();
  const read = <Name extends CollectionName>(name: Name): Records[Name][] =>
    readCollection(name, raw.records(name), taken, report);
  const collections = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, read(name)]));
  // Each collection was read by the validator of its own kind.
  const board = { meta: readMeta(raw.meta, report), ...collections } as unknown as Board;
  return { board: resolveReferences(board, report), problems: problems.sort(inBoardOrder) };
}

/** A list of many wrong values need not be told value by value. */
const MOST_FAULTS = 50;

/**
 * One record of one collection, validated, with defaults filled in; or the reason why not. References are not
 * checked: that takes the whole board.
 */
export function readRecord<Name extends CollectionName>(
  name: Name,
  id: string,
  fields: unknown,
): { readonly record?: Records[Name]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const tidy = tidyRecord(name, id, fields, faults);
  if (tidy === undefined) return { faults };
  const read = validate(COLLECTIONS[name].schema, tidy);
  if (read.faults) {
    return { faults: [...faults, ...read.faults.slice(0, MOST_FAULTS).map(({ fault }) => fault)] };
  }
  // The schema of `name` made it; TypeScript cannot follow that through the registry.
  return { record: read.data as unknown as Records[Name], faults };
}

function readCollection<Name extends CollectionName>(
  name: Name,
  entries: Iterable<readonly [unknown, unknown]>,
  taken: Set<string>,
  report: Report,
): Records[Name][] {
  const records: Records[Name][] = [];
  for (const [id, fields] of entries) {
    if (!isId(id)) {
      report(name, typeof id === 'string' ? cutText(id, 64) : '', { code: 'id.malformed' });
      continue;
    }
    if (taken.has(id)) {
      report(name, id, { code: 'id.taken' });
      continue;
    }
    const { record, faults } = readRecord(name, id, fields);
    for (const fault of faults) report(name, id, fault);
    if (record === undefined) continue;
    taken.add(id);
    records.push(record);
  }
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function tidyRecord(name: CollectionName, id: string, fields: unknown, faults: Fault[]): Tidy | undefined {
  const { pure, tidy } = tidyFields(fields, faults);
  if (!pure || tidy === undefined) return undefined;
  const { longTexts, lists, bounds } = COLLECTIONS[name];
  dropEmpty(tidy, longTexts);
  for (const field of lists) {
    const list = tidy[field];
    if (Array.isArray(list)) tidy[field] = withoutRepeats(list);
  }
  return { ...withinBounds(tidy, bounds, (fault) => faults.push(fault)), id };
}

/** A text that was emptied is as none. */
function dropEmpty(tidy: Tidy, longTexts: readonly string[]): void {
  for (const field of longTexts) if (tidy[field] === '') delete tidy[field];
}

function tidyFields(fields: unknown, faults: Fault[]): { pure: boolean; tidy?: Tidy } {
  if (!isDictionary(fields)) {
    faults.push({ code: 'record.not-object' });
    return { pure: false };
  }
  let pure = true;
  const tidy = toPlain(fields, (impurity) => {
    if (impurity === 'not-json') pure = false;
    faults.push(
      impurity === 'not-json' ? { code: 'value.not-json' } : { code: 'key.reserved', key: '__proto__' },
    );
  });
  return { pure, tidy: isDictionary(tidy) ? (tidy as Tidy) : {} };
}

/** Two people who add the same string at once leave it twice in the document. */
function withoutRepeats(list: PlainValue[]): PlainValue[] {
  const seen = new Set<PlainValue>();
  return list.filter((item) => typeof item !== 'string' || (!seen.has(item) && seen.add(item)));
}

/** The board's meta, with defaults in the place of what does not validate; each fault is reported. */
export function readMeta(raw: unknown, report: Report): Board['meta'] {
  const faults: Fault[] = [];
  const { tidy = {} } = tidyFields(raw ?? {}, faults);
  for (const fault of faults) report('meta', '', fault);
  dropEmpty(tidy, META_LONG_TEXTS);
  const read = validate(metaSchema, tidy);
  if (read.faults === undefined) return read.data;
  for (const { field, fault } of read.faults) {
    report('meta', META_FIELDS.has(field) ? field : '', fault);
    delete tidy[field];
  }
  return metaSchema.parse(tidy);
}

const BOARD_ORDER: readonly string[] = COLLECTION_NAMES;

function inBoardOrder(a: Problem, b: Problem): number {
  const rank = (problem: Problem) => BOARD_ORDER.indexOf(problem.collection);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
