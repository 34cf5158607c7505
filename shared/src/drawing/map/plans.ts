import type { Analysis, Plan } from '../../analysis/index.ts';
import type { Barrier, Board, Leg } from '../../board/index.ts';
import { grouped, type Lookup } from '../../report/index.ts';

/** The legs by which the quickest plans go; of two between the same cards only the one that is taken. */
export function plannedLegs(board: Board, analysis: Analysis, find: Lookup): Set<string> {
  const into = grouped(board.legs, ({ to }) => [to]);
  return new Set(
    analysis.objectives.flatMap(({ plan, persona, objective }) =>
      plan ? legsOf(plan, persona, objective, into, find) : [],
    ),
  );
}

/**
 * A plan names its nodes in the order in which they finish, and each is reached from the first of them that an open leg
 * leads from.
 */
function legsOf(
  { steps }: Plan,
  persona: string,
  objective: string,
  into: ReadonlyMap<string, readonly Leg[]>,
  find: Lookup,
): string[] {
  const ranks = new Map([persona, ...steps].map((id, rank) => [id, rank]));
  const rank = ({ from }: Leg) => ranks.get(from) ?? Number.POSITIVE_INFINITY;
  return [...steps, objective].flatMap((node) => {
    const open = (into.get(node) ?? []).filter(
      (leg) => ranks.has(leg.from) && !(find.barriersOn.get(leg.id) ?? []).some(closesTo(persona)),
    );
    const [first] = open.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
    return first ? [first.id] : [];
  });
}

const closesTo =
  (persona: string) =>
  ({ blocks, removed, affects }: Barrier): boolean =>
    blocks && !removed && (affects.length === 0 || affects.some((id) => id === persona));
