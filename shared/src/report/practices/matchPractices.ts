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
  /** Those who could remove the barrier can do this. */
  | { readonly kind: 'level'; readonly level: Level };

/** What to weigh before doing the same. */
export type MatchCaveat =
  /** It takes others than those who could remove the barrier; the barrier itself stays in their hands. */
  | { readonly kind: 'beside'; readonly barrier: Level; readonly able: readonly Level[] }
  /** The source mentions it and no more. */
  | { readonly kind: 'in-passing' }
  | { readonly kind: 'needs'; readonly text: string }
  | { readonly kind: 'check'; readonly text: string };

export interface PracticeMatch {
  readonly practice: Practice;
  /** In the order in which they weigh: dimension, right, level. */
  readonly reasons: readonly MatchReason[];
  readonly caveats: readonly MatchCaveat[];
}

/** Who can act beside a barrier that is in the hands of another level: a city plugs a gap that the law leaves. */
const BESIDE: Readonly<Record<Level, readonly Level[]>> = {
  city: [],
  metropolitan: ['city'],
  regional: ['city', 'metropolitan'],
  national: ['city', 'metropolitan', 'regional'],
  european: ['city', 'metropolitan', 'regional', 'national'],
  'civil-society': ['city'],
  private: ['city', 'civil-society'],
};

interface Fit {
  readonly practice: Practice;
  readonly dimension: boolean;
  /** Those in common. */
  readonly rights: readonly Right[];
  readonly level: boolean;
  /** The levels that can do it beside the barrier's own. */
  readonly beside: readonly Level[];
}

/**
 * The practices of other cities, and of the board's own group, that answer a barrier, the closest first, at most `most` and
 * of others one a city. A
 * practice answers a barrier of a dimension that it is coded with, if it is about a right that the barrier
 * stands before and if somebody within reach can do it: the barrier's own level, or one that can act beside it.
 * Where no right is known the barrier's own level must be able to do it.
 *
 * Among them the barrier's own level weighs first; then what the source describes, more rights in common, what
 * was made for fewer kinds of barriers, and the id. The same question always gets the same answer.
 */
export function matchPractices(
  question: PracticeQuestion,
  practices: readonly Practice[],
  most = 3,
): PracticeMatch[] {
  const fits = practices
    .filter((practice) => practice.origin.kind === 'board' || !isOf(question.city, practice))
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
    beside: levels.filter((able) => BESIDE[level].includes(able)),
  };
}

function answers({ rights }: PracticeQuestion, { dimension, rights: shared, level, beside }: Fit): boolean {
  if (!dimension) return false;
  return named(rights).length === 0 ? level : shared.length > 0 && (level || beside.length > 0);
}

/** `other` says that nobody named the right: two unnamed rights need not be the same. */
function named(rights: readonly Right[]): Right[] {
  return [...new Set(rights)].filter((right) => right !== 'other');
}

function closestFirst(a: Fit, b: Fit): number {
  return (
    Number(b.level) - Number(a.level) ||
    passing(a.practice) - passing(b.practice) ||
    b.rights.length - a.rights.length ||
    breadth(a.practice) - breadth(b.practice) ||
    (a.practice.id < b.practice.id ? -1 : 1)
  );
}

const passing = ({ told }: Practice) => Number(told === 'in-passing');

function breadth({ answers: { dimensions, rights } }: Practice): number {
  return dimensions.length * rights.length;
}

/** Of what the group wrote down itself, nothing is left out for coming from one city. */
function onePerCity(fits: readonly Fit[]): Fit[] {
  const cities = new Set<string>();
  return fits.filter(
    ({ practice: { city, origin } }) =>
      origin.kind === 'board' || (!cities.has(city) && cities.add(city) !== undefined),
  );
}

function matchOf(question: PracticeQuestion, fit: Fit): PracticeMatch {
  return { practice: fit.practice, reasons: reasonsOf(question, fit), caveats: caveatsOf(question, fit) };
}

function reasonsOf({ dimension, level }: PracticeQuestion, fit: Fit): MatchReason[] {
  return [
    { kind: 'dimension', dimension },
    ...(fit.rights.length > 0 ? [{ kind: 'right', rights: fit.rights } as const] : []),
    ...(fit.level ? [{ kind: 'level', level } as const] : []),
  ];
}

function caveatsOf({ level }: PracticeQuestion, { practice, level: own, beside }: Fit): MatchCaveat[] {
  const { needs, caveat, told } = practice;
  return [
    ...(own ? [] : [{ kind: 'beside', barrier: level, able: beside } as const]),
    ...(told === 'in-passing' ? [{ kind: told } as const] : []),
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
