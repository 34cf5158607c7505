/** What is tried by taking things away, by number, and putting them back: barriers, or sets of them. */
export interface Trials {
  /** How many blocked objectives there are. */
  readonly stake: number;
  /** Runs a trial with some more of them taken away. */
  without<Result>(taken: readonly number[], trial: () => Result): Result;
  /** How many objectives are done that were blocked. */
  gain(): number;
}

/** Barriers to remove, by number, ascending; and how many blocked objectives that gets done. */
export interface Choice {
  readonly barriers: readonly number[];
  readonly gain: number;
}

const NO_CHOICE: Choice = { barriers: [], gain: 0 };

/** The best of all sets of at most so many barriers, for each budget. */
export function bestChoices(
  removals: Trials,
  barriers: readonly number[],
  budgets: readonly number[],
): Choice[] {
  const choices: Choice[] = [];
  const most = Math.max(...budgets);
  // Comes to the sets in lexicographic order, so that of equals the first is kept.
  const visit = (chosen: readonly number[], first: number) => {
    const gain = removals.gain();
    choices.push({ barriers: chosen, gain });
    if (chosen.length === most || gain === removals.stake) return;
    barriers.forEach((barrier, index) => {
      if (index >= first) removals.without([barrier], () => visit([...chosen, barrier], index + 1));
    });
  };
  visit([], 0);
  return budgets.map((budget) =>
    choices.filter((choice) => choice.barriers.length <= budget).reduce((a, b) => (isBetter(b, a) ? b : a)),
  );
}

/**
 * Good sets for each budget: starts from nothing and adds, as long as the budget lasts, the set that opens most for
 * each barrier it adds. The sets are given in the order in which equals are preferred.
 */
export function greedyChoices(
  removals: Trials,
  sets: readonly (readonly number[])[],
  budgets: readonly number[],
): Choice[] {
  let best = NO_CHOICE;
  return budgets.map((budget) => {
    const choice = grow(removals, sets, budget, NO_CHOICE);
    if (isBetter(choice, best)) best = choice;
    return best;
  });
}

function grow(
  removals: Trials,
  sets: readonly (readonly number[])[],
  budget: number,
  choice: Choice,
): Choice {
  const worth = (next: Choice) => (next.gain - choice.gain) / (next.barriers.length - choice.barriers.length);
  const best = removals.without(choice.barriers, () =>
    sets
      .map((set) => set.filter((barrier) => !choice.barriers.includes(barrier)))
      .filter((added) => added.length > 0 && choice.barriers.length + added.length <= budget)
      .map((added) => ({
        barriers: [...choice.barriers, ...added].sort((a, b) => a - b),
        gain: removals.without(added, () => removals.gain()),
      }))
      .reduce((a: Choice, b) => (a === choice || worth(b) > worth(a) ? b : a), choice),
  );
  return best.gain > choice.gain ? grow(removals, sets, budget, best) : choice;
}

function isBetter(choice: Choice, other: Choice): boolean {
  if (choice.gain !== other.gain) return choice.gain > other.gain;
  return choice.barriers.length < other.barriers.length;
}
