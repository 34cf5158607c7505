import type { WorkshopEvent } from '../events.ts';
import { cleanAlias, uniqueAlias } from '../names/alias.ts';
import { takesPins } from '../pins.ts';
import {
  currentPhase,
  groupNow,
  type Holder,
  isThere,
  type Seat,
  type StaffMember,
  seatsIn,
  type WorkshopState,
} from '../state.ts';
import {
  type CommandTo,
  changeSeat,
  type Decision,
  defined,
  done,
  type Facts,
  lateGroup,
  namesBut,
  refused,
  withOwnGroup,
  withSeatIn,
} from './decision.ts';
import { mayRobotsCome } from './rehearsal.ts';

/** Of each role, so that helpers take no place of those who lead. */
const MAX_STAFF = 20;

/** What a page asks for that has a link to come in. */
export interface Wanted {
  readonly key: string;
  readonly alias: string;
  readonly languages: readonly string[];
  readonly city?: string | undefined;
  readonly isRobot?: true | undefined;
  /** Indexes of the words by which the seat is found again. */
  readonly wayBack: readonly number[];
}

/** More than sit in any room. */
export const MAX_SEATS = 300;

/** More than come to a door at once; they take no seat of those whom somebody lets in. */
const MAX_KNOCKING = 200;

/**
 * A seat for somebody who comes in: from the split on, in the smallest group with a language of theirs. Whoever asks
 * twice with one key gets one seat, which `seatOfKey` finds; here the key is new.
 */
export function takeSeat(state: WorkshopState, wanted: Wanted, facts: Facts): Decision {
  const { now, newId } = facts;
  if (state.stage.kind === 'draft') return refused('workshop.draft');
  if (state.stage.kind === 'closed') return refused('workshop.over');
  if (wanted.isRobot && !mayRobotsCome(state)) return refused('rehearsal.none');
  if (state.door === 'closed') return refused('workshop.door');
  const room = state.door === 'ask' ? roomAtDoor(state, facts) : isFull(state) ? undefined : [];
  if (room === undefined) return refused('workshop.full');
  const clean = cleanAlias(wanted.alias);
  if (clean === undefined) return refused('workshop.alias');
  const { key, languages, city, isRobot, wayBack } = wanted;
  const group = state.door === 'ask' ? undefined : lateGroup(state, { languages });
  const seat: Seat = {
    id: newId(),
    key,
    alias: uniqueAlias(clean, namesBut(state)),
    languages,
    ...(city !== undefined && { city }),
    ...(isRobot && { isRobot }),
    standing: state.door === 'ask' ? 'knocking' : 'in',
    ...(group !== undefined && { group }),
    isMuted: false,
    joinedAt: now,
    wayBack,
  };
  return done(...room, { kind: 'seat-taken', seat });
}

function isFull(state: WorkshopState): boolean {
  return seatsIn(state).length >= MAX_SEATS;
}

/** Where many knock, whoever came first and has not stayed gives way: what has to happen; undefined where all are here. */
function roomAtDoor(
  { seats }: WorkshopState,
  { here = new Set() }: Facts,
): readonly WorkshopEvent[] | undefined {
  const knocking = [...seats.values()].filter(({ standing }) => standing === 'knocking');
  if (knocking.length < MAX_KNOCKING) return [];
  const gone = knocking.find(({ id }) => !here.has(id));
  return gone && refusals([gone]);
}

/** Nobody lets them in. */
export function refusals(seats: Iterable<Seat>): readonly WorkshopEvent[] {
  return [...seats].flatMap(({ id: seat, standing }): WorkshopEvent[] =>
    standing === 'knocking' ? [{ kind: 'seat-ended', seat, standing: 'refused' }] : [],
  );
}

export function seatOfKey({ seats }: WorkshopState, key: string): Seat | undefined {
  return [...seats.values()].find((seat) => seat.key === key && isThere(seat));
}

/** Somebody has come in once they are admitted: what happened while they waited is news to them. */
export function admit(
  state: WorkshopState,
  { seat: id, isAdmitted }: CommandTo<'admit'>,
  { now }: Facts,
): Decision {
  const seat = state.seats.get(id);
  if (seat?.standing !== 'knocking') return refused('workshop.moved-on');
  if (!isAdmitted) return done(...refusals([seat]));
  if (isFull(state)) return refused('workshop.full');
  const group = lateGroup(state, seat);
  return changeSeat(id, { standing: 'in', joinedAt: now, ...(group !== undefined && { group }) });
}

export function rename(state: WorkshopState, id: string, wanted: string): Decision {
  const alias = cleanAlias(wanted);
  if (alias === undefined) return refused('workshop.alias');
  return withSeatIn(state, id, () => changeSeat(id, { alias: uniqueAlias(alias, namesBut(state, id)) }));
}

export function changeProfile(
  state: WorkshopState,
  holder: Holder,
  { alias: wanted, languages, city }: CommandTo<'profile'>,
): Decision {
  if (holder.kind !== 'seat') return refused('access.role');
  const alias = wanted === undefined ? undefined : cleanAlias(wanted);
  if (wanted !== undefined && alias === undefined) return refused('workshop.alias');
  return changeSeat(holder.seat, {
    ...(alias !== undefined && { alias: uniqueAlias(alias, namesBut(state, holder.seat)) }),
    ...(languages !== undefined && { languages }),
    ...(city !== undefined && { city }),
  });
}

/** One person has each part of a group: who takes it takes it over, also from somebody who has left the room. */
export function takePart(state: WorkshopState, holder: Holder, { part }: CommandTo<'part'>): Decision {
  if (holder.kind !== 'seat') return refused('access.role');
  return withOwnGroup(state, holder, ({ number }) => {
    const before = seatsIn(state).filter(
      (seat) =>
        part !== null &&
        seat.part === part &&
        seat.id !== holder.seat &&
        groupNow(state, seat.group)?.number === number,
    );
    return done(
      ...before.map(({ id }) => ({ kind: 'seat-changed', seat: id, change: { part: null } }) as const),
      { kind: 'seat-changed', seat: holder.seat, change: { part } },
    );
  });
}

export function placePin(state: WorkshopState, holder: Holder, { at }: CommandTo<'pin'>): Decision {
  if (holder.kind !== 'seat') return refused('access.role');
  return takesPins(state.stage, currentPhase(state))
    ? changeSeat(holder.seat, { pin: at })
    : refused('workshop.moved-on');
}

/** Also of somebody who left before they could be taken out: what they wrote in a round that is not over goes. */
export function remove({ seats }: WorkshopState, { seat: id }: CommandTo<'remove'>): Decision {
  const seat = seats.get(id);
  return seat && (isThere(seat) || seat.standing === 'left')
    ? done({ kind: 'seat-ended', seat: id, standing: 'removed' })
    : refused('workshop.unknown');
}

export function leave({ seats }: WorkshopState, holder: Holder, { now }: Facts): Decision {
  if (holder.kind !== 'seat') return refused('access.role');
  const seat = seats.get(holder.seat);
  return seat && isThere(seat)
    ? done({ kind: 'seat-ended', seat: seat.id, standing: 'left', at: now })
    : refused('workshop.unknown');
}

export function introduce(
  state: WorkshopState,
  holder: Holder,
  { person, name: wanted }: CommandTo<'introduce'>,
  { staffHere = new Set() }: Facts,
): Decision {
  // One page speaks for one person.
  if (holder.kind !== 'staff' || (holder.person ?? person) !== person) return refused('access.role');
  const { staff } = state;
  const name = cleanAlias(wanted);
  if (name === undefined) return refused('workshop.alias');
  const known = staff.get(person);
  if (known?.role === 'facilitate' && holder.role === 'edit') return refused('access.role');
  const ofRole = [...staff.values()].filter(({ id, role }) => id !== person && role === holder.role);
  const gone = ofRole.find(({ id }) => !staffHere.has(id) && id !== state.lead);
  const isOver = known === undefined && ofRole.length >= MAX_STAFF;
  if (isOver && gone === undefined) return refused('workshop.full');
  const leading = new Map(staff);
  leading.delete(person);
  const member: StaffMember = {
    id: person,
    name: uniqueAlias(name, new Set([...leading.values()].map((other) => other.name))),
    role: holder.role,
  };
  const after = { ...state, staff: leading.set(person, member) };
  const insteadOf = isOver ? gone?.id : undefined;
  return done({ kind: 'staff-named', member, ...defined({ insteadOf }) }, ...yielding(after, member.name));
}

/** Whoever is called like somebody who leads or helps is told apart from them by a number. */
function yielding(state: WorkshopState, name: string): readonly WorkshopEvent[] {
  return [...state.seats.values()].filter(isThere).flatMap(({ id: seat, alias }): WorkshopEvent[] => {
    if (uniqueAlias(alias, new Set([name])) === alias) return [];
    return [{ kind: 'seat-changed', seat, change: { alias: uniqueAlias(alias, namesBut(state, seat)) } }];
  });
}
