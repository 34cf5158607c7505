import type { Actor, Asset, Service, Source } from '../board/index.ts';
import { digest } from '../texts/index.ts';

/** What directories and boards both have. */
export interface City {
  readonly actors: readonly Actor[];
  readonly services: readonly Service[];
  readonly assets: readonly Asset[];
}

export type ListedCollection = 'actors' | 'services';
export type ListedRecord = Actor | Service;

/** What a field says, for people: records that it names stand by their names. */
export type FieldValue = string | number | readonly string[] | undefined;

/** What a directory can say of a record, by field. What else there is in a record is the group's alone. */
export type Said = ReadonlyMap<string, FieldValue>;

type NameOf = (id: string) => string;

export function actorSaid({ name, kind, level, about, url }: Actor): Said {
  return new Map(Object.entries({ name, kind, level, about, url }));
}

export function serviceSaid(service: Service, nameOf: NameOf): Said {
  const { name, about, channels, languages, eligibility, requiredDocuments, fee, waitDays } = service;
  const actor = nameOf(service.actor);
  const gives = service.gives.map(nameOf);
  const said = {
    name,
    actor,
    about,
    channels,
    languages,
    eligibility,
    requiredDocuments,
    gives,
    fee,
    waitDays,
  };
  return new Map(Object.entries(said));
}

/** The names of a city's records by their ids. */
export function namesIn({ actors, assets }: City): NameOf {
  const names = new Map<string, string>([...actors, ...assets].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}

/** A value as it is compared: the order of a list says nothing, and nothing is nothing however it is written. */
function comparable(value: FieldValue): string {
  const plain = typeof value === 'object' ? [...value].sort() : value;
  return plain === undefined || plain === '' || (Array.isArray(plain) && plain.length === 0)
    ? ''
    : JSON.stringify(plain);
}

export const isSameValue = (one: FieldValue, other: FieldValue): boolean =>
  comparable(one) === comparable(other);

/** Digests of what a directory says, as they are kept with a record; what it does not say has none. */
export function digestsOf(said: Said): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...said].flatMap(([field, value]) => {
      const text = comparable(value);
      return text === '' ? [] : [[field, digest(text)]];
    }),
  );
}

/** Whether a value is the one that was imported. */
export function isImported(
  field: string,
  value: FieldValue,
  imported: NonNullable<Source['imported']>,
): boolean {
  const text = comparable(value);
  return imported[field] === (text === '' ? undefined : digest(text));
}
