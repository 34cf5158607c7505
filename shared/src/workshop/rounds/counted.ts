import { groupNow, type Seat, type WorkshopState } from '../state.ts';
import type { Paper } from './round.ts';

/** A paper with who wrote it, and the number of the group in which. */
export interface WrittenPaper {
  readonly seat: string;
  readonly group: number;
  readonly paper: Paper;
}

/**
 * The papers of a round that count, each with the group that it belongs to now, wherever its writer sits. What somebody
 * wrote who was taken out is gone. Who left has left it; but nobody has more than one: of papers that one person can have
 * written, since each came in when the other before had left, the last alone counts. So there are no more than people
 * must have been there at once.
 */
export function countedPapers(
  papers: readonly WrittenPaper[],
  state: Pick<WorkshopState, 'seats' | 'groups'>,
): readonly WrittenPaper[] {
  const written = papers.flatMap((each) => {
    const seat = state.seats.get(each.seat);
    if (seat === undefined || seat.standing === 'removed') return [];
    return [{ seat, kept: { ...each, group: groupNow(state, each.group)?.number ?? each.group } }];
  });
  const latestLast = written.sort((one, other) => one.seat.joinedAt - other.seat.joinedAt);
  const counted: (typeof written)[number][] = [];
  for (const each of latestLast) {
    const before = counted.filter(
      ({ seat, kept }) => isOnePlace(kept, each.kept) && leftAt(seat) <= each.seat.joinedAt,
    );
    const [last] = before.sort((one, other) => leftAt(other.seat) - leftAt(one.seat));
    if (last) counted.splice(counted.indexOf(last), 1);
    counted.push(each);
  }
  return counted.map(({ kept }) => kept);
}

/** How much of a group's counts, as others are told it. */
export function countIn(group: number, papers: readonly WrittenPaper[]): number {
  return papers.reduce((sum, kept) => sum + (kept.group === group ? weightOf(kept.paper) : 0), 0);
}

/** Answers are mixed over all groups; what is named or voted belongs to one. */
function isOnePlace(one: WrittenPaper, other: WrittenPaper): boolean {
  return one.paper.kind === 'question' || one.group === other.group;
}

/** Who is there, or of whom that is not known, has not left. */
function leftAt({ standing, leftAt = Number.POSITIVE_INFINITY }: Seat): number {
  return standing === 'left' ? leftAt : Number.POSITIVE_INFINITY;
}

function weightOf(paper: Paper): number {
  switch (paper.kind) {
    case 'private':
      return paper.entries.length;
    case 'vote':
      return paper.isFinished ? 1 : 0;
    case 'question':
      return paper.text.trim() === '' ? 0 : 1;
  }
}
