import type { Barrier, Board } from '../../board/index.ts';
import { lookUp } from '../lookup.ts';
import { reachedBy } from '../route.ts';

/** The barriers, taken away or not, at places that legs lead somebody to whom they affect. */
export function barriersOnRoutes(board: Board): ReadonlySet<string> {
  const find = lookUp(board);
  const reached = new Map(board.personas.map((persona) => [persona.id, reachedBy(persona, find)]));
  const isPassed = ({ on, affects }: Barrier) =>
    [...reached].some(([persona, nodes]) => {
      if (affects.length > 0 && !affects.some((id) => id === persona)) return false;
      const leg = find.legs.get(on);
      return leg ? nodes.has(leg.from) && nodes.has(leg.to) : nodes.has(on);
    });
  return new Set(board.barriers.filter(isPassed).map(({ id }) => id));
}
