import type { Service, Source } from '../board/index.ts';
import { type FacetsById, facetsOf } from './facets.ts';
import type { CityPack } from './pack.ts';
import { type FieldValue, isSameValue, namesIn, serviceSaid } from './said.ts';

/** Services that may be one listed twice, by their ids in the pack. */
export interface Double {
  readonly name: string;
  readonly ids: readonly string[];
}

/** A field in which services that may be one differ, with what each says. */
export interface DifferingField {
  readonly field: string;
  readonly values: readonly { readonly id: string; readonly value: FieldValue }[];
  /** The first of them that says anything. */
  readonly proposed: string;
}

/** In what services differ that may be one; of several that say the same, the first stands for it. */
export function differingFields(pack: CityPack, { ids }: Double): readonly DifferingField[] {
  const names = namesIn(pack);
  const told = servicesOf(pack, ids).map((service) => ({
    id: service.id,
    said: serviceSaid(service, names),
  }));
  return [...(told[0]?.said.keys() ?? [])].flatMap((field) => {
    const values: { id: string; value: FieldValue }[] = [];
    for (const { id, said } of told) {
      const value = said.get(field);
      if (!values.some((other) => isSameValue(other.value, value))) values.push({ id, value });
    }
    const proposed = values.find(({ value }) => !isSameValue(value, undefined))?.id ?? '';
    return values.length > 1 ? [{ field, values, proposed }] : [];
  });
}

/** That some services are one, and of which of them each field is: where it is not said, of the first that says anything. */
export interface Merge {
  readonly ids: readonly string[];
  readonly from: ReadonlyMap<string, string>;
}

/** That some are one, with every field of the first of them that says anything. */
export const asProposed = ({ ids }: Double): Merge => ({ ids, from: new Map() });

/** A pack with services made one: the first stays, and remembers which others it was. */
export function withMerged(pack: CityPack, merges: readonly Merge[]): CityPack {
  const made = new Map(merges.flatMap((merge) => madeOne(pack, merge)));
  const gone = new Set(merges.flatMap(({ ids }) => ids.slice(1)));
  return {
    ...pack,
    services: pack.services.filter(({ id }) => !gone.has(id)).map((each) => made.get(each.id) ?? each),
    facets: pack.facets && withMergedFacets(pack.facets, merges),
  };
}

/** What is one is found by what each of them was found by. */
function withMergedFacets(facets: FacetsById, merges: readonly Merge[]): FacetsById {
  const found = new Map(facets);
  for (const { ids } of merges) {
    const said = ids.flatMap((id) => facets.get(id) ?? []);
    for (const id of ids) found.delete(id);
    const kept = facetsOf(
      said.flatMap(({ themes }) => themes),
      said.find(({ place }) => place !== undefined)?.place,
    );
    const [first] = ids;
    if (first !== undefined && kept !== undefined) found.set(first, kept);
  }
  return found;
}

function madeOne(pack: CityPack, { ids, from }: Merge): readonly (readonly [string, Service])[] {
  const services = servicesOf(pack, ids);
  const [first, ...others] = services;
  if (first === undefined || others.length === 0) return [];
  const fields = differingFields(pack, { name: first.name, ids }).map(({ field, proposed }) => {
    const said = from.get(field) ?? proposed;
    const service = services.find(({ id }) => id === said) ?? first;
    return [field, service[field as keyof Service]] as const;
  });
  const source = mergedSource(first.source, others);
  return [[first.id, { ...first, ...Object.fromEntries(fields), ...(source && { source }) }]];
}

function mergedSource(source: Source | undefined, others: readonly Service[]): Source | undefined {
  if (source === undefined) return undefined;
  const places = others.flatMap((other) => [other.source?.id ?? '', ...(other.source?.merged ?? [])]);
  const merged = [...new Set([...(source.merged ?? []), ...places])].filter(
    (id) => id !== '' && id !== source.id,
  );
  return merged.length === 0 ? source : { ...source, merged };
}

function servicesOf({ services }: CityPack, ids: readonly string[]): readonly Service[] {
  return ids.flatMap((id) => services.find((service) => service.id === id) ?? []);
}
