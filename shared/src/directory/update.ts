import { type Actor, type Asset, isSame, type Service } from '../board/index.ts';
import type { ComparedRecord, DirectoryChanges } from './changes.ts';
import type { CityPack } from './pack.ts';
import { importedSource } from './pick.ts';
import { actorSaid, type City, type ListedCollection } from './said.ts';

/** Fields that are taken over from a directory, by the id of the record on the board. */
export type Taken = ReadonlyMap<string, ReadonlySet<string>>;

/** What the directory changed and the group did not: the rest is the group's, and goes only where somebody says so. */
export function directorysOwn({ compared }: DirectoryChanges): Taken {
  return new Map(
    compared.map(({ id, fields }) => [
      id,
      new Set(fields.filter(({ by }) => by === 'directory').map(({ field }) => field)),
    ]),
  );
}

type Fields = Readonly<Partial<Omit<Actor, 'id'> & Omit<Service, 'id'>>>;

interface Patched {
  readonly collection: ListedCollection;
  readonly id: string;
  readonly patch: Fields;
}

/** What is to be written so that a board has what was taken over. */
interface DirectoryUpdate {
  /** Who offers services now, and what they give, where the board has none of it. */
  readonly actors: readonly Actor[];
  readonly assets: readonly Asset[];
  readonly patches: readonly Patched[];
}

export interface UpdateOptions {
  readonly board: City;
  readonly pack: CityPack;
  /** ISO date, on which what is gone was found to be so. */
  readonly today: string;
  newId(): string;
}

/**
 * How a board is brought up to date with a directory: what was chosen is taken over, and of all else it is known from
 * then on that the group decided for its own words. What is gone is marked, and stays.
 */
export function updateFrom(
  { compared, gone, pairs }: DirectoryChanges,
  taken: Taken,
  { board, pack, today, newId }: UpdateOptions,
): DirectoryUpdate {
  const actors = new Targets<Actor>(
    actorsHere(pairs.actors),
    ({ source, ...actor }) => ({
      ...actor,
      id: newId() as Actor['id'],
      source: importedSource(source, actorSaid({ source, ...actor }), pack),
    }),
    pack.actors,
  );
  const assets = new Targets<Asset>(
    assetsHere(board, pack),
    (asset) => ({ ...asset, id: newId() as Asset['id'] }),
    pack.assets,
  );
  const entries = new Map<string, Fields>([...pack.actors, ...pack.services].map((each) => [each.id, each]));
  const valueIn = (entry: Fields, field: string) => {
    if (field === 'actor') return entry.actor && actors.idOf(entry.actor);
    if (field === 'gives') return entry.gives?.flatMap((id) => assets.idOf(id) ?? []);
    return entry[field as keyof Fields];
  };
  const known = new Map<string, Fields>([...board.actors, ...board.services].map((each) => [each.id, each]));
  const updated = compared.flatMap((record): Patched[] => {
    const chosen = record.fields.filter(({ field }) => taken.get(record.id)?.has(field));
    if (chosen.length === 0 && isSame(known.get(record.id)?.source, record.source)) return [];
    const said = chosen.map(({ field, entry }) => [field, valueIn(entries.get(entry) ?? {}, field)]);
    return [{ ...placeOf(record), patch: { ...Object.fromEntries(said), source: record.source } }];
  });
  const marked = gone.flatMap((record): Patched[] => {
    const source = known.get(record.id)?.source;
    return source ? [{ ...placeOf(record), patch: { source: { ...source, goneOn: today } } }] : [];
  });
  return { actors: actors.added, assets: assets.added, patches: [...updated, ...marked] };
}

const placeOf = ({ collection, id }: Pick<ComparedRecord, 'collection' | 'id'>) => ({ collection, id });

/** The ids on the board by those in the directory. */
function actorsHere(pairs: DirectoryChanges['pairs']['actors']): ReadonlyMap<string, Actor['id']> {
  return new Map([...pairs].flatMap(([id, entries]) => entries.map((entry) => [entry, id as Actor['id']])));
}

/** One of each name. */
function assetsHere(board: City, pack: CityPack): ReadonlyMap<string, Asset['id']> {
  const named = new Map(board.assets.map(({ id, name }) => [name, id]));
  return new Map(
    pack.assets.flatMap(({ id, name }) => {
      const there = named.get(name);
      return there === undefined ? [] : [[id, there]];
    }),
  );
}

/** What a directory names, as the board has it: what the board lacks is added. */
class Targets<Some extends { readonly id: string }> {
  readonly added: Some[] = [];
  readonly #ids: Map<string, Some['id']>;
  readonly #make: (entry: Some) => Some;
  readonly #listed: ReadonlyMap<string, Some>;

  constructor(ids: ReadonlyMap<string, Some['id']>, make: (entry: Some) => Some, listed: readonly Some[]) {
    this.#ids = new Map(ids);
    this.#make = make;
    this.#listed = new Map(listed.map((entry) => [entry.id, entry]));
  }

  idOf(entry: string): Some['id'] | undefined {
    const known = this.#ids.get(entry);
    const listed = this.#listed.get(entry);
    if (known !== undefined || listed === undefined) return known;
    const made = this.#make(listed);
    this.added.push(made);
    this.#ids.set(entry, made.id);
    return made.id;
  }
}
