import {
  featureOf,
  type GroupRow,
  type HandView,
  isGroupWork,
  SEAT_PARTS,
  type SeatRow,
  type StaffView,
} from '@parcours/shared/workshop';

/** Why a group needs somebody, the most pressing first. */
export type Reason =
  | { readonly kind: 'hand'; readonly hand: HandView }
  /** People belong to it, and nobody is here. */
  | { readonly kind: 'nobody' }
  /** Only so many are here that there is nobody, or hardly anybody, to speak with. */
  | { readonly kind: 'few'; readonly here: number }
  /** Nothing was changed for so long while others work. */
  | { readonly kind: 'stalled'; readonly minutes: number };

/** A group as its tile shows it. */
export interface Tile {
  readonly group: GroupRow;
  readonly people: readonly SeatRow[];
  readonly here: number;
  /** How many of other groups help it just now. */
  readonly guests: number;
  /** Where it does not need anybody, there is none. */
  readonly reason: Reason | undefined;
}

const MINUTE = 60_000;

/** A group that changes nothing for so long while others work is looked after. */
export const STALLED_MINUTES = 4;

/** In phases that come to something which can be counted: the numbers of the groups that have none of it. */
export function undoneIn(
  view: Pick<StaffView, 'stage' | 'plan' | 'groups'>,
): { readonly of: 'checks' | 'owners'; readonly groups: readonly number[] } | undefined {
  if (view.stage.kind !== 'running') return undefined;
  const open = view.groups.filter(({ mergedInto }) => mergedInto === undefined);
  const without = (count: (group: GroupRow) => number) =>
    open.filter((group) => count(group) === 0).map(({ number }) => number);
  switch (featureOf(view.plan[view.stage.phase])) {
    case 'checks':
      return { of: 'checks', groups: without(({ checks }) => checks) };
    case 'commitments':
      return { of: 'owners', groups: without(({ owned }) => owned) };
    default:
      return undefined;
  }
}

/** The groups that there are, each with what makes it need somebody. `now` by the server's clock. */
export function tilesOf(view: StaffView, now: number): readonly Tile[] {
  const open = view.groups.filter(({ mergedInto }) => mergedInto === undefined);
  const areOthersAtWork = open.filter(({ pulse }) => sum(pulse.slice(-2)) > 0).length >= 2;
  return open.map((group) => {
    const people = view.seats.filter((seat) => seat.standing === 'in' && seat.group === group.number);
    const here = people.filter(({ isHere }) => isHere).length;
    const reason = isAtWork(view)
      ? reasonOf(view, group, people.length, here, areOthersAtWork, now)
      : handOf(view, group);
    const guests = view.seats.filter(({ visit }) => visit?.group === group.number).length;
    return { group, people, here, guests, reason };
  });
}

/** For so long somebody may fetch a coffee. */
const FEW_MILLISECONDS = 60_000;

/** Since when hardly anybody is in some groups, by their numbers: as before, where that goes on. */
export function fewSince(
  before: ReadonlyMap<number, number>,
  tiles: readonly Tile[],
  now: number,
): ReadonlyMap<number, number> {
  const few = tiles.filter(({ reason }) => reason?.kind === 'few');
  return new Map(few.map(({ group: { number } }) => [number, before.get(number) ?? now]));
}

/** A group in which hardly anybody is needs somebody once that has lasted for a minute. */
export function patient(
  tiles: readonly Tile[],
  since: ReadonlyMap<number, number>,
  now: number,
): readonly Tile[] {
  return tiles.map((tile) => {
    const began = since.get(tile.group.number);
    const isYoung = tile.reason?.kind === 'few' && (began === undefined || now - began < FEW_MILLISECONDS);
    return isYoung ? { ...tile, reason: undefined } : tile;
  });
}

/** The group to which a small one is best put: one that works in its language if there is one, the smallest of these. */
export function partnerOf({ group }: Tile, tiles: readonly Tile[]): GroupRow | undefined {
  const others = tiles.filter((other) => other.group.number !== group.number);
  const alike = others.filter((other) => other.group.language === group.language);
  const [best] = [...(alike.length > 0 ? alike : others)].sort((a, b) => a.people.length - b.people.length);
  return best?.group;
}

function reasonOf(
  view: StaffView,
  group: GroupRow,
  belong: number,
  here: number,
  areOthersAtWork: boolean,
  now: number,
): Reason | undefined {
  const hand = handOf(view, group);
  if (hand !== undefined) return hand;
  if (belong > 0 && here === 0) return { kind: 'nobody' };
  if (group.isDone) return undefined;
  const quietSince = Math.max(group.changedAt ?? 0, view.starts.at(-1)?.at ?? now);
  const minutes = Math.floor((now - quietSince) / MINUTE);
  if (areOthersAtWork && minutes >= STALLED_MINUTES) return { kind: 'stalled', minutes };
  return here > 0 && here < 3 ? { kind: 'few', here } : undefined;
}

/** The hand that has been up longest, of those to which nobody comes yet. */
function handOf({ hands }: StaffView, { number }: GroupRow): Reason | undefined {
  const [hand] = hands
    .filter((each) => each.group === number && each.takenBy === undefined)
    .sort((a, b) => a.at - b.at);
  return hand && { kind: 'hand', hand };
}

/** Whether the groups are at their boards. */
function isAtWork({ stage, plan }: StaffView): boolean {
  const phase = stage.kind === 'running' ? plan[stage.phase] : undefined;
  return phase !== undefined && isGroupWork(phase);
}

const RANK = { hand: 0, nobody: 1, stalled: 2, few: 3 } as const satisfies Record<Reason['kind'], number>;

export const ORDERS = ['number', 'need'] as const;
export type Order = (typeof ORDERS)[number];

/** By number, or those first that need somebody most: of those of one kind, whoever waits longest. */
export function ordered(tiles: readonly Tile[], order: Order): readonly Tile[] {
  if (order === 'number') return tiles;
  return [...tiles].sort(
    (a, b) => rankOf(a) - rankOf(b) || waitOf(a) - waitOf(b) || a.group.number - b.group.number,
  );
}

function rankOf({ reason, group }: Tile): number {
  if (reason !== undefined) return RANK[reason.kind];
  return group.isDone ? 5 : 4;
}

/** Less is more pressing. */
function waitOf({ reason }: Tile): number {
  switch (reason?.kind) {
    case 'hand':
      return reason.hand.at;
    case 'stalled':
      return -reason.minutes;
    case 'few':
      return reason.here;
    default:
      return 0;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** What is worth knowing of the groups before the agenda moves on. */
export interface Busy {
  /** Those that say they have finished. */
  readonly done: number;
  /** Numbers of those that have not. */
  readonly notDone: readonly number[];
  /** How many of these changed something in the last minute. */
  readonly writing: number;
}

export function busyOf(view: StaffView): Busy {
  const open = view.groups.filter(({ mergedInto }) => mergedInto === undefined);
  const notDone = open.filter(({ isDone }) => !isDone);
  return {
    done: open.length - notDone.length,
    notDone: notDone.map(({ number }) => number),
    writing: notDone.filter(({ pulse }) => (pulse.at(-1) ?? 0) > 0).length,
  };
}

/** In how many of the groups each part is taken. */
export function partsOf({ groups, seats }: Pick<StaffView, 'groups' | 'seats'>): {
  readonly taken: number;
  readonly count: number;
} {
  const open = groups.filter(({ mergedInto }) => mergedInto === undefined);
  const hasAll = (number: number) =>
    SEAT_PARTS.every((part) => seats.some((seat) => seat.group === number && seat.part === part));
  return { taken: open.filter(({ number }) => hasAll(number)).length, count: open.length };
}
