import type { BarrierAnalysis } from '../../analysis/index.ts';
import type { Barrier, Objective, Right } from '../../board/index.ts';
import type { Lookup } from '../lookup.ts';

/**
 * The rights that a barrier keeps from the person: of the objectives that it decides, by the analysis; where it
 * decides none, of those it is on or that are the fewest legs away behind it. In the order of the board.
 */
export function rightsAtStake(
  barrier: Readonly<Barrier>,
  { essentialFor, partOf, personas }: BarrierAnalysis,
  find: Lookup,
): Right[] {
  const decided = new Set<string>([...essentialFor, ...partOf]);
  const ids = decided.size > 0 ? decided : nearestTo(barrier, personas, find);
  const rights = [...find.objectives.values()].filter(({ id }) => ids.has(id)).map(({ right }) => right);
  return [...new Set(rights)];
}

/** Level by level along the legs, until a level has objectives of somebody whom the barrier affects. */
function nearestTo({ on, affects }: Readonly<Barrier>, comers: readonly string[], find: Lookup): Set<string> {
  const affected = comers.length > 0 ? comers : affects;
  const concerns = (objective: Objective | undefined) =>
    objective !== undefined && (affected.length === 0 || affected.includes(objective.persona));
  const seen = new Set<string>([find.legs.get(on)?.to ?? on]);
  for (let level = [...seen]; level.length > 0; level = nextLevel(level, find, seen)) {
    const found = level.filter((id) => concerns(find.objectives.get(id)));
    if (found.length > 0) return new Set(found);
  }
  return new Set();
}

/** The cards one leg further that were not seen yet; marks them as seen. */
function nextLevel(level: readonly string[], { legsFrom }: Lookup, seen: Set<string>): string[] {
  const next = level.flatMap((id) => (legsFrom.get(id) ?? []).map(({ to }): string => to));
  const fresh = [...new Set(next)].filter((id) => !seen.has(id));
  for (const id of fresh) seen.add(id);
  return fresh;
}
