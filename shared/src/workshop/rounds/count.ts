import { shuffled } from '../groups/draw.ts';
import { LEAST_WRITERS, type VoteResult, type VoteRound } from './round.ts';

type Dots = Readonly<Record<string, number>>;

/** Whether a ballot keeps within the budget of a round, and gives dots to what is voted on alone. */
export function isWithinBudget(
  dots: Dots,
  { dots: budget, mostOnOne }: Pick<VoteRound, 'dots' | 'mostOnOne'>,
  items: readonly string[],
): boolean {
  const given = Object.entries(dots);
  const sum = given.reduce((total, [, count]) => total + count, 0);
  const isFair = ([item, count]: [string, number]) =>
    Number.isInteger(count) && count >= 0 && count <= mostOnOne && items.includes(item);
  return sum <= budget && given.every(isFair);
}

/** What comes of a vote, and each dot that is to be shown: in an order drawn by `draw`, which tells nobody's ballot. */
export function count(
  ballots: readonly Dots[],
  isThere: (item: string) => boolean,
  draw: () => number,
): { readonly result: VoteResult; readonly dots: readonly string[] } {
  const sums = new Map<string, number>();
  for (const ballot of ballots)
    for (const [item, dots] of Object.entries(ballot))
      if (dots > 0) sums.set(item, (sums.get(item) ?? 0) + dots);
  const standing = [...sums].filter(([item]) => isThere(item));
  const fell = [...sums].reduce((total, [item, dots]) => total + (isThere(item) ? 0 : dots), 0);
  standing.sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const isShown = ballots.length >= LEAST_WRITERS;
  const all = standing.flatMap(([item, dots]) => Array.from({ length: dots }, () => item));
  return {
    result: { voters: ballots.length, fell, order: standing.map(([item]) => item), isShown },
    dots: isShown ? shuffled(all, draw) : [],
  };
}
