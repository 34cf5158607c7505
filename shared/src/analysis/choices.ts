/** What is tried by taking things away, by number, and putting them back: barriers, or sets of them. */
export interface Trials {
  /** How many blocked objectives there are. */
  readonly blockedObjectives: number;
  /** Runs a trial with some more of them taken away. */
  without<Result>(taken: readonly number[], trial: () => Result): Result;
  /** How many objectives are done that were blocked. */
  gain(): number;
}

/** What to take away, by number, ascending; and how many blocked objectives that gets done. */
export interface Choice {
  readonly taken: readonly number[];
  readonly gain: number;
}

const NO_CHOICE: Choice = { taken: [], gain: 0 };

/** The best of all sets of at most so many of the candidates, for each budget. */
export function bestChoices(
  trials: Trials,
  candidates: readonly number[],
  budgets: readonly number[],
): Choice[] {
  const choices: Choice[] = [];
  const most = Math.max(...budgets);
  // Comes to the sets in lexicographic order, so that of equals the first is kept.
  const visit = (chosen: readonly number[], first: number) => {
    const gain = trials.gain();
    choices.push({ taken: chosen, gain });
    if (chosen.length === most || gain === trials.blockedObjectives) return;
    candidates.forEach((candidate, index) => {
      if (index >= first) trials.without([candidate], () => visit([...chosen, candidate], index + 1));
    });
  };
  visit([], 0);
  return budgets.map((budget) =>
    choices.filter((choice) => choice.taken.length <= budget).reduce((a, b) => (isBetter(b, a) ? b : a)),
  );
}

/**
 * Good sets for each budget: starts from nothing and adds, as long as the budget lasts, the set that opens most for
 * each that it adds. The sets are given in the order in which equals are preferred.
 */
export function greedyChoices(
  trials: Trials,
  sets: readonly (readonly number[])[],
  budgets: readonly number[],
): Choice[] {
  let best = NO_CHOICE;
  return budgets.map((budget) => {
    const choice = grow(trials, sets, budget, NO_CHOICE);
    if (isBetter(choice, best)) best = choice;
    return best;
  });
}

function grow(trials: Trials, sets: readonly (readonly number[])[], budget: number, choice: Choice): Choice {
  const worth = (next: Choice) => (next.gain - choice.gain) / (next.taken.length - choice.taken.length);
  const best = trials.without(choice.taken, () =>
    sets
      .map((set) => set.filter((each) => !choice.taken.includes(each)))
      .filter((added) => added.length > 0 && choice.taken.length + added.length <= budget)
      .map((added) => ({
        taken: [...choice.taken, ...added].sort((a, b) => a - b),
        gain: trials.without(added, () => trials.gain()),
      }))
      .reduce((a: Choice, b) => (a === choice || worth(b) > worth(a) ? b : a), choice),
  );
  return best.gain > choice.gain ? grow(trials, sets, budget, best) : choice;
}

function isBetter(choice: Choice, other: Choice): boolean {
  if (choice.gain !== other.gain) return choice.gain > other.gain;
  return choice.taken.length < other.taken.length;
}
