import type { Source } from '../board/index.ts';
import { fold } from '../texts/index.ts';
import { actorSaid, type City, digestsOf, namesIn, type Said, serviceSaid } from './said.ts';

/** By the ids of records of a board, the ids of the entries of a directory that they are; several where they were merged. */
export interface Pairs {
  readonly actors: ReadonlyMap<string, readonly string[]>;
  readonly services: ReadonlyMap<string, readonly string[]>;
}

/**
 * Which records of a board a directory has: by the id in the data set where that is one record's alone, else by the name,
 * of services at the same actor. Of several with one name, those come together first of which the directory says the same.
 */
export function pairsOf(board: City, directory: City): Pairs {
  const actors = paired(board.actors, directory.actors, {
    here: ({ name }) => plain(name),
    there: ({ name }) => plain(name),
    said: actorSaid,
  });
  const standsFor = new Map([...actors].flatMap(([id, entries]) => entries.map((entry) => [entry, id])));
  const names = namesIn(directory);
  const at = (actor: string | undefined, name: string) =>
    actor === undefined ? '' : JSON.stringify([actor, plain(name)]);
  const services = paired(board.services, directory.services, {
    here: ({ actor, name }) => at(actors.has(actor) ? actor : undefined, name),
    there: ({ actor, name }) => at(standsFor.get(actor), name),
    said: (service) => serviceSaid(service, names),
  });
  return { actors, services };
}

const plain = (name: string): string => fold(name).trim();

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly source?: Source | undefined;
}

/** What entries are known by where no id tells; an empty text tells nothing. */
interface Keys<Some extends Entry> {
  here(record: Some): string;
  there(entry: Some): string;
  said(entry: Some): Said;
}

function paired<Some extends Entry>(
  here: readonly Some[],
  there: readonly Some[],
  keys: Keys<Some>,
): ReadonlyMap<string, readonly string[]> {
  const byId = pairedById(here, there);
  const taken = new Set([...byId.values()].flat());
  const left = there.filter(({ id }) => !taken.has(id));
  const exact = pairedBy(
    here.filter(({ id, source }) => !byId.has(id) && source?.imported !== undefined),
    left,
    {
      here: (record) => withDigests(keys.here(record), record.source?.imported ?? {}),
      there: (entry) => withDigests(keys.there(entry), digestsOf(keys.said(entry))),
    },
  );
  const alike = new Set(exact.values());
  const byName = pairedBy(
    here.filter(({ id }) => !byId.has(id) && !exact.has(id)),
    left.filter(({ id }) => !alike.has(id)),
    keys,
  );
  return new Map([...byId, ...[...exact, ...byName].map(([id, entry]) => [id, [entry]] as const)]);
}

function pairedById<Some extends Entry>(
  here: readonly Some[],
  there: readonly Some[],
): ReadonlyMap<string, readonly string[]> {
  const entries = onlyOnes(there);
  const records = onlyOnes(here);
  const pairs = new Map<string, readonly string[]>();
  for (const record of here) {
    const found = placesOf(record).flatMap((place) => {
      const entry = records.get(place) === record ? entries.get(place)?.id : undefined;
      return entry ?? [];
    });
    // An entry of a pack may have been merged too, and stand in several places.
    if (found.length > 0) pairs.set(record.id, [...new Set(found)]);
  }
  return pairs;
}

/** One for one, by the order in which they stand. */
function pairedBy<Some extends Entry>(
  here: readonly Some[],
  there: readonly Some[],
  keys: Pick<Keys<Some>, 'here' | 'there'>,
): ReadonlyMap<string, string> {
  if (here.length === 0) return new Map();
  const waiting = new Map<string, string[]>();
  for (const entry of there) {
    const key = keys.there(entry);
    const group = waiting.get(key);
    if (group) group.push(entry.id);
    else waiting.set(key, [entry.id]);
  }
  const pairs = new Map<string, string>();
  for (const record of here) {
    const key = keys.here(record);
    const entry = key === '' ? undefined : waiting.get(key)?.shift();
    if (entry !== undefined) pairs.set(record.id, entry);
  }
  return pairs;
}

function withDigests(key: string, digests: Readonly<Record<string, string>>): string {
  if (key === '') return '';
  return JSON.stringify([key, Object.entries(digests).sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** Where an entry stands in its data set; also where those stood that were merged into it. */
function placesOf({ source }: Entry): readonly string[] {
  if (source === undefined) return [];
  const ids = [source.id ?? '', ...(source.merged ?? [])].filter((id) => id !== '');
  return ids.map((id) => JSON.stringify([source.dataset, id]));
}

/** Entries by the places in which no other stands: some directories give one id to all. */
function onlyOnes<Some extends Entry>(entries: readonly Some[]): ReadonlyMap<string, Some> {
  const found = new Map<string, Some | undefined>();
  for (const entry of entries)
    for (const place of placesOf(entry)) found.set(place, found.has(place) ? undefined : entry);
  return new Map([...found].flatMap(([place, entry]) => (entry === undefined ? [] : [[place, entry]])));
}
