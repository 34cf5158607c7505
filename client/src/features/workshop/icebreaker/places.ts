import type { Pin } from '@parcours/shared/workshop';

/** What there is on the picture of a city, and where. No city is meant: most have each of them. */
export const PLACES = {
  hills: [140, 105],
  flats: [400, 115],
  school: [655, 110],
  afar: [905, 120],
  park: [135, 265],
  townHall: [395, 265],
  library: [650, 260],
  bank: [905, 275],
  station: [155, 415],
  market: [400, 415],
  health: [650, 410],
  harbour: [900, 425],
  workshops: [140, 550],
  prayer: [395, 550],
  sports: [650, 550],
} as const satisfies Readonly<Record<string, Pin>>;

export type Place = keyof typeof PLACES;

export const PLACE_NAMES = Object.keys(PLACES) as readonly Place[];

/** A pin that is further away is at none. */
const REACH = 85;

export function placeOf([x, y]: Pin): Place | undefined {
  const distance = (place: Place) => Math.hypot(x - PLACES[place][0], y - PLACES[place][1]);
  const [nearest] = [...PLACE_NAMES].sort((one, other) => distance(one) - distance(other));
  return nearest !== undefined && distance(nearest) <= REACH ? nearest : undefined;
}

/** How many pins are at which place, the fullest first. */
export function countsOf(pins: readonly Pin[]): readonly { readonly place: Place; readonly count: number }[] {
  const places = pins.map(placeOf);
  return PLACE_NAMES.map((place) => ({ place, count: places.filter((each) => each === place).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

/** Between two pins of one place. */
const STEP = 17;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Where pins are drawn: those that were placed on the very same spot lie around it, as the seeds of a sunflower do. */
export function spread(pins: readonly Pin[]): readonly Pin[] {
  const met = new Map<string, number>();
  return pins.map(([x, y]) => {
    const before = met.get(`${x} ${y}`) ?? 0;
    met.set(`${x} ${y}`, before + 1);
    const [radius, angle] = [STEP * Math.sqrt(before), GOLDEN_ANGLE * before];
    return [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
  });
}
