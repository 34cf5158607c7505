import type { AssetId, Board, Objective, Persona } from '@parcours/shared/board';
import { closure, legsLeadFrom, objectivesFor, stepsFor } from './closure.ts';
import { inListOrder, sorted } from './subsets.ts';

/** Missing assets and circles of an unattainable objective. */
export function shortage(board: Board, persona: Persona, objective: Objective) {
  const { done, held } = closure(board, persona, []);
  const targets = [...stepsFor(board, persona), ...objectivesFor(board, persona)];
  const unheld = (node: { needs: AssetId[] }) => node.needs.filter((need) => !held.has(need));
  const stuck = targets.filter(
    (node) => unheld(node).length > 0 && board.legs.some(({ from, to }) => to === node.id && done.has(from)),
  );
  const reach = legsLeadFrom(board, persona, persona.id);
  const givers = (asset: AssetId) =>
    stepsFor(board, persona).filter((step) => reach.has(step.id) && step.gives.includes(asset));
  const needsBefore = (ends: readonly string[]) =>
    sorted(
      stuck
        .filter((node) => ends.some((end) => legsLeadFrom(board, persona, node.id).has(end)))
        .flatMap(unheld),
    );

  const found = new Set(needsBefore([objective.id]));
  const edges = new Map<AssetId, AssetId[]>();
  for (const asset of found) {
    const next = needsBefore(givers(asset).map(({ id }) => id));
    edges.set(asset, next);
    for (const other of next) found.add(other);
  }
  const follows = (asset: AssetId) => {
    const after = new Set(edges.get(asset));
    for (const other of after) for (const next of edges.get(other) ?? []) after.add(next);
    return after;
  };
  const inCircle = [...found].filter((asset) => follows(asset).has(asset));
  const circles = inCircle.map((asset) =>
    sorted(inCircle.filter((other) => follows(asset).has(other) && follows(other).has(asset))),
  );
  const distinct = new Map(circles.map((circle) => [circle.join(' '), circle]));
  return {
    missing: sorted([...found].filter((asset) => givers(asset).length === 0)),
    circles: [...distinct.values()].sort(inListOrder),
  };
}
