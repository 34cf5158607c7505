import { countSigns, firstSigns } from '../../board/graphemes.ts';
import { fold } from '../../texts/fold.ts';
import type { Names } from './names.ts';

/** An alias has so many signs at most, as people count them. */
const ALIAS_SIGNS = 24;

const GROUP_NAME_SIGNS = 40;

/** One sign can be made of any number of code units: an alias is no place for that. */
const MOST_CODE_UNITS = 128;

/** What is not seen, or changes the direction of what stands around it, other than what joins letters and emoji. */
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2800]/gu;

/** More marks over each other than any language writes, which would cover the lines around. */
const HEAP_OF_MARKS = /(\p{M}{4})\p{M}+/gu;

/** An alias as it is kept; undefined where nothing is left to be seen, or where it is too long. */
export function cleanAlias(text: string): string | undefined {
  return cleaned(text, ALIAS_SIGNS);
}

/** The same of the name of a group. */
export function cleanGroupName(text: string): string | undefined {
  return cleaned(text, GROUP_NAME_SIGNS);
}

function cleaned(text: string, mostSigns: number): string | undefined {
  const clean = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(HEAP_OF_MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ \u200c\u200d]+|[ \u200c\u200d]+$/gu, '');
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(clean) || clean.length > MOST_CODE_UNITS) return undefined;
  return countSigns(clean) <= mostSigns ? clean : undefined;
}

/** The alias that somebody wants, with a number where it is taken, whatever the case and the accents. */
export function uniqueAlias(wanted: string, taken: ReadonlySet<string>): string {
  const known = foldedSet(taken);
  if (!known.has(fold(wanted))) return wanted;
  const name = wanted.replace(/ \d+$/, '');
  for (let number = 2; ; number += 1) {
    const alias = `${firstSigns(name, ALIAS_SIGNS - ` ${number}`.length).trimEnd()} ${number}`;
    if (!known.has(fold(alias))) return alias;
  }
}

/** Shares no divisor with the number of aliases, so that steps of it come past all of them, and seldom past neighbours. */
const STEP = 421;

/** A drawn alias that nobody has: an adjective and an animal; with a number where all are taken. */
export function suggestAlias(names: Names, draw: () => number, taken: ReadonlySet<string>): string {
  const known = foldedSet(taken);
  const count = names.adjectives.length * names.animals.length;
  const start = Math.floor(draw() * count);
  for (let tries = 0; tries < count; tries += 1) {
    const alias = aliasOf(names, (start + tries * STEP) % count);
    if (!known.has(fold(alias))) return alias;
  }
  return uniqueAlias(aliasOf(names, start), taken);
}

function aliasOf({ alias, adjectives, animals }: Names, number: number): string {
  const adjective = adjectives[number % adjectives.length] ?? '';
  const animal = animals[Math.floor(number / adjectives.length)] ?? '';
  return alias.replace('{adjective}', adjective).replace('{animal}', animal);
}

const foldedSet = (texts: Iterable<string>) => new Set(Array.from(texts, fold));
