import type { Board } from '@parcours/shared/board';
import type { Command, Entry, Paper, RoundView } from '@parcours/shared/workshop';

type Written = Extract<Command, { do: 'write' }>['paper'];

/** A private list grows to so many lines. */
const MOST_NAMED = 4;

/** What somebody writes next in a round, who knows the example; undefined where they have written all. */
export function nextPaper(
  { kind, own, items = [], dots = 0, mostOnOne = 1 }: RoundView,
  example: Pick<Board, 'actors' | 'services' | 'proposals'>,
  draw: () => number,
): Written | undefined {
  switch (kind) {
    case 'private':
      return nextList(own?.kind === 'private' ? own.entries : [], example, draw);
    case 'question': {
      const hope = example.proposals[Math.floor(draw() * example.proposals.length)];
      return own === undefined && hope ? { kind: 'question', text: hope.title } : undefined;
    }
    case 'vote':
      return nextBallot(own?.kind === 'vote' ? own : undefined, { items, dots, mostOnOne }, draw);
  }
}

function nextList(
  entries: readonly Entry[],
  { actors, services }: Pick<Board, 'actors' | 'services'>,
  draw: () => number,
): Written | undefined {
  if (entries.length >= MOST_NAMED) return undefined;
  const open = [...actors, ...services].filter(({ id }) => entries.every(({ about }) => about !== id));
  // Squared, so that some are named by many.
  const named = open[Math.floor(draw() ** 2 * open.length)];
  return named && { kind: 'private', entries: [...entries, { about: named.id, text: named.name }] };
}

interface Budget {
  readonly items: readonly string[];
  readonly dots: number;
  readonly mostOnOne: number;
}

function nextBallot(
  own: Extract<Paper, { kind: 'vote' }> | undefined,
  { items, dots: budget, mostOnOne }: Budget,
  draw: () => number,
): Written | undefined {
  if (own?.isFinished) return undefined;
  const dots = own?.dots ?? {};
  const given = Object.values(dots).reduce((sum, count) => sum + count, 0);
  const open = items.filter((item) => (dots[item] ?? 0) < mostOnOne);
  const chosen = open[Math.floor(draw() ** 2 * open.length)];
  if (given >= budget || chosen === undefined) return { kind: 'vote', dots, isFinished: true };
  return { kind: 'vote', dots: { ...dots, [chosen]: (dots[chosen] ?? 0) + 1 }, isFinished: false };
}
