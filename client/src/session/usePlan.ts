import type { ObjectiveAnalysis } from '@parcours/shared/analysis';
import { type AnalysisState, objectiveOf } from '../store/analysisStore.ts';
import { useAnalysis, useUi } from './hooks.ts';

/** How a card or leg stands to the plan over the canvas: its number in it, an end of it, or outside of it. */
type PlanMark = number | 'end' | 'aside' | 'none';

/** The objective whose earliest plan lies over the canvas, as things are or as they would be; null without one. */
export function usePlannedObjective(): ObjectiveAnalysis | null {
  const planFor = useUi((state) => state.planFor);
  return useAnalysis((state) => (planFor === null ? null : plannedObjective(state, planFor)));
}

export function usePlanMark(id: string): PlanMark {
  const planFor = useUi((state) => state.planFor);
  return useAnalysis((state) => planMark(state, planFor, id));
}

export function planMark(state: AnalysisState, planFor: string | null, id: string): PlanMark {
  return planFor === null ? 'none' : markOf(plannedObjective(state, planFor), id);
}

/** Whether a leg belongs to the plan: it leads from something in the plan to something later in it. */
export function useLegPlanMark(from: string, to: string): 'part' | 'aside' | 'none' {
  const planFor = useUi((state) => state.planFor);
  return useAnalysis((state) => legPlanMark(state, planFor, { from, to }));
}

export function legPlanMark(
  state: AnalysisState,
  planFor: string | null,
  { from, to }: { readonly from: string; readonly to: string },
): 'part' | 'aside' | 'none' {
  const ranks = planFor === null ? null : ranksOf(plannedObjective(state, planFor));
  if (ranks === null) return 'none';
  const [start, end] = [ranks.get(from), ranks.get(to)];
  return start !== undefined && end !== undefined && start < end ? 'part' : 'aside';
}

function plannedObjective({ analysis, whatIf }: AnalysisState, id: string): ObjectiveAnalysis | null {
  return objectiveOf(whatIf.analysis, id) ?? objectiveOf(analysis, id);
}

function markOf(objective: ObjectiveAnalysis | null, id: string): PlanMark {
  const ranks = ranksOf(objective);
  if (objective === null || ranks === null) return 'none';
  if (id === objective.objective || id === objective.persona) return 'end';
  return ranks.get(id) ?? 'aside';
}

const RANKS = new WeakMap<ObjectiveAnalysis, ReadonlyMap<string, number>>();

/** The place of each thing in the plan: the persona 0, the steps from 1, the objective last. Null without a plan. */
function ranksOf(objective: ObjectiveAnalysis | null): ReadonlyMap<string, number> | null {
  if (objective === null || objective.plan === null) return null;
  const known = RANKS.get(objective);
  if (known !== undefined) return known;
  const order: readonly string[] = [objective.persona, ...objective.plan.steps, objective.objective];
  const ranks = new Map(order.map((id, index) => [id, index]));
  RANKS.set(objective, ranks);
  return ranks;
}
