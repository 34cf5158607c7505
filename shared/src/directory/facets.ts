import { z } from 'zod';
import { cutText, isDictionary } from '../board/index.ts';

/** By what a service of a directory is found, beyond what stands on boards. */
export interface Facets {
  /** What it is about, as the directory files it. */
  readonly themes: readonly string[];
  /** The town or quarter. */
  readonly place?: string | undefined;
}

/** Those that a directory says anything of, by the ids of services. */
export type FacetsById = ReadonlyMap<string, Facets>;

const MOST_THEMES = 12;
const LONGEST = 80;

const facets = z.object({ themes: z.array(z.string()).default([]), place: z.string().optional() });

/** Within bounds, each theme once; undefined where nothing is said. */
export function facetsOf(themes: readonly string[], place = ''): Facets | undefined {
  const said = [...new Set(themes.map(short).filter(Boolean))].slice(0, MOST_THEMES);
  const where = short(place);
  if (said.length === 0 && where === '') return undefined;
  return { themes: said, ...(where !== '' && { place: where }) };
}

const short = (text: string): string => cutText(text.replace(/\s+/g, ' ').trim(), LONGEST);

/** What stands in the file of a pack; what is none of it is passed over. */
export function readFacets(value: unknown, services: ReadonlySet<string>): FacetsById {
  const found = isDictionary(value) ? Object.entries(value) : [];
  return new Map(
    found.flatMap(([id, said]) => {
      const { data } = facets.safeParse(said);
      const kept = data && services.has(id) ? facetsOf(data.themes, data.place) : undefined;
      return kept === undefined ? [] : [[id, kept] as const];
    }),
  );
}
