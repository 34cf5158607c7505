import { z } from 'zod';
import { list, longText, refTo } from '../fields.ts';
import { defineRecord } from '../record.ts';

/** What the analysis says that a group can look at: see `findingsToCheck`. */
export const FINDINGS = ['outcome', 'circle', 'gatekeeper', 'missing', 'coordination'] as const;
export type FindingKind = (typeof FINDINGS)[number];

export const VERDICTS = ['confirmed', 'rejected', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const checks = defineRecord('checks', {
  on: refTo('objectives', 'barriers'),
  finding: z.enum(FINDINGS),
  about: list(refTo('barriers', 'assets', 'actors', 'steps')),
  verdict: z.enum(VERDICTS),
  reason: longText.optional(),
});

/** What the group says of a finding of the analysis; `about` is what the finding rests on. */
export type Check = z.output<typeof checks.known>;

/**
 * By what a verdict and the finding that it is of know each other. Of other findings than an outcome the objective is
 * only one of those concerned.
 */
export function findingKey({
  finding,
  on,
  about,
}: {
  readonly finding: FindingKind;
  readonly on: string;
  readonly about: readonly string[];
}): string {
  return [finding, ...(finding === 'outcome' ? [on] : []), ...about].join(' ');
}

/** What the group says of each finding, by its key; of several records of one, the first by id. */
export function checksByFinding<Said extends Check>(records: Iterable<Said>): ReadonlyMap<string, Said> {
  const byKey = new Map<string, Said>();
  for (const check of records) {
    const key = findingKey(check);
    const other = byKey.get(key);
    if (other === undefined || check.id < other.id) byKey.set(key, check);
  }
  return byKey;
}
