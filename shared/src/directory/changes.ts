import type { Source } from '../board/index.ts';
import type { CityPack } from './pack.ts';
import { type Pairs, pairsOf } from './pairs.ts';
import { importedSource } from './pick.ts';
import {
  actorSaid,
  type City,
  type FieldValue,
  isImported,
  isSameValue,
  type ListedCollection,
  type ListedRecord,
  namesIn,
  type Said,
  serviceSaid,
} from './said.ts';

/** A directory as it was read. */
export interface ReadDirectory {
  readonly pack: CityPack;
  /** Whether it has all that there is: of a pick, or of a page of a list, nothing follows from what is not in it. */
  readonly isWhole: boolean;
}

/** Who has changed a field since it was imported; of what was imported by an earlier version, nobody knows: `both`. */
export type ChangedBy = 'directory' | 'group' | 'both';

export interface FieldChange {
  readonly field: string;
  readonly by: ChangedBy;
  /** What stands on the board. */
  readonly here: FieldValue;
  /** What the directory says. */
  readonly there: FieldValue;
  /** The entry of the directory that says it. */
  readonly entry: string;
}

export interface NamedRecord {
  readonly collection: ListedCollection;
  readonly id: string;
  readonly name: string;
}

/** A record of the board that came from this directory, as it is now beside what the directory says. */
export interface ComparedRecord extends NamedRecord {
  readonly fields: readonly FieldChange[];
  /** Somebody checked it later than the board says. */
  readonly verifiedOn?: string | undefined;
  /** It was marked as gone, and is there again. */
  readonly isBack: boolean;
  /** Where its facts come from, once it is brought up to date. */
  readonly source: Source;
}

/** What has changed in a directory since a board took from it. */
export interface DirectoryChanges {
  readonly compared: readonly ComparedRecord[];
  /** Entries that the board does not have. */
  readonly added: readonly NamedRecord[];
  /** Records of the board that the directory has no more. */
  readonly gone: readonly NamedRecord[];
  readonly pairs: Pairs;
}

/** Sets a directory beside a board that may have taken from it before. */
export function changesSince(board: City, { pack, isWhole }: ReadDirectory): DirectoryChanges {
  const pairs = pairsOf(board, pack);
  const compare = new Comparison(board, pack, pairs);
  const datasets = new Set([...pack.actors, ...pack.services].map(({ source }) => source?.dataset));
  const isOfIt = ({ source }: ListedRecord) => source !== undefined && datasets.has(source.dataset);
  const parts = (['actors', 'services'] as const).map((collection) => {
    const found = new Set([...pairs[collection].values()].flat());
    const here: readonly ListedRecord[] = board[collection];
    const there: readonly ListedRecord[] = pack[collection];
    return {
      // What somebody wrote without a directory is not held up to one.
      compared: here
        .filter((record) => isOfIt(record) || record.source?.imported !== undefined)
        .flatMap((record) => compare.record(collection, record) ?? []),
      added: there.filter(({ id }) => !found.has(id)).map((entry) => named(collection, entry)),
      gone: here
        .filter(
          (record) =>
            isWhole &&
            isOfIt(record) &&
            !pairs[collection].has(record.id) &&
            record.source?.goneOn === undefined,
        )
        .map((record) => named(collection, record)),
    };
  });
  return {
    compared: parts.flatMap(({ compared }) => compared),
    added: parts.flatMap(({ added }) => added),
    gone: parts.flatMap(({ gone }) => gone),
    pairs,
  };
}

/** Whether anything would be other if all of it were taken over. */
export function isNews({ compared, gone }: DirectoryChanges): boolean {
  return (
    gone.length > 0 ||
    compared.some(
      ({ fields, verifiedOn, isBack }) =>
        verifiedOn !== undefined || isBack || fields.some(({ by }) => by !== 'group'),
    )
  );
}

const named = (collection: ListedCollection, { id, name }: ListedRecord): NamedRecord => ({
  collection,
  id,
  name,
});

class Comparison {
  readonly #pack: CityPack;
  readonly #pairs: Pairs;
  readonly #entries: ReadonlyMap<string, ListedRecord>;
  readonly #nameHere: (id: string) => string;
  readonly #nameThere: (id: string) => string;

  constructor(board: City, pack: CityPack, pairs: Pairs) {
    this.#pack = pack;
    this.#pairs = pairs;
    this.#entries = new Map([...pack.actors, ...pack.services].map((entry) => [entry.id, entry]));
    this.#nameThere = namesIn(pack);
    const own = namesIn(board);
    // An actor that the group calls otherwise is the same one.
    this.#nameHere = (id) => this.#nameThere(pairs.actors.get(id)?.[0] ?? '') || own(id);
  }

  record(collection: ListedCollection, record: ListedRecord): ComparedRecord | undefined {
    const ids = this.#pairs[collection].get(record.id) ?? [];
    const entries = ids.flatMap((id) => this.#entries.get(id) ?? []);
    const [first] = entries;
    if (first === undefined) return undefined;
    const here = said(record, this.#nameHere);
    const told = entries.map((entry) => ({ entry: entry.id, said: said(entry, this.#nameThere) }));
    const imported = record.source?.imported;
    const theirs = [...here].map(([field, value]) => ({
      field,
      value,
      ...toldOf(field, value, told, imported),
    }));
    const fields = theirs.flatMap(({ field, value, there, entry }): FieldChange[] =>
      isSameValue(value, there)
        ? []
        : [{ field, by: changedBy(field, value, there, imported), here: value, there, entry }],
    );
    const { goneOn, ...before } = record.source ?? { dataset: '' };
    const verifiedOn = first.source?.verifiedOn;
    const source = importedSource(
      { ...before, ...first.source, dataset: first.source?.dataset ?? this.#pack.title },
      new Map(theirs.map(({ field, there }) => [field, there])),
      this.#pack,
    );
    return {
      ...named(collection, record),
      fields,
      ...(verifiedOn !== undefined && verifiedOn !== before.verifiedOn && { verifiedOn }),
      isBack: goneOn !== undefined,
      source,
    };
  }
}

function said(record: ListedRecord, nameOf: (id: string) => string): Said {
  return 'actor' in record ? serviceSaid(record, nameOf) : actorSaid(record);
}

interface Told {
  readonly entry: string;
  readonly said: Said;
}

/** What the directory says of a field: of several entries that are one, the one that says what was imported, or what stands here. */
function toldOf(
  field: string,
  here: FieldValue,
  told: readonly Told[],
  imported: Source['imported'],
): { readonly there: FieldValue; readonly entry: string } {
  const values = told.map(({ entry, said: each }) => ({ there: each.get(field), entry }));
  const asImported = values.find(({ there }) => imported !== undefined && isImported(field, there, imported));
  const asHere = values.find(({ there }) => isSameValue(there, here));
  return asImported ?? asHere ?? values[0] ?? { there: undefined, entry: '' };
}

function changedBy(
  field: string,
  here: FieldValue,
  there: FieldValue,
  imported: Source['imported'],
): ChangedBy {
  if (imported === undefined) return 'both';
  if (isImported(field, here, imported)) return 'directory';
  return isImported(field, there, imported) ? 'group' : 'both';
}
