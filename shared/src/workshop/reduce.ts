import { withCall } from './call.ts';
import type { SeatChange, WorkshopEvent } from './events.ts';
import { takesPins } from './pins.ts';
import { planMinutes } from './plan.ts';
import type { Plenary } from './plenary.ts';
import { isPresenter } from './presenters.ts';
import type { Round, RoundGroup } from './rounds/round.ts';
import {
  currentPhase,
  type Group,
  phaseNumber,
  type Remark,
  type Seat,
  type WorkshopState,
} from './state.ts';

/** What is kept of what was said: as many as anybody reads back. */
const KEPT_WORDS = 60;

/** More than a day has. */
const KEPT_ROUNDS = 40;

/** As many as facilitators read back, and enough to tell who says too much. */
const KEPT_REMARKS = 200;

/** Of people who left: enough for what they wrote in a round that is not over. */
const KEPT_ENDED = 300;

/** Of which the first event makes a workshop. */
export const NOTHING: WorkshopState = {
  version: 0,
  title: '',
  host: '',
  languages: [],
  scenarios: [],
  groupCount: 1,
  retainUntil: '',
  code: '',
  plan: [],
  stage: { kind: 'draft' },
  timer: { kind: 'none' },
  starts: [],
  frozenFrom: undefined,
  door: 'open',
  isAutopilot: false,
  seats: new Map(),
  groups: [],
  staff: new Map(),
  lead: undefined,
  hands: [],
  words: [],
  calls: [],
  rounds: [],
  isWallOpen: false,
  holdsRemarks: false,
  remarks: [],
  arePinsShown: false,
};

/**
 * The state after an event, the first of which creates it. Of what an event names and there is not, nothing changes; it
 * never throws.
 */
export function reduce(before: WorkshopState | undefined, event: WorkshopEvent): WorkshopState {
  const state = before ?? NOTHING;
  return { ...changed(state, event), version: state.version + 1 };
}

function changed(state: WorkshopState, event: WorkshopEvent): WorkshopState {
  switch (event.kind) {
    case 'created':
      return {
        ...state,
        ...event.setup,
        isAutopilot: event.setup.isAutopilot ?? false,
        code: event.code,
        ...(event.rehearsalOf !== undefined && { rehearsal: { of: event.rehearsalOf, robots: 0 } }),
      };
    case 'robots-called':
      return withRobots(state, event.count);
    case 'prepared':
      return { ...state, ...event.change, isAutopilot: event.change.isAutopilot ?? state.isAutopilot };
    case 'opened':
      return { ...state, stage: { kind: 'lobby' } };
    case 'code-drawn':
      return { ...state, code: event.code };
    case 'seat-taken':
      return withSeat(state, event.seat);
    case 'seat-changed':
      return changeSeat(state, event.seat, event.change);
    case 'seat-ended':
      return endSeat(state, event);
    case 'staff-named':
      return { ...state, staff: named(state.staff, event) };
    case 'lead-taken':
      return { ...state, lead: event.by };
    case 'grouped':
      return grouped(state, event);
    case 'group-changed':
      return changeGroups(state, (group) =>
        group.number === event.group ? { ...group, ...event.change } : group,
      );
    case 'phase-begun':
      return phaseBegun(state, event);
    case 'timer-set':
      return { ...state, timer: event.timer };
    case 'hand-raised':
      return { ...state, hands: [...state.hands, event.hand] };
    case 'hand-taken':
      return {
        ...state,
        hands: state.hands.map((hand) => (hand.id === event.hand ? { ...hand, takenBy: event.by } : hand)),
      };
    case 'hand-lowered':
      return { ...state, hands: state.hands.filter(({ id }) => id !== event.hand) };
    case 'said':
      return { ...state, words: [...state.words, event.word].slice(-KEPT_WORDS) };
    case 'called':
      return { ...state, calls: withCall(state.calls, event.call) };
    case 'call-ended':
      return { ...state, calls: state.calls.filter(({ id }) => id !== event.call) };
    case 'plenary-set':
      return { ...state, plenary: event.plenary };
    case 'plenary-ended':
      return { ...state, plenary: undefined };
    case 'round-opened':
      return { ...state, rounds: [...state.rounds, event.round].slice(-KEPT_ROUNDS) };
    case 'round-turned':
      return { ...state, rounds: state.rounds.map((round) => turned(round, event)) };
    case 'wall-turned':
      return { ...state, isWallOpen: event.isOpen };
    case 'remarked':
      return { ...state, remarks: withinBounds([...state.remarks, event.remark]) };
    case 'remark-turned':
      return { ...state, remarks: state.remarks.map((remark) => remarkTurned(remark, event)) };
    case 'pins-shown':
      return { ...state, arePinsShown: event.areShown };
    case 'closed':
      return {
        ...withRobots(state, 0),
        stage: { kind: 'closed', phase: Math.max(0, phaseNumber(state)) },
        timer: { kind: 'none' },
        hands: [],
        frozenFrom: event.frozenFrom,
        ...NOBODY_GATHERED,
      };
    case 'reopened':
      return {
        ...state,
        stage: { kind: 'running', phase: Math.max(0, phaseNumber(state)) },
        frozenFrom: undefined,
      };
  }
}

function named(
  known: WorkshopState['staff'],
  { member, insteadOf }: Extract<WorkshopEvent, { kind: 'staff-named' }>,
): WorkshopState['staff'] {
  const staff = new Map(known).set(member.id, member);
  if (insteadOf !== undefined) staff.delete(insteadOf);
  return staff;
}

function withRobots(state: WorkshopState, robots: number): WorkshopState {
  return state.rehearsal === undefined ? state : { ...state, rehearsal: { ...state.rehearsal, robots } };
}

/** The standing is of the kind that the round's results have: what decides makes it so. */
function turned(
  round: Round,
  { round: id, groups, standing, answers }: Extract<WorkshopEvent, { kind: 'round-turned' }>,
): Round {
  if (round.id !== id) return round;
  const turn = <Group extends RoundGroup<unknown>>(group: Group): Group =>
    groups.includes(group.number) ? { ...group, standing } : group;
  switch (round.kind) {
    case 'private':
      return { ...round, groups: round.groups.map(turn) };
    case 'vote':
      return { ...round, groups: round.groups.map(turn) };
    case 'question':
      return { ...round, groups: round.groups.map(turn), ...(answers && { answers }) };
  }
}

/** Of what was thrown away nothing is kept but that somebody said something. */
function remarkTurned(
  remark: Remark,
  { remark: id, standing }: Extract<WorkshopEvent, { kind: 'remark-turned' }>,
): Remark {
  if (remark.id !== id) return remark;
  const { text: _, ...rest } = remark;
  return standing === 'thrown-away' ? { ...rest, standing } : { ...remark, standing };
}

/** Of those that nobody has to do anything with any more, the latest. */
function withinBounds(remarks: readonly Remark[]): readonly Remark[] {
  const isOver = ({ standing }: Remark) => standing === 'shown' || standing === 'thrown-away';
  const kept = new Set(remarks.filter(isOver).slice(-KEPT_REMARKS));
  return remarks.filter((remark) => !isOver(remark) || kept.has(remark));
}

function withSeat(state: WorkshopState, seat: Seat): WorkshopState {
  return { ...state, seats: new Map(state.seats).set(seat.id, seat) };
}

function changeSeat(
  state: WorkshopState,
  id: string,
  { city, visit, part, pin, ...change }: SeatChange,
): WorkshopState {
  const seat = state.seats.get(id);
  if (seat === undefined) return state;
  return withSeat(state, {
    ...seat,
    ...change,
    city: changedTo(seat.city, city),
    visit: changedTo(seat.visit, visit),
    part: changedTo(seat.part, part),
    pin: changedTo(seat.pin, pin),
  });
}

/** What becomes of something that there need not be: `null` takes it away. */
function changedTo<Value>(before: Value | undefined, change: Value | null | undefined): Value | undefined {
  return change === null ? undefined : (change ?? before);
}

/** Of who left nothing stays but that the seat opens nothing: the alias is free, and nothing says who it was. */
function endSeat(state: WorkshopState, event: Extract<WorkshopEvent, { kind: 'seat-ended' }>): WorkshopState {
  const { seat: id, standing } = event;
  const hands = state.hands.filter(({ seat }) => seat !== id);
  const seat = state.seats.get(id);
  if (seat === undefined) return state;
  const { plenary } = state;
  const { key, joinedAt, isRobot } = seat;
  const ended: Seat = {
    id,
    key,
    ...(isRobot && { isRobot }),
    standing,
    alias: '',
    languages: [],
    isMuted: false,
    joinedAt,
    ...(event.standing === 'left' && { leftAt: event.at }),
    wayBack: [],
  };
  return {
    ...state,
    seats: withEnded(state.seats, ended),
    hands,
    plenary: plenary && isPresenter(state, { kind: 'seat', seat: id }) ? unpresented(plenary) : plenary,
  };
}

/** Somebody of the group, or a facilitator, has to take it up. */
function unpresented({ presenter: _, ...plenary }: Plenary): Plenary {
  return plenary;
}

/** However many come and leave, the workshop does not grow by it. */
function withEnded(known: ReadonlyMap<string, Seat>, ended: Seat): ReadonlyMap<string, Seat> {
  const seats = new Map(known).set(ended.id, ended);
  const over = [...seats.values()].filter(({ standing }) => standing !== 'in' && standing !== 'knocking');
  for (const { id } of over.slice(0, -KEPT_ENDED)) seats.delete(id);
  return seats;
}

function grouped(
  state: WorkshopState,
  { groups, places }: Extract<WorkshopEvent, { kind: 'grouped' }>,
): WorkshopState {
  const seats = new Map(state.seats);
  for (const { seat: id, group } of places) {
    const seat = seats.get(id);
    if (seat) seats.set(id, { ...seat, group });
  }
  return { ...state, groups, seats };
}

function changeGroups(state: WorkshopState, change: (group: Group) => Group): WorkshopState {
  return { ...state, groups: state.groups.map(change) };
}

/** What brought people together belonged to its phase. */
const NOBODY_GATHERED = { calls: [], plenary: undefined } as const;

/** What a group had of its own belonged to the phase before. */
function phaseBegun(
  state: WorkshopState,
  { phase, at, timer, frozenFrom, isAutomatic }: Extract<WorkshopEvent, { kind: 'phase-begun' }>,
): WorkshopState {
  const begun: WorkshopState = {
    ...state,
    stage: { kind: 'running', phase },
    timer,
    frozenFrom,
    starts: [...state.starts, { phase, at, ...(isAutomatic && { isAutomatic }) }],
    ...NOBODY_GATHERED,
    arePinsShown: state.arePinsShown || takesPins(state.stage, currentPhase(state)),
    dueAt: state.dueAt ?? at + planMinutes(state.plan.slice(phase)) * 60_000,
  };
  return changeGroups(begun, (group) => ({ ...group, extraSeconds: 0, isDone: false }));
}
