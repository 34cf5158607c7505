import Flatbush from 'flatbush';
import type { Leg } from '../../board/index.ts';
import { type Area, areaAround, type Curve, levelCurve, pointAt, turnedCurve } from './curves.ts';
import type { Box, Point } from './sizes.ts';

/** How a leg runs over the canvas: as the `d` of an SVG path, and where its marks stand. */
export interface Route {
  readonly path: string;
  readonly middle: Point;
  readonly curves: readonly Curve[];
}

export type Routes = ReadonlyMap<string, Route>;

/** The routes of a board's legs as far as they are found; a leg that waits has a plain curve meanwhile. */
export interface Routing {
  readonly layout: Layout;
  readonly routes: Routes;
  /** The legs whose way round the cards is yet to be found. */
  readonly waiting: ReadonlySet<string>;
}

/** Where the cards are that a leg may not run over, and between which points the legs run. */
interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly legs: readonly Leg[];
  readonly ends: ReadonlyMap<string, Ends>;
  /** The cards in an area, found without looking at the others. */
  near(area: Area): readonly string[];
}

const NOWHERE: Layout = { boxes: new Map(), legs: [], ends: new Map(), near: () => [] };
export const NO_ROUTING: Routing = { layout: NOWHERE, routes: new Map(), waiting: new Set() };

type Boxes = ReadonlyMap<string, Box>;

/**
 * The routes of legs by their ids, round the boxes of all cards by theirs. A leg leaves a card to the right and arrives
 * from the left, at a place of its own on that side; it goes round the cards between, and back in an arc.
 */
export function routeAll(legs: readonly Leg[], boxes: Boxes): Routes {
  return routeMore(rerouted(NO_ROUTING, boxes, legs), () => true).routes;
}

/** After a change of the board: what is known of legs stays whose ends and surroundings did not change, the rest waits. */
export function rerouted(before: Routing, boxes: Boxes, legs: readonly Leg[]): Routing {
  const changed = changedBoxes(before.layout.boxes, boxes);
  // Most changes of a board move no card.
  if (changed.length === 0 && before.layout.legs === legs) return before;
  const layout = layoutOf(boxes, legs);
  const routes = new Map<string, Route>();
  const waiting = new Set<string>();
  for (const [id, ends] of layout.ends) {
    const last = before.layout.ends.get(id);
    const route = before.routes.get(id);
    const stays =
      last !== undefined && sameEnds(last, ends) && !changed.some((box) => overlaps(areaOf(ends), box));
    if (stays && route !== undefined) routes.set(id, route);
    else routes.set(id, drawn([levelCurve(ends.from, ends.to)]));
    if (!stays || before.waiting.has(id)) waiting.add(id);
  }
  return { layout, routes, waiting };
}

/** Finds the way of legs that wait, those in sight first, for as long as `goesOn`; the same routing where none waits. */
export function routeMore(routing: Routing, goesOn: () => boolean, inSight?: Area): Routing {
  const { layout, waiting } = routing;
  if (waiting.size === 0) return routing;
  const isInSight = (id: string) => {
    const ends = layout.ends.get(id);
    return inSight !== undefined && ends !== undefined && overlaps(areaBetween(ends, 0), inSight);
  };
  const first = inSight === undefined ? [] : [...waiting].filter(isInSight);
  const routes = new Map(routing.routes);
  const left = new Set(waiting);
  for (const id of new Set([...first, ...waiting])) {
    if (!goesOn()) break;
    const ends = layout.ends.get(id);
    if (ends !== undefined) routes.set(id, route(ends, layout));
    left.delete(id);
  }
  return { layout, routes, waiting: left };
}

/** The boxes of cards that came, went or changed, as they were and as they are. */
function changedBoxes(before: Layout['boxes'], now: Layout['boxes']): readonly Area[] {
  const changed: Area[] = [];
  for (const [id, box] of now) {
    const last = before.get(id);
    if (last !== undefined && sameBox(last, box)) continue;
    changed.push(edgesOf(box));
    if (last !== undefined) changed.push(edgesOf(last));
  }
  for (const [id, box] of before) if (!now.has(id)) changed.push(edgesOf(box));
  return changed;
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function sameEnds(a: Ends, b: Ends): boolean {
  return a.from.x === b.from.x && a.from.y === b.from.y && a.to.x === b.to.x && a.to.y === b.to.y;
}

export const edgesOf = ({ x, y, width, height }: Box): Area => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

function overlaps(a: Area, b: Area): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** So far around its ends a leg heeds cards; what it would have to go further around, it may as well run over. */
const HEEDED = 800;

const areaOf = (ends: Ends): Area => areaBetween(ends, HEEDED);

function areaBetween({ from, to }: Ends, around: number): Area {
  return {
    left: Math.min(from.x, to.x) - around,
    top: Math.min(from.y, to.y) - around,
    right: Math.max(from.x, to.x) + around,
    bottom: Math.max(from.y, to.y) + around,
  };
}

function layoutOf(boxes: ReadonlyMap<string, Box>, legs: readonly Leg[]): Layout {
  const ids = [...boxes.keys()];
  const index = indexOf([...boxes.values()].map(edgesOf));
  const near = ({ left, top, right, bottom }: Area) =>
    (index?.search(left, top, right, bottom) ?? [])
      // In the order of the cards, so that a route does not depend on how the index is built.
      .sort((a, b) => a - b)
      .flatMap((at) => ids[at] ?? []);
  return { boxes, legs, ends: endsOf(legs, boxes), near };
}

/** Undefined where there is nothing to find. */
export function indexOf(areas: readonly Area[]): Flatbush | undefined {
  if (areas.length === 0) return undefined;
  const index = new Flatbush(areas.length);
  for (const { left, top, right, bottom } of areas) index.add(left, top, right, bottom);
  index.finish();
  return index;
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
        from: leavesAt(from, leaving.get(leg.id)),
        to: arrivesAt(to, arriving.get(leg.id)),
      };
      return [[leg.id, ends] as const];
    }),
  );
}

const leavesAt = (box: Box, y = middleOf(box).y): Point => ({ x: box.x + box.width, y });
const arrivesAt = (box: Box, y = middleOf(box).y): Point => ({ x: box.x - TIP, y });

/** The plain curve of a leg while one of its cards is moved. */
export function routeBetween(from: Box, to: Box): Route {
  return drawn([levelCurve(leavesAt(from), arrivesAt(to))]);
}

function portsOf(
  legs: readonly Leg[],
  here: 'from' | 'to',
  there: 'from' | 'to',
  boxes: ReadonlyMap<string, Box>,
): ReadonlyMap<string, number> {
  const sides = new Map<string, Leg[]>();
  for (const leg of legs) {
    const side = sides.get(leg[here]);
    if (side === undefined) sides.set(leg[here], [leg]);
    else side.push(leg);
  }
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

function route(ends: Ends, { boxes, near }: Layout): Route {
  const { leg, from, to } = ends;
  const boxOf = (id: string) => boxes.get(id) ?? [];
  const spaces = near(areaOf(ends))
    .filter((id) => id !== leg.from && id !== leg.to)
    .flatMap(boxOf)
    .map(spaceOf);
  const isBack = to.x < from.x + FORWARD;
  const obstacles = isBack ? [...spaces, ...[leg.from, leg.to].flatMap(boxOf).map(insideOf)] : spaces;
  const straight = isBack ? [] : [levelCurve(from, to)];
  if (!isBack && pointsOnCards(straight, obstacles, 0) === 0) return drawn(straight);
  return drawn(cheapest(isBack ? [] : straight, ends, { obstacles, spaces }));
}

function spaceOf({ x, y, width, height }: Box): Box {
  const { around, below } = CLEARANCE;
  return { x: x - around, y: y - around, width: width + 2 * around, height: height + around + below };
}

/** A leg begins and ends at the very edge of its cards. */
function insideOf({ x, y, width, height }: Box): Box {
  return { x: x + 1, y: y - CLEARANCE.around, width: width - 2, height: height + 2 * CLEARANCE.around };
}

/** How much longer a leg is at least that goes across at a height. */
const detour = (y: number, { from, to }: Ends): number => Math.abs(y - from.y) + Math.abs(y - to.y);

/** Heights at which a leg can go across: that of either end, and right over and under each card between. */
function lanesBetween(ends: Ends, spaces: readonly Box[]): readonly number[] {
  const { left, right } = areaBetween(ends, TURN.most);
  const heights = spaces
    .filter(({ x, width }) => x < right && x + width > left)
    .flatMap(({ y, height }) => [y - 1, y + height + 1]);
  // Cards that stand in a row have the same.
  return [...new Set([...heights, ends.from.y, ends.to.y])]
    .sort((a, b) => detour(a, ends) - detour(b, ends) || a - b)
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

/** Nearer than the space around a card is wide on both sides, so that no curve that runs over a card is missed. */
const BETWEEN_SAMPLES = 1.8 * CLEARANCE.around;

/** In how many parts a curve is sampled: nowhere does it go faster than three times the longest side of its polygon. */
function partsOf({ start, first, second, end }: Curve): number {
  const longest = Math.max(
    Math.hypot(first.x - start.x, first.y - start.y),
    Math.hypot(second.x - first.x, second.y - first.y),
    Math.hypot(end.x - second.x, end.y - second.y),
  );
  return Math.ceil((3 * longest) / BETWEEN_SAMPLES);
}

/** How far curves run over cards, in samples; once there are more than `most`, it matters no more how many. */
function pointsOnCards(curves: readonly Curve[], spaces: readonly Box[], most: number): number {
  let sum = 0;
  for (const curve of curves) {
    const around = areaAround(curve);
    const near = spaces.filter((space) => overlaps(around, edgesOf(space)));
    const parts = near.length === 0 ? 0 : partsOf(curve);
    for (let part = 1; part < parts; part += 1) {
      const { x, y } = pointAt(curve, part / parts);
      if (near.some((space) => has(space, x, y))) sum += 1;
      if (sum > most) return sum;
    }
  }
  return sum;
}

function has(space: Box, x: number, y: number): boolean {
  return x > space.x && x < space.x + space.width && y > space.y && y < space.y + space.height;
}

/**
 * The best of the straight way, if there is one, and those along lanes: `obstacles` count for what a leg runs over,
 * beside `spaces` it turns.
 */
function cheapest(
  straight: readonly Curve[],
  ends: Ends,
  { obstacles, spaces }: { readonly obstacles: readonly Box[]; readonly spaces: readonly Box[] },
): readonly Curve[] {
  const { from, to } = ends;
  let best = straight;
  const unbounded = Number.POSITIVE_INFINITY;
  let least = straight.length === 0 ? unbounded : costOf(straight, obstacles, unbounded);
  for (const y of lanesBetween(ends, obstacles)) {
    // Those that follow are longer still.
    if (Math.abs(to.x - from.x) + detour(y, ends) >= least) break;
    const curves = alongLane(from, to, y, spaces);
    if (lengthOf(curves) >= least) continue;
    const cost = costOf(curves, obstacles, least);
    if (cost < least) [best, least] = [curves, cost];
  }
  return best;
}

/** What a way costs; of one that costs more than `most`, no more than that it does. */
function costOf(curves: readonly Curve[], obstacles: readonly Box[], most: number): number {
  const length = lengthOf(curves);
  return length + ON_A_CARD * pointsOnCards(curves, obstacles, (most - length) / ON_A_CARD);
}

function lengthOf(curves: readonly Curve[]): number {
  return curves.reduce(
    (sum, { start, end }) => sum + Math.abs(end.x - start.x) + Math.abs(end.y - start.y),
    0,
  );
}

function drawn(curves: readonly Curve[]): Route {
  const [first] = curves;
  const middle = curves[Math.floor(curves.length / 2)];
  if (first === undefined || middle === undefined) return { path: '', middle: { x: 0, y: 0 }, curves };
  const words = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  const path = curves.map(({ first: a, second: b, end }) => `C${words(a)} ${words(b)} ${words(end)}`);
  return { path: `M${words(first.start)}${path.join('')}`, middle: pointAt(middle, 0.5), curves };
}

const round = (length: number): number => Math.round(length * 10) / 10;
