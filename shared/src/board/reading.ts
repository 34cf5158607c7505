import type { Board, BoardReading, Problem } from './board.ts';
import { COLLECTION_NAMES, type CollectionName } from './collection.ts';
import { COLLECTIONS, type Records } from './collections.ts';
import { isId } from './ids.ts';
import { META_FIELDS, META_LONG_TEXTS, metaSchema } from './meta.ts';
import { isDictionary, type PlainValue, toPlain } from './plain.ts';
import { resolveReferences } from './references.ts';

/** Raw content from JSON or from a document, none of it trusted. */
export interface RawBoard {
  readonly meta: unknown;
  /** The entries of one collection: each id beside its record's fields. */
  readonly records: (name: CollectionName) => Iterable<readonly [id: unknown, fields: unknown]>;
}

type Tidy = { [key: string]: PlainValue };
type Report = (collection: string, id: string, message: string) => void;

/**
 * Reads raw content into a board. Never throws: a record that does not validate is left out, a reference to a
 * record that is gone is dropped (or the record with it, where it means nothing without), and each is reported.
 */
export function readBoard(raw: RawBoard): BoardReading {
  const problems: Problem[] = [];
  const report: Report = (collection, id, message) => problems.push({ collection, id, message });
  const taken = new Set<string>();
  const read = <Name extends CollectionName>(name: Name): Records[Name][] =>
    readCollection(name, raw.records(name), taken, report);
  const board: Board = {
    meta: readMeta(raw.meta, report),
    personas: read('personas'),
    objectives: read('objectives'),
    assets: read('assets'),
    actors: read('actors'),
    services: read('services'),
    steps: read('steps'),
    legs: read('legs'),
    barriers: read('barriers'),
    coordination: read('coordination'),
    proposals: read('proposals'),
    notes: read('notes'),
    frames: read('frames'),
    comments: read('comments'),
    votes: read('votes'),
  };
  return { board: resolveReferences(board, report), problems: problems.sort(inBoardOrder) };
}

/**
 * One record of one collection, validated, with defaults filled in; or the reason why not. References are not
 * checked: that takes the whole board.
 */
export function readRecord<Name extends CollectionName>(
  name: Name,
  id: string,
  fields: unknown,
): { readonly record?: Records[Name]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const tidy = tidyRecord(name, id, fields, faults);
  if (tidy === undefined) return { faults };
  const parsed = COLLECTIONS[name].schema.safeParse(tidy);
  // The schema of `name` made it; TypeScript cannot follow that through the registry.
  if (parsed.success) return { record: parsed.data as unknown as Records[Name], faults };
  return { faults: [...faults, describeIssues(parsed.error.issues)] };
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
      report(
        name,
        typeof id === 'string' ? id.slice(0, 64) : '',
        'the id must be 1 to 64 of A-Z a-z 0-9 _ -',
      );
      continue;
    }
    if (taken.has(id)) {
      report(name, id, 'another record of the board has the same id');
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

function tidyRecord(name: CollectionName, id: string, fields: unknown, faults: string[]): Tidy | undefined {
  const { pure, tidy } = tidyFields(fields, faults);
  if (!pure || tidy === undefined) return undefined;
  const { longTexts, lists } = COLLECTIONS[name];
  dropEmpty(tidy, longTexts);
  for (const field of lists) {
    const list = tidy[field];
    if (Array.isArray(list)) tidy[field] = withoutRepeats(list);
  }
  return { ...tidy, id };
}

/** A text that was emptied is as none. */
function dropEmpty(tidy: Tidy, longTexts: readonly string[]): void {
  for (const field of longTexts) if (tidy[field] === '') delete tidy[field];
}

function tidyFields(fields: unknown, faults: string[]): { pure: boolean; tidy?: Tidy } {
  if (!isDictionary(fields)) {
    faults.push('the record is not an object');
    return { pure: false };
  }
  let pure = true;
  const tidy = toPlain(fields, (impurity) => {
    if (impurity === 'not-json') pure = false;
    faults.push(impurity === 'not-json' ? 'a value is not JSON data' : 'the key "__proto__" was left out');
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
  const faults: string[] = [];
  const { tidy = {} } = tidyFields(raw ?? {}, faults);
  for (const fault of faults) report('meta', '', fault);
  dropEmpty(tidy, META_LONG_TEXTS);
  const parsed = metaSchema.safeParse(tidy);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0]);
    report('meta', META_FIELDS.has(field) ? field : '', describeIssues([issue]));
    delete tidy[field];
  }
  return metaSchema.parse(tidy);
}

function describeIssues(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  return issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
}

const BOARD_ORDER: readonly string[] = COLLECTION_NAMES;

function inBoardOrder(a: Problem, b: Problem): number {
  const rank = (problem: Problem) => BOARD_ORDER.indexOf(problem.collection);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
