import {
  assign,
  type GroupingWish,
  type Placeable,
  type Proposal,
  placeLate,
  type SeatRow,
  type StaffView,
  type Table,
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

/** Those who are in, and in none of the groups that there are. */
export function peopleWithoutGroup({
  seats,
  groups,
}: Pick<StaffView, 'seats' | 'groups'>): readonly SeatRow[] {
  return groups.length === 0
    ? []
    : seats.filter(({ standing, group }) => standing === 'in' && group === undefined);
}

/** Where each of them can be put one after the other, however full the groups are: by language, else where fewest are. */
export function placesWithoutGroup(
  view: Pick<StaffView, 'seats' | 'groups'>,
): readonly { readonly seat: string; readonly group: number }[] {
  let tables = view.groups
    .filter(({ mergedInto }) => mergedInto === undefined)
    .map(({ number, language }): Table => {
      const people = view.seats.filter(({ standing, group }) => standing === 'in' && group === number);
      const languages = people.flatMap((person) => person.languages);
      return { number, language, languages, seated: people.length, isOpen: true };
    });
  return peopleWithoutGroup(view).flatMap(({ id, languages }) => {
    const [smallest] = [...tables].sort((a, b) => a.seated - b.seated);
    const group = placeLate({ languages }, tables, Number.POSITIVE_INFINITY) ?? smallest?.number;
    if (group === undefined) return [];
    tables = tables.map((table) => (table.number === group ? { ...table, seated: table.seated + 1 } : table));
    return [{ seat: id, group }];
  });
}
