import { analyse, type ObjectiveAnalysis } from '@parcours/shared/analysis';
import { type Sketch, sketchBoard } from './sketchBoard.ts';

/** The analysis of one objective of a sketched board. */
export function objectiveOn(sketch: Sketch, id = 'o'): ObjectiveAnalysis {
  const found = analyse(sketchBoard(sketch)).objectives.find(({ objective }) => objective === id);
  if (found === undefined) throw new Error(`There is no objective ${id}`);
  return found;
}

/** Legs by their ends: `'p>s'` leads from p to s, and has the id `p>s` with an underscore. */
export function legs(...ways: readonly string[]) {
  return ways.map((way) => {
    const [from, to] = way.split('>');
    return { id: `${from}_${to}`, from, to };
  });
}

export function withIds(...ids: readonly string[]) {
  return ids.map((id) => ({ id }));
}
