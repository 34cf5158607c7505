import { cardsOf, sizeOf } from '../../client/src/records/cards.ts';
import type { Point } from '../../client/src/records/kind.ts';
import type { RecordMaps } from '../../client/src/store/boardStore.ts';

const SAMPLES = 60;

/** Points on a path of absolute moves and cubic curves. */
export function pointsOn(path: string): readonly Point[] {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  const pairs = Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: numbers[2 * index + 1] ?? 0,
  }));
  const points = pairs.slice(0, 1);
  for (let index = 1; index + 2 < pairs.length + 0.5; index += 3) {
    const [start, first, second, end] = [pairs[index - 1], pairs[index], pairs[index + 1], pairs[index + 2]];
    if (!start || !first || !second || !end) break;
    for (let sample = 1; sample <= SAMPLES; sample += 1) {
      const at = sample / SAMPLES;
      const weights = [(1 - at) ** 3, 3 * (1 - at) ** 2 * at, 3 * (1 - at) * at ** 2, at ** 3];
      const along = (axis: 'x' | 'y') =>
        [start, first, second, end].reduce((sum, point, each) => sum + point[axis] * (weights[each] ?? 0), 0);
      points.push({ x: along('x'), y: along('y') });
    }
  }
  return points;
}

/** The ids of the cards, but for frames and those at its ends, that the path of a leg runs over. */
export function cardsUnder(records: RecordMaps, legId: string, path: string): readonly string[] {
  const leg = records.legs.get(legId);
  const points = pointsOn(path);
  return [...cardsOf(records)]
    .filter(
      ({ collection, record }) => collection !== 'frames' && record.id !== leg?.from && record.id !== leg?.to,
    )
    .filter((card) => {
      const { x, y } = card.record;
      const { width, height } = sizeOf(card);
      return points.some(
        (point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height,
      );
    })
    .map(({ record }) => record.id);
}
