import type { Barrier, Dimension, Level, Right } from '../../board/index.ts';
import type { Practice } from './practice.ts';

/** What a practice is looked up by: a barrier's coding, and what the person behind it wants. */
export interface PracticeQuestion extends Pick<Barrier, 'dimension' | 'level'> {
  /** The rights of the objectives that the barrier stands before; none where it stands before no objective. */
  readonly rights: readonly Right[];
  /** The board's city: what it does itself is no news to it. */
  readonly city?: string | undefined;
}

/** Why a practice is shown, for the report to put in words. */
export type MatchReason =
  | { readonly kind: 'dimension'; readonly dimension: Dimension }
  | { readonly kind: 'right'; readonly rights: readonly Right[] }
  | { readonly kind: 'level'; readonly level: Level };

/** What to weigh before doing the same. */
export type MatchCaveat =
  | { readonly kind: 'needs'; readonly text: string }
  | { readonly kind: 'check'; readonly text: string }
  /** Those who could remove the barrier are others than those who are able to do this. */
  | { readonly kind: 'other-level'; readonly barrier: Level; readonly practice: readonly Level[] };

export interface PracticeMatch {
  readonly practice: Practice;
  /** In the order in which they weigh: dimension, right, level. */
  readonly reasons: readonly MatchReason[];
  readonly caveats: readonly MatchCaveat[];
}

interface Fit {
  readonly practice: Practice;
  readonly dimension: boolean;
  readonly rights: readonly Right[];
  readonly level: boolean;
}

/**
 * The practices of other cities that answer a barrier, the closest first, at most `most` and one a city. A
 * practice answers if it is of the barrier's dimension and, as far as rights are known, about one of them; the
 * same right alone is enough where the barrier's own level could do it.
 *
 * The dimension weighs before the right, and that before the level; then more rights in common, then what was
 * made for fewer kinds of barriers, then the id. The same question always gets the same answer.
 */
export function matchPractices(
  question: PracticeQuestion,
  practices: readonly Practice[],
  most = 3,
): PracticeMatch[] {
  const fits = practices
    .filter((practice) => !isOf(question.city, practice))
    .map((practice) => fitOf(question, practice))
    .filter((fit) => answers(question, fit))
    .sort(closestFirst);
  return onePerCity(fits)
    .slice(0, most)
    .map((fit) => matchOf(question, fit));
}

function fitOf({ dimension, level, rights }: PracticeQuestion, practice: Practice): Fit {
  const { dimensions, levels, rights: answered } = practice.answers;
  return {
    practice,
    dimension: dimensions.includes(dimension),
    rights: named(rights).filter((right) => answered.includes(right)),
    level: levels.includes(level),
  };
}

function answers({ rights }: PracticeQuestion, fit: Fit): boolean {
  if (named(rights).length === 0) return fit.dimension && fit.level;
  return fit.rights.length > 0 && (fit.dimension || fit.level);
}

/** `other` says that nobody named the right: two unnamed rights need not be the same. */
function named(rights: readonly Right[]): Right[] {
  return [...new Set(rights)].filter((right) => right !== 'other');
}

function closestFirst(a: Fit, b: Fit): number {
  return (
    Number(b.dimension) - Number(a.dimension) ||
    Math.sign(b.rights.length) - Math.sign(a.rights.length) ||
    Number(b.level) - Number(a.level) ||
    b.rights.length - a.rights.length ||
    breadth(a.practice) - breadth(b.practice) ||
    (a.practice.id < b.practice.id ? -1 : 1)
  );
}

function breadth({ answers: { dimensions, rights } }: Practice): number {
  return dimensions.length * rights.length;
}

function onePerCity(fits: readonly Fit[]): Fit[] {
  const cities = new Set<string>();
  return fits.filter(({ practice: { city } }) => !cities.has(city) && cities.add(city));
}

function matchOf(question: PracticeQuestion, fit: Fit): PracticeMatch {
  return { practice: fit.practice, reasons: reasonsOf(question, fit), caveats: caveatsOf(question, fit) };
}

function reasonsOf({ dimension, level }: PracticeQuestion, fit: Fit): MatchReason[] {
  return [
    ...(fit.dimension ? [{ kind: 'dimension', dimension } as const] : []),
    ...(fit.rights.length > 0 ? [{ kind: 'right', rights: fit.rights } as const] : []),
    ...(fit.level ? [{ kind: 'level', level } as const] : []),
  ];
}

function caveatsOf({ level }: PracticeQuestion, { practice, level: sameLevel }: Fit): MatchCaveat[] {
  const { needs, caveat, answers: able } = practice;
  return [
    ...(sameLevel ? [] : [{ kind: 'other-level', barrier: level, practice: able.levels } as const]),
    ...(needs === undefined ? [] : [{ kind: 'needs', text: needs } as const]),
    ...(caveat === undefined ? [] : [{ kind: 'check', text: caveat } as const]),
  ];
}

function isOf(city: string | undefined, { cityNames }: Practice): boolean {
  const plain = city === undefined ? '' : lettersOf(city);
  return plain !== '' && cityNames.some((name) => lettersOf(name) === plain);
}

/** A name as it is compared: no accents, capitals, spaces or hyphens, which people write as they like. */
function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
