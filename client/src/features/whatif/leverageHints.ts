import type { LeverageEntry } from '@parcours/shared/analysis';

/** The budgets worth telling: each opens more than the ones before it. */
export function leverageHints(entries: readonly LeverageEntry[]): readonly LeverageEntry[] {
  const hints: LeverageEntry[] = [];
  for (const entry of entries) {
    if (entry.unlocks.length > (hints.at(-1)?.unlocks.length ?? 0)) hints.push(entry);
  }
  return hints;
}
