import type { Call } from '../call.ts';
import {
  type Door,
  type Group,
  groupNow,
  type Holder,
  isGuest,
  isThere,
  type PhaseStart,
  type Seat,
  type SeatPart,
  type SeatStanding,
  type StaffMember,
  type Visit,
  type Word,
  type WorkshopState,
} from '../state.ts';
import { type CommonView, commonView, type ToldPhase, toldPhase } from './common.ts';
import { type HandView, handView } from './hands.ts';
import { type Absence, activityOf, type GroupActivity, type Live } from './live.ts';
import { type PinsView, pinsView } from './pins.ts';
import { type StaffPlenaryView, staffPlenaryView } from './plenary.ts';
import { type RehearsalView, rehearsalView } from './rehearsal.ts';
import { type RemarksView, remarksView } from './remarks.ts';
import { type QuestionStanding, questionStanding, type RoundRow, roundRow } from './rounds.ts';

export interface StaffView extends CommonView {
  readonly kind: 'staff';
  readonly role: 'facilitate' | 'edit';
  readonly you?: StaffMember | undefined;
  readonly code: string;
  readonly languages: readonly string[];
  readonly scenarios: readonly string[];
  readonly groupCount: number;
  readonly plan: readonly ToldPhase[];
  readonly notes: Readonly<Record<string, string>>;
  readonly starts: readonly PhaseStart[];
  readonly dueAt?: number | undefined;
  readonly door: Door;
  readonly isAutopilot: boolean;
  readonly servedSince: number;
  readonly unled?: Absence | undefined;
  readonly seats: readonly SeatRow[];
  readonly groups: readonly GroupRow[];
  readonly staff: readonly (StaffMember & { readonly isHere: boolean })[];
  readonly leadId?: string | undefined;
  readonly hands: readonly HandView[];
  readonly words: readonly Word[];
  readonly calls: readonly Call[];
  readonly plenary?: StaffPlenaryView | undefined;
  /** The latest. */
  readonly round?: RoundRow | undefined;
  readonly question: QuestionStanding;
  readonly rehearsal?: RehearsalView | undefined;
  /** Those that are held back are told to facilitators alone. */
  readonly remarks: RemarksView;
  readonly pins: PinsView;
}

export interface SeatRow {
  readonly id: string;
  readonly alias: string;
  readonly languages: readonly string[];
  readonly city?: string | undefined;
  readonly group?: number | undefined;
  /** Where it helps another group for a while. */
  readonly visit?: Visit | undefined;
  readonly standing: SeatStanding;
  readonly isMuted: boolean;
  readonly isHere: boolean;
  readonly isRobot?: true | undefined;
  readonly hasPin: boolean;
  readonly part?: SeatPart | undefined;
}

export interface GroupRow extends Group, GroupActivity {}

export function staffView(
  holder: Extract<Holder, { kind: 'staff' }>,
  state: WorkshopState,
  live: Live,
): StaffView {
  const { role, person } = holder;
  const { code, languages, scenarios, groupCount, starts, dueAt, door, staff, lead, hands, words, plan } =
    state;
  const { isAutopilot } = state;
  const notes = plan.flatMap(({ id, note }) => (note === undefined ? [] : [[id, note] as const]));
  return {
    kind: 'staff',
    role,
    ...commonView(state, live),
    you: person === undefined ? undefined : staff.get(person),
    code,
    languages,
    scenarios,
    groupCount,
    plan: plan.map(toldPhase),
    notes: Object.fromEntries(notes),
    starts,
    dueAt,
    door,
    isAutopilot,
    servedSince: live.servedSince,
    unled: live.unled,
    seats: [...state.seats.values()].filter(isThere).map((seat) => seatRow(seat, state, live)),
    groups: state.groups.map((group) => ({ ...group, ...activityOf(live, group.number) })),
    staff: [...staff.values()].map((member) => ({ ...member, isHere: live.staffHere.has(member.id) })),
    leadId: lead,
    hands: hands.map((hand) => handView(hand, state)),
    words,
    calls: state.calls,
    plenary: staffPlenaryView(holder, state),
    round: roundRow(state, live),
    question: questionStanding(state),
    rehearsal: rehearsalView(state, live),
    remarks: remarksView(role, state),
    pins: pinsView(state),
  };
}

function seatRow(seat: Seat, state: WorkshopState, { seatsHere }: Live): SeatRow {
  const { id, alias, languages, city, standing, isMuted, part, pin, isRobot } = seat;
  const group = groupNow(state, seat.group)?.number;
  const visit = isGuest(state, seat) ? seat.visit : undefined;
  return {
    id,
    alias,
    languages,
    city,
    group,
    visit,
    standing,
    isMuted,
    isHere: seatsHere.has(id),
    hasPin: pin !== undefined,
    part,
    isRobot,
  };
}
