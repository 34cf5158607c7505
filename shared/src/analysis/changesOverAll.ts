import type { Board } from '../board/index.ts';
import { type BestChange, bestChangeOf } from './bestChange.ts';
import { bestChoices, greedyChoices } from './choices.ts';
import { BUDGETS, EXACT_BARRIERS } from './leverage.ts';
import { type Lever, LeverRemovals, type ObjectiveOn, type SharedLeverageEntry } from './leverRemovals.ts';
import { surveyOf } from './survey.ts';

export interface ChangesOverAll {
  readonly leverage: readonly SharedLeverageEntry[];
  /** Undefined where no objective is blocked. */
  readonly best: BestChange | undefined;
  /** What these levers together open. */
  openedBy(levers: readonly number[]): readonly ObjectiveOn[];
}

/**
 * The leverage of the model over several boards, where a lever takes away barriers of several boards at once, and
 * the one change to ask for. Each barrier belongs to one lever at most. In the leverage ties go to fewer levers, then to
 * those that come first. Exact up to 16 levers that can matter to a blocked objective, else greedy.
 */
export function changesOverAll(boards: readonly Board[], levers: readonly Lever[]): ChangesOverAll {
  const removals = new LeverRemovals(
    boards.map(surveyOf),
    levers.map(({ barriers }) => barriers),
  );
  const leverage = leverageOf(removals);
  const best = bestChangeOf(
    removals,
    leverage,
    levers.map(({ severity }) => severity),
  );
  return { leverage, best, openedBy: (chosen) => removals.unlockedBy(chosen) };
}

function leverageOf(removals: LeverRemovals): SharedLeverageEntry[] {
  const relevant = removals.relevant();
  const exact = relevant.length <= EXACT_BARRIERS;
  const choices = exact
    ? bestChoices(removals, relevant, BUDGETS)
    : greedyChoices(removals, removals.openings(), BUDGETS);
  return choices.map(({ taken: levers }, index) => ({
    budget: index + 1,
    levers,
    unlocks: removals.unlockedBy(levers),
    exact,
  }));
}
