import { normalised } from '../../report/workshop/matching/keys.ts';
import { shuffled } from '../groups/draw.ts';
import type { Entry } from './round.ts';

/** Something that was named, and by how many. */
export interface Named extends Entry {
  readonly named: number;
  /** The same whoever names it, and however. */
  readonly key: string;
}

/**
 * What several people named, each thing once: actors and services by their ids, so that two languages meet; words as the
 * report tells names apart, without case, accents and signs. In an order drawn by `draw` (0 to below 1), which says nothing of
 * who wrote what or when. Of several spellings the one that most people used stands.
 */
export function mergeEntries(papers: readonly (readonly Entry[])[], draw: () => number): readonly Named[] {
  const things = new Map<
    string,
    { readonly spellings: Map<string, number>; readonly about: string | undefined; count: number }
  >();
  for (const paper of papers) {
    for (const [key, { about, text }] of new Map(paper.map((entry) => [entryKey(entry), entry]))) {
      const thing = things.get(key) ?? { spellings: new Map<string, number>(), about, count: 0 };
      thing.count += 1;
      thing.spellings.set(text, (thing.spellings.get(text) ?? 0) + 1);
      things.set(key, thing);
    }
  }
  const merged = [...things].map(([key, { spellings, about, count }]) => ({
    key,
    ...(about !== undefined && { about }),
    text: mostUsed(spellings),
    named: count,
  }));
  // Sorted first, so that what the draw mixes is in no order of writing.
  merged.sort((one, other) => (one.key < other.key ? -1 : 1));
  return shuffled(merged, draw);
}

/** By which things that people name are the same. */
export function entryKey({ about, text }: Entry): string {
  if (about !== undefined) return `about ${about}`;
  // Words without any letter are what they are.
  return `text ${normalised(text) || text.trim()}`;
}

function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [most = ['']] = [...spellings].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return most[0];
}
