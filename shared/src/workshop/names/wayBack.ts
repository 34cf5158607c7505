import { fold } from '../../texts/fold.ts';
import type { Names } from './names.ts';

/**
 * The words by which somebody comes back to their seat on another device.
 * @throws RangeError where there is no word of that number
 */
export function wordsOf(indexes: readonly number[], { words }: Names): string[] {
  return indexes.map((index) => {
    const word = words[index];
    if (word === undefined) throw new RangeError(`no word ${index}`);
    return word;
  });
}

/**
 * The numbers of words that somebody typed, whatever stands between them; each word may be of any of the languages.
 * Undefined where one is of none, or where there is no word.
 */
export function indexesOf(text: string, languages: readonly Names[]): number[] | undefined {
  const typed =
    text
      .match(/[\p{L}\p{M}\p{Cf}]+/gu)
      ?.map(fold)
      .filter(Boolean) ?? [];
  const found = typed.flatMap((word) => indexOf(word, languages) ?? []);
  return found.length > 0 && found.length === typed.length ? found : undefined;
}

/** It is the same in all languages that have the word. */
function indexOf(folded: string, languages: readonly Names[]): number | undefined {
  return languages.map((names) => placesOf(names).get(folded)).find((place) => place !== undefined);
}

const PLACES = new WeakMap<Names, ReadonlyMap<string, number>>();

function placesOf(names: Names): ReadonlyMap<string, number> {
  const known = PLACES.get(names);
  if (known !== undefined) return known;
  const places = new Map(names.words.map((word, index) => [fold(word), index]));
  PLACES.set(names, places);
  return places;
}
