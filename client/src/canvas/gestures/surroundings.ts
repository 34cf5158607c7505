import { AXES, type Axis, type Box } from '../boxes.ts';

/** A place at which a box begins, ends or has its middle. */
interface Line<Some extends Box = Box> {
  readonly at: number;
  readonly box: Some;
}

type Kind = 'edges' | 'middles';

/** Boxes by where they begin, end and have their middles: thousands of them are asked for at each frame of a drag. */
export interface Surroundings {
  /** The lines that are no farther than that from a place. */
  linesNear(axis: Axis, kind: Kind, at: number, within: number): readonly Line[];
  /** The boxes that lie in a row with another. */
  beside(axis: Axis, box: Box): readonly Box[];
}

/** Sorts boxes once; returns how to look among those of them that count at a moment. */
export function surroundingsOf<Some extends Box>(
  boxes: readonly Some[],
): (counts: (box: Some) => boolean) => Surroundings {
  const across = linesOf(AXES.across, boxes);
  const down = linesOf(AXES.down, boxes);
  return (counts) => ({
    linesNear: (axis, kind, at, within) => {
      const lines = (axis === AXES.across ? across : down)[kind];
      const near: Line[] = [];
      for (let index = firstFrom(lines, at - within); index < lines.length; index += 1) {
        const line = lines[index];
        if (line === undefined || line.at > at + within) break;
        if (counts(line.box)) near.push(line);
      }
      return near;
    },
    beside: (axis, { x, y, width, height }) =>
      boxes.filter(
        (other) =>
          (axis === AXES.across
            ? other.y < y + height && y < other.y + other.height
            : other.x < x + width && x < other.x + other.width) && counts(other),
      ),
  });
}

function linesOf<Some extends Box>({ start, length }: Axis, boxes: readonly Some[]) {
  const inOrder = (lines: readonly Line<Some>[]) => [...lines].sort((a, b) => a.at - b.at);
  return {
    edges: inOrder(
      boxes.flatMap((box) => [
        { at: box[start], box },
        { at: box[start] + box[length], box },
      ]),
    ),
    middles: inOrder(boxes.map((box) => ({ at: box[start] + box[length] / 2, box }))),
  };
}

/** The index of the first line that is not before a place. */
function firstFrom(lines: readonly Line[], place: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? Number.POSITIVE_INFINITY) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
