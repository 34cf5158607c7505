import {
  assign,
  type GroupingWish,
  type Placeable,
  type Proposal,
  type SeatRow,
  type StaffView,
  unmetBy,
  workingLanguage,
} from '@parcours/shared/workshop';

/** Groups as they are proposed, or as somebody has changed them by hand; nothing of it is done yet. */
export interface Grouping {
  readonly groups: readonly { readonly language: string; readonly seats: readonly string[] }[];
  readonly unmet: Proposal['unmet'];
}

export function peopleToPlace({ seats }: Pick<StaffView, 'seats'>): readonly SeatRow[] {
  return seats.filter(({ standing }) => standing === 'in');
}

function placeable({ id, languages, city }: SeatRow): Placeable {
  return { seat: id, languages, city };
}

export function proposedGrouping(
  people: readonly SeatRow[],
  count: number,
  wish: GroupingWish,
  seed: number,
): Grouping {
  const { groups, unmet } = assign(people.map(placeable), count, wish, seed);
  return { groups: groups.map(({ language, seats }) => ({ language, seats })), unmet };
}

/** With one person in another group, by its number from 1. Each group works in the language that suits it then. */
export function withMoved(
  { groups }: Grouping,
  seat: string,
  to: number,
  people: readonly SeatRow[],
  wish: GroupingWish,
): Grouping {
  const byId = new Map(people.map((person) => [person.id, placeable(person)]));
  const placesOf = (seats: readonly string[]) => seats.flatMap((id) => byId.get(id) ?? []);
  const moved = groups.map(({ language, seats }, at) => {
    const others = seats.filter((id) => id !== seat);
    const now = at + 1 === to ? [...others, seat] : others;
    return now.length === seats.length && at + 1 !== to
      ? { language, seats }
      : { language: now.length === 0 ? language : workingLanguage(placesOf(now)).language, seats: now };
  });
  const placed = moved.map(({ seats }) => placesOf(seats));
  return { groups: moved, unmet: unmetBy(placed, groups.length, wish) };
}
