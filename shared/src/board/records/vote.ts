import { z } from 'zod';
import { aboutAny } from '../fields.ts';
import { defineRecord } from '../record.ts';

export const votes = defineRecord('votes', {
  on: aboutAny,
  round: z.union([z.string(), z.number()]).default(1),
});

/** One dot on a record, by nobody: the server writes it when it has counted a round. */
export type Vote = z.output<typeof votes.known>;

interface Votes {
  readonly total: number;
  /** How many in each round that has any, by the name of the round. */
  readonly rounds: readonly { readonly round: string; readonly count: number }[];
}

/** How many votes each record has got, and in which rounds. */
export function countVotes(votes: Iterable<Pick<Vote, 'on' | 'round'>>): ReadonlyMap<string, Votes> {
  const counts = new Map<string, Map<string, number>>();
  for (const { on, round } of votes) {
    const rounds = counts.get(on) ?? new Map<string, number>();
    rounds.set(String(round), (rounds.get(String(round)) ?? 0) + 1);
    counts.set(on, rounds);
  }
  return new Map([...counts].map(([on, rounds]) => [on, votesIn(rounds)]));
}

function votesIn(counts: ReadonlyMap<string, number>): Votes {
  const rounds = [...counts].map(([round, count]) => ({ round, count }));
  rounds.sort((a, b) => a.round.length - b.round.length || (a.round < b.round ? -1 : 1));
  return { total: rounds.reduce((sum, { count }) => sum + count, 0), rounds };
}
