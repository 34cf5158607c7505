import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import type { Barrier } from '@parcours/shared/board';
import type { RecordMaps } from '../../store/boardStore.ts';

/**
 * The barriers in force on the earliest way of an objective: on its steps, on the objective itself, and on legs
 * between two of them.
 */
export function hinderingBarriers(
  records: RecordMaps,
  { objective, persona, plan }: Pick<ObjectiveAnalysis, 'objective' | 'persona' | 'plan'>,
): readonly Readonly<Barrier>[] {
  if (plan === null) return [];
  const nodes = new Set<string>([persona, objective, ...plan.steps]);
  const isOnTheWay = (on: string) => {
    const leg = records.legs.get(on);
    return leg === undefined ? nodes.has(on) : nodes.has(leg.from) && nodes.has(leg.to);
  };
  return [...records.barriers.values()].filter(
    ({ on, removed, affects }) =>
      !removed && (affects.length === 0 || affects.includes(persona)) && isOnTheWay(on),
  );
}
