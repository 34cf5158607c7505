import { countSigns, firstSigns } from '../../board/graphemes.ts';
import { withoutUnseen } from '../../texts/unseen.ts';
import { MOST_SIGNS } from '../limits.ts';
import type { Names } from './names.ts';
import { skeleton } from './skeleton.ts';

/** One sign can be made of any number of code units: an alias is no place for that. */
const MOST_CODE_UNITS = 128;

/** An alias as it is kept; undefined where nothing is left to be seen, or where it is too long. */
export function cleanAlias(text: string): string | undefined {
  return cleaned(text, MOST_SIGNS.alias);
}

/** The same of the name of a group. */
export function cleanGroupName(text: string): string | undefined {
  return cleaned(text, MOST_SIGNS.groupName);
}

function cleaned(text: string, mostSigns: number): string | undefined {
  const clean = withoutUnseen(text.normalize('NFC'))
    .replace(/\s+/gu, ' ')
    .replace(/^[ \u200c\u200d]+|[ \u200c\u200d]+$/gu, '');
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(clean) || clean.length > MOST_CODE_UNITS) return undefined;
  return countSigns(clean) <= mostSigns ? clean : undefined;
}

/** The alias that somebody wants, with a number where it is taken by one that looks like it. */
export function uniqueAlias(wanted: string, taken: ReadonlySet<string>): string {
  const known = skeletons(taken);
  if (!known.has(skeleton(wanted))) return wanted;
  const name = wanted.replace(/ \d+$/, '');
  for (let number = 2; ; number += 1) {
    const alias = `${firstSigns(name, MOST_SIGNS.alias - ` ${number}`.length).trimEnd()} ${number}`;
    if (!known.has(skeleton(alias))) return alias;
  }
}

/** Shares no divisor with the number of aliases, so that steps of it come past all of them, and seldom past neighbours. */
const STEP = 421;

/** A drawn alias that nobody has: an adjective and an animal; with a number where all are taken. */
export function suggestAlias(names: Names, draw: () => number, taken: ReadonlySet<string>): string {
  const known = skeletons(taken);
  const count = names.adjectives.length * names.animals.length;
  const start = Math.floor(draw() * count);
  for (let tries = 0; tries < count; tries += 1) {
    const alias = aliasOf(names, (start + tries * STEP) % count);
    if (!known.has(skeleton(alias))) return alias;
  }
  return uniqueAlias(aliasOf(names, start), taken);
}

function aliasOf({ alias, adjectives, animals }: Names, number: number): string {
  const adjective = adjectives[number % adjectives.length] ?? '';
  const animal = animals[Math.floor(number / adjectives.length)] ?? '';
  return alias.replace('{adjective}', adjective).replace('{animal}', animal);
}

const skeletons = (names: Iterable<string>) => new Set(Array.from(names, skeleton));
