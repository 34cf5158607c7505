import type { ObjectiveAnalysis, Outcome } from '../../analysis/index.ts';
import type { Edition } from '../edition/edition.ts';
import type { Named } from '../gaps.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { printable } from '../rich.ts';
import type { Comparable } from './comparable.ts';
import type { Effort, ObjectiveProgress, Standing, Trend } from './progress.ts';

type Entries = ReadonlyMap<string, ObjectiveAnalysis>;

/** How far each outcome is from being reached. What is not explored is no measure of anything. */
const DISTANCE: Readonly<Record<Exclude<Outcome, 'unexplored'>, number>> = {
  open: 0,
  hindered: 1,
  blocked: 2,
  unattainable: 3,
};

/** The objectives of which the comparison finds what the edition itself says; the others are not compared. */
export function settledObjectives({ now }: Comparable, edition: Edition): ReadonlySet<string> {
  const told = byObjective(edition);
  const same = now.analysis.objectives.filter(
    (entry) => JSON.stringify(entry) === JSON.stringify(told.get(entry.objective)),
  );
  return new Set(same.map(({ objective }) => objective));
}

/** Those that are on the board in their order, then those that are gone. */
export function objectiveProgress(states: Comparable, settled: ReadonlySet<string>): ObjectiveProgress[] {
  const [earlier, after] = [byObjective(states.before), byObjective(states.now)];
  const find = { before: lookUp(states.before.board), now: lookUp(states.now.board) };
  const gone = [...earlier.keys()].filter((id) => !after.has(id));
  return [...[...after.keys()].filter((id) => settled.has(id)), ...gone].flatMap((id) => {
    const [before, now] = [standing(earlier.get(id)), standing(after.get(id))];
    const trend = trendOf(before, now);
    const named = namesOf(id, now ? find.now : find.before);
    if (trend === null || !named) return [];
    if (!(before && now) && !states.isSure('objectives', id)) return [];
    return [{ ...named, trend, before, now }];
  });
}

function byObjective({ analysis }: Edition): Entries {
  return new Map(analysis.objectives.map((entry) => [entry.objective, entry]));
}

function standing(entry: ObjectiveAnalysis | undefined): Standing | null {
  if (!entry) return null;
  const { outcome, plan } = entry;
  return { outcome, plan: plan && { days: plan.days, visits: plan.visits, cost: plan.cost } };
}

/** Null where nothing changed. */
function trendOf(before: Standing | null, now: Standing | null): Trend | null {
  if (!before) return 'new';
  if (!now) return 'gone';
  if (before.outcome === now.outcome) return sameEffort(before.plan, now.plan) ? null : 'plan';
  if (before.outcome === 'unexplored') return 'explored';
  if (now.outcome === 'unexplored') return 'unexplored';
  if (isReached(before.outcome) !== isReached(now.outcome))
    return isReached(now.outcome) ? 'reached' : 'lost';
  return DISTANCE[now.outcome] < DISTANCE[before.outcome] ? 'better' : 'worse';
}

function isReached(outcome: Outcome): boolean {
  return outcome === 'open' || outcome === 'hindered';
}

function sameEffort(a: Effort | null, b: Effort | null): boolean {
  return a?.days === b?.days && a?.visits === b?.visits && a?.cost === b?.cost;
}

function namesOf(
  id: string,
  { objectives, personas }: Lookup,
): { readonly objective: Named; readonly persona: Named } | null {
  const objective = objectives.get(id);
  const persona = objective && personas.get(objective.persona);
  if (!persona) return null;
  return {
    objective: { id, name: printable(objective.title) },
    persona: { id: persona.id, name: printable(persona.name) },
  };
}
