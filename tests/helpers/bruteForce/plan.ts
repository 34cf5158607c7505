import type { Plan } from '@parcours/shared/analysis';
import type { Board, Objective, Persona } from '@parcours/shared/board';
import { blockingBarriers, objectivesFor, stepsFor, type Target } from './closure.ts';
import { inOrder } from './subsets.ts';

interface Finished {
  readonly id: string;
  readonly time: number;
  /** The nodes on which it rests. */
  readonly parts: ReadonlySet<string>;
  readonly gives: readonly string[];
}

/**
 * Finishes one node after another: of those that can start, the one that finishes first, of equals the one whose
 * id comes first. A node rests on the first finished of its predecessors and of the givers of each need.
 */
export function earliestPlan(board: Board, persona: Persona, objective: Objective): Plan {
  const places = new Set<string>(blockingBarriers(board, persona).map(({ on }) => on));
  const targets: Target[] = [...stepsFor(board, persona), ...objectivesFor(board, persona)];
  const finished: Finished[] = [{ id: persona.id, time: 0, parts: new Set(), gives: persona.holds }];
  const tryToFinish = (target: Target): Finished[] => {
    if (places.has(target.id) || finished.some(({ id }) => id === target.id)) return [];
    const legs = board.legs.filter(({ id, to }) => to === target.id && !places.has(id));
    const before = finished.find(({ id }) => legs.some(({ from }) => from === id));
    const givers = target.needs.map((need) => finished.find(({ gives }) => gives.includes(need)));
    const supports = [before, ...givers];
    if (!supports.every((support) => support !== undefined)) return [];
    const days = 'days' in target ? target.days : 0;
    const parts = new Set([target.id, ...supports.flatMap((support) => [...support.parts])]);
    const gives = 'gives' in target ? target.gives : [];
    return [{ id: target.id, time: Math.max(...supports.map(({ time }) => time)) + days, parts, gives }];
  };
  for (;;) {
    const [next] = targets.flatMap(tryToFinish).sort((a, b) => a.time - b.time || inOrder(a.id, b.id));
    if (next === undefined) throw new Error('the objective is not done');
    finished.push(next);
    if (next.id !== objective.id) continue;
    const steps = finished.flatMap(({ id }) =>
      board.steps.filter((step) => step.id === id && next.parts.has(id)),
    );
    return {
      days: next.time,
      visits: steps.map(({ visits }) => visits).reduce((a, b) => a + b, 0),
      cost: addedAsWritten(steps.map(({ cost }) => cost)),
      steps: steps.map(({ id }) => id),
    };
  }
}

/** The sum of amounts as one adds them on paper, in the last decimal place that any of them is written with. */
function addedAsWritten(amounts: readonly number[]): number {
  const places = Math.max(0, ...amounts.map((amount) => String(amount).split('.')[1]?.length ?? 0));
  const digits = amounts.map((amount) => BigInt(amount.toFixed(places).replace('.', '')));
  const sum = String(digits.reduce((a, b) => a + b, 0n)).padStart(places + 1, '0');
  return Number(`${sum.slice(0, sum.length - places)}.${sum.slice(sum.length - places)}`);
}
