import type { Analysis } from '../../analysis/index.ts';
import type { Barrier, Board, Objective, Right } from '../../board/index.ts';

/**
 * The rights that a barrier keeps from the person: of the objectives that it decides, by the analysis; where it
 * decides none, of those it is on or that are the fewest legs away behind it. In the order of the board.
 */
export function rightsAtStake(barrier: Readonly<Barrier>, board: Board, analysis: Analysis): Right[] {
  const decided = decidedBy(barrier, analysis);
  const ids = decided.size > 0 ? decided : nearestTo(barrier, board);
  const rights = board.objectives.filter(({ id }) => ids.has(id)).map(({ right }) => right);
  return [...new Set(rights)];
}

function decidedBy({ id }: Readonly<Barrier>, { barriers }: Analysis): Set<string> {
  const entry = barriers.find(({ barrier }) => barrier === id);
  return new Set<string>(entry ? [...entry.essentialFor, ...entry.partOf] : []);
}

/** Level by level along the legs, until a level has objectives of somebody whom the barrier affects. */
function nearestTo({ on, affects }: Readonly<Barrier>, board: Board): Set<string> {
  const concerns = ({ persona }: Objective) => affects.length === 0 || affects.includes(persona);
  const wanted = new Set<string>(board.objectives.filter(concerns).map(({ id }) => id));
  const leg = board.legs.find(({ id }) => id === on);
  const seen = new Set<string>([leg?.to ?? on]);
  for (let level = [...seen]; level.length > 0; level = nextLevel(level, board, seen)) {
    const found = level.filter((id) => wanted.has(id));
    if (found.length > 0) return new Set(found);
  }
  return new Set();
}

/** The cards one leg further that were not seen yet; marks them as seen. */
function nextLevel(level: readonly string[], { legs }: Board, seen: Set<string>): string[] {
  const from = new Set(level);
  const next = legs.filter((leg) => from.has(leg.from)).map(({ to }): string => to);
  const fresh = [...new Set(next)].filter((id) => !seen.has(id));
  for (const id of fresh) seen.add(id);
  return fresh;
}
