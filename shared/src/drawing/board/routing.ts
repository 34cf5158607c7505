import type { Leg } from '../../board/index.ts';
import type { Box, Point } from './sizes.ts';

/** How a leg runs over the canvas: as the `d` of an SVG path, and where its marks stand. */
export interface Route {
  readonly path: string;
  readonly middle: Point;
  /** Where its arrow points to. */
  readonly end: Point;
  readonly length: number;
}

/** From so many cards on, legs are curves from port to port: going round all cards would take too long. */
const MOST_CARDS = 250;

export type Routes = ReadonlyMap<string, Route>;

/**
 * The routes of legs by their ids, round the boxes of all cards by theirs; none where there are too many. A leg leaves a
 * card to the right and arrives from the left, at a place of its own on that side; it goes round the cards between, and
 * back in an arc.
 */
export function routeAll(legs: readonly Leg[], boxes: ReadonlyMap<string, Box>): Routes {
  if (boxes.size > MOST_CARDS) return new Map();
  const ends = endsOf(legs, boxes);
  return new Map([...ends].map(([id, { leg, from, to }]) => [id, route(leg, from, to, boxes)] as const));
}

interface Ends {
  readonly leg: Leg;
  readonly from: Point;
  readonly to: Point;
}

/** Between two legs at the same side of a card, at most. */
const PORT_GAP = 18;
/** What of a side stays free of legs. */
const CORNER = 22;
/** So far from the card the tip of an arrow ends. */
const TIP = 3;

/** Where each leg leaves and arrives: those at one side of a card in the order of the cards at their other ends. */
function endsOf(legs: readonly Leg[], boxes: ReadonlyMap<string, Box>): ReadonlyMap<string, Ends> {
  const drawn = legs.filter(({ from, to }) => boxes.has(from) && boxes.has(to));
  const leaving = portsOf(drawn, 'from', 'to', boxes);
  const arriving = portsOf(drawn, 'to', 'from', boxes);
  return new Map(
    drawn.flatMap((leg) => {
      const [from, to] = [boxes.get(leg.from), boxes.get(leg.to)];
      if (from === undefined || to === undefined) return [];
      const ends = {
        leg,
        from: { x: from.x + from.width, y: leaving.get(leg.id) ?? middleOf(from).y },
        to: { x: to.x - TIP, y: arriving.get(leg.id) ?? middleOf(to).y },
      };
      return [[leg.id, ends] as const];
    }),
  );
}

function portsOf(
  legs: readonly Leg[],
  here: 'from' | 'to',
  there: 'from' | 'to',
  boxes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, number> {
  const sides = new Map<string, Leg[]>();
  for (const leg of legs) sides.set(leg[here], [...(sides.get(leg[here]) ?? []), leg]);
  const ports = new Map<string, number>();
  for (const [card, side] of sides) {
    const box = boxes.get(card);
    if (box === undefined) continue;
    const heightOf = (leg: Leg) => middleOf(boxes.get(leg[there]) ?? box).y;
    const sorted = side.toSorted((a, b) => heightOf(a) - heightOf(b) || (a.id < b.id ? -1 : 1));
    const gap = Math.min(PORT_GAP, (box.height - 2 * CORNER) / sorted.length);
    for (const [index, leg] of sorted.entries())
      ports.set(leg.id, middleOf(box).y + (index - (sorted.length - 1) / 2) * gap);
  }
  return ports;
}

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** From here on to the right of its start, a leg is drawn forward; else it turns back. */
const FORWARD = 30;
/** So far beside a card a leg turns up or down, where there is room. */
const TURN = { least: 36, most: 120 } as const;
/** Around a card that a leg goes round; below it, where its barriers hang, there is more. */
const CLEARANCE = { around: 12, below: 34 } as const;
/** A lane beside so many cards is tried at most, those that are nearest first. */
const MOST_TRIED = 24;
/** In the cost of a route, so much longer is a route taken to be for each point of it that lies on a card. */
const ON_A_CARD = 400;

/** A cubic Bézier curve. */
interface Curve {
  readonly start: Point;
  readonly first: Point;
  readonly second: Point;
  readonly end: Point;
}

function route(
  { from: fromId, to: toId }: Leg,
  from: Point,
  to: Point,
  boxes: ReadonlyMap<string, Box>,
): Route {
  const spaces = [...boxes].filter(([id]) => id !== fromId && id !== toId).map(([, box]) => spaceOf(box));
  const isBack = to.x < from.x + FORWARD;
  const own = [boxes.get(fromId), boxes.get(toId)].filter((box) => box !== undefined).map(insideOf);
  const obstacles = isBack ? [...spaces, ...own] : spaces;
  const straight = isBack ? [] : [levelCurve(from, to)];
  if (!isBack && pointsOnCards(straight, obstacles) === 0) return drawn(straight);
  const lanes = lanesBetween(from, to, obstacles).map((y) => alongLane(from, to, y, spaces));
  return drawn(cheapest(isBack ? lanes : [straight, ...lanes], obstacles));
}

function spaceOf({ x, y, width, height }: Box): Box {
  const { around, below } = CLEARANCE;
  return { x: x - around, y: y - around, width: width + 2 * around, height: height + around + below };
}

/** A leg begins and ends at the very edge of its cards. */
function insideOf({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y - CLEARANCE.around, width: width - 2, height: height + 2 * CLEARANCE.around };
}

/** Heights at which a leg can go across: that of either end, and right over and under each card between. */
function lanesBetween(from: Point, to: Point, spaces: readonly Box[]): readonly number[] {
  const [left, right] = [Math.min(from.x, to.x) - TURN.most, Math.max(from.x, to.x) + TURN.most];
  const detour = (y: number) => Math.abs(y - from.y) + Math.abs(y - to.y);
  return spaces
    .filter(({ x, width }) => x < right && x + width > left)
    .flatMap(({ y, height }) => [y - 1, y + height + 1])
    .concat(from.y, to.y)
    .sort((a, b) => detour(a) - detour(b) || a - b)
    .slice(0, MOST_TRIED);
}

/** Out to the right, up or down beside the card, across at a height, and in from the left. */
function alongLane(from: Point, to: Point, y: number, spaces: readonly Box[]): readonly Curve[] {
  const out = roomBeside(from, y, 1, spaces);
  const into = roomBeside(to, y, -1, spaces);
  const [leaves, arrives] = [from.x + out, to.x - into];
  if (leaves < arrives) {
    const [start, end] = [
      { x: leaves, y },
      { x: arrives, y },
    ];
    return [levelCurve(from, start), levelCurve(start, end), levelCurve(end, to)];
  }
  return [
    turnedCurve(from, { x: from.x, y }, out),
    levelCurve({ x: from.x, y }, { x: to.x, y }),
    turnedCurve({ x: to.x, y }, to, -into),
  ];
}

/** Of a curve that turns round, the part of the way to its control points that it goes aside. */
const BULGE = 0.75;

/** How far a leg goes from a card on its way to a height: past those that stand out there, and not to the next. */
function roomBeside({ x, y }: Point, lane: number, direction: 1 | -1, spaces: readonly Box[]): number {
  const [top, bottom] = [Math.min(y, lane), Math.max(y, lane)];
  const sides = spaces
    .filter((space) => space.y < bottom && space.y + space.height > top)
    .map(({ x: left, width }) =>
      direction > 0 ? { near: left - x, far: left + width - x } : { near: x - left - width, far: x - left },
    );
  const past = sides.filter(({ near, far }) => near <= 0 && far > 0).map(({ far }) => far / BULGE + 1);
  const next = sides.filter(({ near }) => near > 0).map(({ near }) => near);
  return Math.max(Math.min(TURN.most, ...next), TURN.least, ...past);
}

/** Leaves and arrives level, from left to right or back. */
function levelCurve(start: Point, end: Point): Curve {
  const bend = (end.x - start.x) / 2;
  return { start, first: { x: start.x + bend, y: start.y }, second: { x: end.x - bend, y: end.y }, end };
}

/** Turns round to one side. */
function turnedCurve(start: Point, end: Point, aside: number): Curve {
  return { start, first: { x: start.x + aside, y: start.y }, second: { x: end.x + aside, y: end.y }, end };
}

function pointAt({ start, first, second, end }: Curve, at: number): Point {
  const rest = 1 - at;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * at, 3 * rest * at ** 2, at ** 3];
  return {
    x: a * start.x + b * first.x + c * second.x + d * end.x,
    y: a * start.y + b * first.y + c * second.y + d * end.y,
  };
}

/** Nearer than the space around a card is wide on both sides, so that no curve that runs over a card is missed. */
const BETWEEN_SAMPLES = 1.8 * CLEARANCE.around;

function samplesOf({ start, first, second, end }: Curve): readonly Point[] {
  const lengths = [
    Math.hypot(first.x - start.x, first.y - start.y),
    Math.hypot(second.x - first.x, second.y - first.y),
    Math.hypot(end.x - second.x, end.y - second.y),
  ];
  // Nowhere does the curve go faster than three times the longest side of its control polygon.
  const count = Math.ceil((3 * Math.max(...lengths)) / BETWEEN_SAMPLES);
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) =>
    pointAt({ start, first, second, end }, (index + 1) / count),
  );
}

/** How far curves run over cards, in samples. */
function pointsOnCards(curves: readonly Curve[], spaces: readonly Box[]): number {
  return curves.reduce((sum, curve) => {
    const near = spaces.filter((space) => comesNear(curve, space));
    return near.length === 0 ? sum : sum + samplesOf(curve).filter((point) => near.some(has(point))).length;
  }, 0);
}

const has =
  ({ x, y }: Point) =>
  (space: Box): boolean =>
    x > space.x && x < space.x + space.width && y > space.y && y < space.y + space.height;

/** A curve lies within the box around its control points. */
function comesNear({ start, first, second, end }: Curve, space: Box): boolean {
  const xs = [start.x, first.x, second.x, end.x];
  const ys = [start.y, first.y, second.y, end.y];
  return (
    Math.max(...xs) > space.x &&
    Math.min(...xs) < space.x + space.width &&
    Math.max(...ys) > space.y &&
    Math.min(...ys) < space.y + space.height
  );
}

function cheapest(routes: readonly (readonly Curve[])[], spaces: readonly Box[]): readonly Curve[] {
  let [best, least]: [readonly Curve[], number] = [[], Number.POSITIVE_INFINITY];
  for (const curves of routes) {
    const length = curves.reduce(
      (sum, { start, end }) => sum + Math.abs(end.x - start.x) + Math.abs(end.y - start.y),
      0,
    );
    if (length >= least) continue;
    const cost = length + ON_A_CARD * pointsOnCards(curves, spaces);
    if (cost < least) [best, least] = [curves, cost];
  }
  return best;
}

function drawn(curves: readonly Curve[]): Route {
  const [first] = curves;
  const middle = curves[Math.floor(curves.length / 2)];
  const last = curves.at(-1);
  if (first === undefined || middle === undefined || last === undefined) return NOWHERE;
  const words = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  const path = curves.map(({ first: a, second: b, end }) => `C${words(a)} ${words(b)} ${words(end)}`);
  return {
    path: `M${words(first.start)}${path.join('')}`,
    middle: pointAt(middle, 0.5),
    end: last.end,
    length: curves.reduce((sum, curve) => sum + lengthOf(curve), 0),
  };
}

const NOWHERE: Route = { path: '', middle: { x: 0, y: 0 }, end: { x: 0, y: 0 }, length: 0 };

function lengthOf(curve: Curve): number {
  const points = [curve.start, ...samplesOf(curve), curve.end];
  return points.slice(1).reduce((sum, point, index) => sum + distance(points[index] ?? point, point), 0);
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Of a curve that comes back, how far it swings out by how far it has to go. */
const SWING = { factor: 6.25, least: FORWARD } as const;

/** From the middle of one card's side straight to the middle of another's, over whatever lies between. */
export function portCurve(from: Box, to: Box): Route {
  const start = { x: from.x + from.width, y: middleOf(from).y };
  const end = { x: to.x - TIP, y: middleOf(to).y };
  if (end.x >= start.x) return drawn([levelCurve(start, end)]);
  const aside = SWING.least + SWING.factor * Math.sqrt(start.x - end.x);
  return drawn([
    { start, first: { x: start.x + aside, y: start.y }, second: { x: end.x - aside, y: end.y }, end },
  ]);
}

const round = (length: number): number => Math.round(length * 10) / 10;
