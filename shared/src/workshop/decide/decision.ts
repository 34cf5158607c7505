import type { ErrorCode } from '../../errors.ts';
import type { Command } from '../command.ts';
import type { SeatChange, WorkshopEvent } from '../events.ts';
import type { Placeable } from '../groups/people.ts';
import { placeLate, type Table } from '../groups/placeLate.ts';
import {
  type Group,
  groupNow,
  groupOf,
  type Hand,
  type Holder,
  isGuest,
  isThere,
  placeOf,
  type Seat,
  type StaffMember,
  seatsIn,
  type WorkshopState,
} from '../state.ts';

/** What a decision takes from outside: the time, and ids that nobody has. */
export interface Facts {
  readonly now: number;
  newId(): string;
  /** Whether there is a scenario of an id. */
  hasScenario?(id: string): boolean;
  /** The seats of those who are here. */
  readonly here?: ReadonlySet<string>;
  /** Those who lead and help who are here. */
  readonly staffHere?: ReadonlySet<string>;
  /** Of groups by their numbers: what is on their boards to vote on. */
  readonly items?: ReadonlyMap<number, readonly string[]>;
  /** Why the server runs no robots for a rehearsal now; undefined where it does. */
  readonly robotsRefused?: 'rehearsal.off' | 'rehearsal.full' | undefined;
  /** Of the groups that are made, in their order: their boards. */
  readonly boards?: readonly { readonly board: string; readonly scenario: string }[];
}

export type Decision =
  | { readonly kind: 'done'; readonly events: readonly WorkshopEvent[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

/** A command by its name. */
export type CommandTo<Name extends Command['do']> = Extract<Command, { do: Name }>;

export const done = (...events: readonly WorkshopEvent[]): Decision => ({ kind: 'done', events });

export const refused = (code: ErrorCode): Decision => ({ kind: 'refused', code });

/** Without the fields that are undefined, which the log would not keep. */
export function defined<Fields extends object>(
  fields: Fields,
): {
  [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
} {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof defined<Fields>>;
}

/** The group at whose board somebody sits. */
export function ownGroup(state: WorkshopState, holder: Holder): Group | undefined {
  const seat = holder.kind === 'seat' ? state.seats.get(holder.seat) : undefined;
  return seat && placeOf(state, seat);
}

/** What a group says of itself no guest says for it. */
export function withOwnGroup(
  state: WorkshopState,
  holder: Holder,
  decision: (group: Group) => Decision,
): Decision {
  const seat = holder.kind === 'seat' ? state.seats.get(holder.seat) : undefined;
  if (seat && isGuest(state, seat)) return refused('access.role');
  const group = ownGroup(state, holder);
  return group ? decision(group) : refused('workshop.unknown');
}

export function withGroup(
  state: WorkshopState,
  number: number,
  decision: (group: Group) => Decision,
): Decision {
  const group = groupOf(state, number);
  return group ? decision(group) : refused('workshop.unknown');
}

export function withSeatIn(state: WorkshopState, id: string, decision: (seat: Seat) => Decision): Decision {
  const seat = state.seats.get(id);
  return seat?.standing === 'in' ? decision(seat) : refused('workshop.unknown');
}

export function withHand(state: WorkshopState, id: string, decision: (hand: Hand) => Decision): Decision {
  const hand = state.hands.find((each) => each.id === id);
  return hand ? decision(hand) : refused('workshop.unknown');
}

/** What a person does in their own name takes one. */
export function withPerson(
  state: WorkshopState,
  holder: Holder,
  decision: (person: StaffMember) => Decision,
): Decision {
  const person = holder.kind === 'staff' ? state.staff.get(holder.person ?? '') : undefined;
  return person ? decision(person) : refused('workshop.unnamed');
}

export function changeSeat(seat: string, change: SeatChange): Decision {
  return done({ kind: 'seat-changed', seat, change });
}

/** What people are called but one, those too who lead and help. */
export function namesBut({ seats, staff }: WorkshopState, id?: string): ReadonlySet<string> {
  const others = [...seats.values()].filter((seat) => seat.id !== id && isThere(seat));
  const leading = [...staff.values()].filter((member) => member.id !== id);
  return new Set([...others.map(({ alias }) => alias), ...leading.map(({ name }) => name)]);
}

/** The group of a late comer; undefined where there are none, or where a person has to say. */
export function lateGroup(state: WorkshopState, person: Pick<Placeable, 'languages'>): number | undefined {
  return state.groups.length === 0 ? undefined : placeLate(person, tablesOf(state));
}

/** The groups as a late comer finds them. */
function tablesOf(state: WorkshopState): readonly Table[] {
  const seats = seatsIn(state);
  return state.groups
    .filter(({ mergedInto }) => mergedInto === undefined)
    .map(({ number, language }) => {
      const seated = seats.filter(({ group }) => groupNow(state, group)?.number === number);
      return {
        number,
        language,
        seated: seated.length,
        isOpen: true,
        languages: seated.flatMap(({ languages }) => languages),
      };
    });
}
