import type { Board, FindingKind, ObjectiveId, PersonaId } from '../board/index.ts';
import { compareIds, compareLists, sortedIds } from './idOrder.ts';
import type { Analysis, CoordinationEntry, ObjectiveAnalysis } from './types.ts';

/** Something that the analysis says, and that a group can confirm or reject. */
export interface FindingToCheck {
  readonly finding: FindingKind;
  /** What it is about beside the objectives, and rests on: barriers, assets, one actor or step, or two actors in the order of a hand-off. */
  readonly about: readonly string[];
  /** Those concerned, sorted; an outcome is one's alone. */
  readonly objectives: readonly [ObjectiveId, ...ObjectiveId[]];
}

/** The parts of a board that findings are told apart by. */
export type RoutesOf = Pick<Board, 'steps' | 'legs' | 'objectives'>;

/**
 * The findings of an analysis that a group looks at, one by one: objectives that are blocked or out of reach, circles of papers, papers
 * that nobody gives, gatekeepers, and hand-offs in which the person carries the file. A step is a gatekeeper of its own where
 * no actor takes it. Sorted by kind, then by how many objectives they hold back, the most first, so that a group that has time for a
 * few looks at those; then by what they are about.
 */
export function findingsToCheck(
  board: RoutesOf,
  { objectives, coordination }: Pick<Analysis, 'objectives' | 'coordination'>,
): readonly FindingToCheck[] {
  return [
    ...objectives.flatMap(outcomeOf),
    ...gathered('circle', objectives, ({ circles }) => circles),
    ...gathered('missing', objectives, ({ missing }) => missing.map((asset) => [asset])),
    ...gathered('gatekeeper', objectives, gatekeepersIn(board)),
    ...coordination.flatMap((entry) => handOffOf(entry, board)).sort(byWeight),
  ];
}

function outcomeOf({ objective, outcome, unlock, missing, circles }: ObjectiveAnalysis): FindingToCheck[] {
  switch (outcome) {
    case 'blocked':
      return [{ finding: 'outcome', about: sortedIds(unlock?.sets.flat() ?? []), objectives: [objective] }];
    case 'unattainable': {
      const about = sortedIds([...missing, ...circles.flat()]);
      return [{ finding: 'outcome', about, objectives: [objective] }];
    }
    case 'open':
    case 'hindered':
    case 'unexplored':
      return [];
  }
}

/** What is found of several objectives is one finding. */
function gathered(
  finding: FindingKind,
  objectives: readonly ObjectiveAnalysis[],
  aboutOf: (entry: ObjectiveAnalysis) => readonly (readonly string[])[],
): FindingToCheck[] {
  const found = new Map<string, FindingToCheck>();
  for (const entry of objectives) {
    for (const about of aboutOf(entry)) {
      const key = about.join(' ');
      const known = found.get(key);
      const concerned = [...(known?.objectives ?? []), entry.objective] as const;
      found.set(key, { finding, about, objectives: concerned as FindingToCheck['objectives'] });
    }
  }
  return [...found.values()].sort(byWeight);
}

const byWeight = (a: FindingToCheck, b: FindingToCheck): number =>
  b.objectives.length - a.objectives.length || compareLists(a.about, b.about);

function gatekeepersIn({ steps }: RoutesOf) {
  const withActor = new Set<string>(steps.flatMap(({ id, actor }) => (actor === undefined ? [] : [id])));
  return ({ gatekeepers }: ObjectiveAnalysis) => [
    ...(gatekeepers?.actors ?? []).map((actor) => [actor]),
    ...(gatekeepers?.steps ?? []).filter((step) => !withActor.has(step)).map((step) => [step]),
  ];
}

/** One that leads to no objective hinders nobody yet. */
function handOffOf({ from, to, state, personas }: CoordinationEntry, board: RoutesOf): FindingToCheck[] {
  if (state === 'working') return [];
  const [first, ...others] = objectivesAfter(from, to, personas, board);
  return first === undefined
    ? []
    : [{ finding: 'coordination', about: [from, to], objectives: [first, ...others] }];
}

/** The objectives of these personas to which legs lead from a hand-off. */
function objectivesAfter(
  from: string,
  to: string,
  personas: readonly PersonaId[],
  { steps, legs, objectives }: RoutesOf,
): readonly ObjectiveId[] {
  const stepOf = new Map<string, RoutesOf['steps'][number]>(steps.map((step) => [step.id, step]));
  const starts = legs.filter(
    (leg) => stepOf.get(leg.from)?.actor === from && stepOf.get(leg.to)?.actor === to,
  );
  const reached = personas.flatMap((persona) => {
    const mayTake = (id: string) => {
      const owner = stepOf.get(id)?.persona;
      return owner === undefined || owner === persona;
    };
    // A set's iterator also visits what is added on the way.
    const seen = new Set<string>(starts.map((leg) => leg.to).filter(mayTake));
    for (const at of seen) for (const leg of legs) if (leg.from === at && mayTake(leg.to)) seen.add(leg.to);
    return objectives
      .filter(({ id, persona: owner }) => owner === persona && seen.has(id))
      .map(({ id }) => id);
  });
  return reached.sort(compareIds);
}
