import type { Paper, VoteRound } from '@parcours/shared/workshop';
import type { PaperForm } from './paperDraft.ts';

export type Ballot = Extract<Paper, { kind: 'vote' }>;

type Budget = Pick<VoteRound, 'dots' | 'mostOnOne'>;

/** What a window of somebody has last is their ballot: dots of two would be more than one may give. */
export const ballotForm: PaperForm<Ballot> = {
  blank: { kind: 'vote', dots: {}, isFinished: false },
  clean: ({ dots, isFinished }) => ({
    kind: 'vote',
    dots: Object.fromEntries(
      Object.entries(dots)
        .filter(([, count]) => count > 0)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    isFinished,
  }),
  merged: (_, mine) => mine,
  read: (kept) => {
    if (typeof kept !== 'object' || kept === null || Reflect.get(kept, 'kind') !== 'vote') return undefined;
    const dots: unknown = Reflect.get(kept, 'dots');
    if (typeof dots !== 'object' || dots === null) return undefined;
    const counts = Object.entries(dots).filter(
      (dot): dot is [string, number] => typeof dot[1] === 'number' && Number.isInteger(dot[1]),
    );
    return {
      kind: 'vote',
      dots: Object.fromEntries(counts),
      isFinished: Reflect.get(kept, 'isFinished') === true,
    };
  },
};

export function dotsOn({ dots }: Ballot, item: string): number {
  return dots[item] ?? 0;
}

export function dotsLeft({ dots }: Ballot, { dots: budget }: Budget): number {
  return budget - Object.values(dots).reduce((sum, count) => sum + count, 0);
}

export function mayGive(ballot: Ballot, item: string, budget: Budget): boolean {
  return dotsLeft(ballot, budget) > 0 && dotsOn(ballot, item) < budget.mostOnOne;
}

/** With so many dots more on something, or fewer. */
export function given(ballot: Ballot, item: string, by: 1 | -1): Ballot {
  return { ...ballot, dots: { ...ballot.dots, [item]: Math.max(0, dotsOn(ballot, item) + by) } };
}
