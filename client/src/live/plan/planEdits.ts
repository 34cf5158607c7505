import type { Phase, PhaseKind } from '@parcours/shared/workshop';
import { reordered } from './useRowDrag.ts';

/** How many minutes into the plan each phase begins. */
export function beginnings(plan: readonly Pick<Phase, 'minutes'>[]): readonly number[] {
  let sum = 0;
  return plan.map(({ minutes }) => {
    const begins = sum;
    sum += minutes;
    return begins;
  });
}

/** With another phase at the end, of a length that its kind had in the plan, if it was there. */
export function withPhase(plan: readonly Phase[], kind: PhaseKind, minutes: number): readonly Phase[] {
  return [...plan, { id: freeId(plan, kind), kind, minutes }];
}

/** Each phase is known by an id of its own, so that one that is moved stays the same. */
function freeId(plan: readonly Pick<Phase, 'id'>[], kind: PhaseKind): string {
  const taken = new Set(plan.map(({ id }) => id));
  const ids = [kind, ...plan.map((_, at) => `${kind}-${at + 2}`)];
  return ids.find((id) => !taken.has(id)) ?? `${kind}-${plan.length + 2}`;
}

export function withoutPhase(plan: readonly Phase[], id: string): readonly Phase[] {
  return plan.filter((phase) => phase.id !== id);
}

/** The phase stands at another place then; the others keep their order. */
export function movedPhase(plan: readonly Phase[], id: string, to: number): readonly Phase[] {
  const moved = plan.find((phase) => phase.id === id);
  return moved === undefined ? plan : reordered(plan, moved, to);
}

export function changedPhase(
  plan: readonly Phase[],
  id: string,
  change: Partial<Omit<Phase, 'id' | 'kind'>>,
): readonly Phase[] {
  return plan.map((phase) => (phase.id === id ? { ...phase, ...change } : phase));
}
