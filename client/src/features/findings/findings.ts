import {
  type Analysis,
  type FindingToCheck,
  findingsToCheck,
  type RoutesOf,
} from '@parcours/shared/analysis';
import { type Check, checksByFinding, findingKey } from '@parcours/shared/board';
import { useMemo } from 'react';
import { useAll, useAnalysis } from '../../session/hooks.ts';

/** A finding with what the group says of it, where it has said anything. */
export interface Finding extends FindingToCheck {
  readonly key: string;
  readonly check: Readonly<Check> | undefined;
}

export interface Findings {
  readonly findings: readonly Finding[];
  /** What the group said of findings that are there no more. */
  readonly past: readonly Readonly<Check>[];
}

/** What the analysis finds on the board now, and what the group says of it; undefined before the first analysis. */
export function useFindings(): Findings | undefined {
  const analysis = useAnalysis((state) => state.analysis);
  const steps = useAll('steps');
  const legs = useAll('legs');
  const objectives = useAll('objectives');
  const checks = useAll('checks');
  return useMemo(
    () => (analysis === null ? undefined : findingsOf({ steps, legs, objectives }, analysis, checks)),
    [analysis, steps, legs, objectives, checks],
  );
}

export function findingsOf(
  board: RoutesOf,
  analysis: Pick<Analysis, 'objectives' | 'coordination'>,
  checks: readonly Readonly<Check>[],
): Findings {
  const said = checksByFinding(checks);
  const findings = findingsToCheck(board, analysis).map((found) => {
    const key = findingKey({ ...found, on: found.objectives[0] });
    return { ...found, key, check: said.get(key) };
  });
  const keys = new Set(findings.map(({ key }) => key));
  return { findings, past: [...said].flatMap(([key, check]) => (keys.has(key) ? [] : [check])) };
}
