import type { Actor } from '@parcours/shared/board';
import type { RecordMaps } from '../../../store/boardStore.ts';

/**
 * Whom the report names in a gap, in the order of the gaps (ids of the barriers that stand); then who has replied
 * without being named.
 */
export function toBeHeard(records: RecordMaps, gaps: readonly string[]): readonly Readonly<Actor>[] {
  const named = new Set(gaps.flatMap((id) => actorsAt(records.barriers.get(id)?.on, records)));
  const replied = [...records.actors.values()].filter(({ id, reply }) => reply?.trim() && !named.has(id));
  return [...[...named].flatMap((id) => records.actors.get(id) ?? []), ...replied];
}

/** The actors that a person deals with at a step, or at either end of a leg. */
function actorsAt(place: string | undefined, records: RecordMaps): string[] {
  if (place === undefined) return [];
  const leg = records.legs.get(place);
  const steps = leg === undefined ? [place] : [leg.from, leg.to];
  return steps.flatMap((id) => actorOf(id, records) ?? []);
}

function actorOf(id: string, { steps, services }: RecordMaps): string | undefined {
  const step = steps.get(id);
  return step?.actor ?? (step?.service && services.get(step.service)?.actor);
}
