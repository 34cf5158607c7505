interface Point {
  readonly x: number;
  readonly y: number;
}

const COLUMNS_AWAY = 3 * 380;
const ROW = 180;

/** Where a new objective goes: under the lowest of its persona's, or else some columns to the persona's right. */
export function newObjectivePoint(persona: Point, objectives: readonly Point[]): Point {
  const lowest = objectives.reduce<Point | undefined>(
    (low, place) => (low === undefined || place.y > low.y ? place : low),
    undefined,
  );
  if (lowest === undefined) return { x: persona.x + COLUMNS_AWAY, y: persona.y };
  return { x: lowest.x, y: lowest.y + ROW };
}
