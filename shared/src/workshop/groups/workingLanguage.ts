import type { Placeable } from './people.ts';

export interface WorkingLanguage {
  readonly language: string;
  /** How many of the group do not speak it. */
  readonly without: number;
  /** By how many places it comes after the best languages of those who speak it. */
  readonly behindBest: number;
}

/** The language that most of a group speak: of several the one that they speak best, then the first of the alphabet. */
export function workingLanguage(people: readonly Placeable[]): WorkingLanguage {
  let best: WorkingLanguage = { language: '', without: Number.POSITIVE_INFINITY, behindBest: 0 };
  const seen = new Set<string>();
  for (const { languages } of people) {
    for (const language of languages) {
      if (seen.has(language)) continue;
      seen.add(language);
      const candidate = asWorkingLanguage(language, people);
      if (isBetter(candidate, best)) best = candidate;
    }
  }
  return best;
}

function asWorkingLanguage(language: string, people: readonly Placeable[]): WorkingLanguage {
  let without = 0;
  let behindBest = 0;
  for (const { languages } of people) {
    const place = languages.indexOf(language);
    if (place < 0) without += 1;
    else behindBest += place;
  }
  return { language, without, behindBest };
}

function isBetter(one: WorkingLanguage, other: WorkingLanguage): boolean {
  if (one.without !== other.without) return one.without < other.without;
  if (one.behindBest !== other.behindBest) return one.behindBest < other.behindBest;
  return one.language < other.language;
}
