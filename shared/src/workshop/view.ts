import type { Timer } from './clock.ts';
import type { Phase } from './plan.ts';
import { groupIn, type Paper, type Round, type RoundResult, type RoundStanding } from './rounds/round.ts';
import {
  type Door,
  type Group,
  groupNow,
  type Hand,
  type Holder,
  isThere,
  type PhaseStart,
  type Seat,
  type SeatStanding,
  type StaffMember,
  type Stage,
  seatsIn,
  type Word,
  type WorkshopState,
} from './state.ts';
import { isWallOpen, looksAtWall } from './wall.ts';

/** What is known of who is here and what happens, and kept nowhere. */
export interface Live {
  readonly seatsHere: ReadonlySet<string>;
  readonly staffHere: ReadonlySet<string>;
  readonly activity: ReadonlyMap<number, GroupActivity>;
  /** What is written in rounds that are not over. */
  readonly papers: Papers;
}

/** What nobody but its writer is told, and numbers of it. */
export interface Papers {
  of(round: string, seat: string): Paper | undefined;
  /** Of a group: how many things were named, or how many have finished. */
  count(round: string, group: number): number;
}

/** What happens on the board of a group. */
export interface GroupActivity {
  /** Changes a minute, the last five minutes, the latest last. */
  readonly pulse: readonly number[];
  readonly steps: number;
  readonly legs: number;
  readonly barriers: number;
  /** What the group said of findings. */
  readonly checks: number;
  /** What it commits to, and how many of these somebody is in charge of. */
  readonly proposals: number;
  readonly owned: number;
  /** When it was changed last; undefined where it was not. */
  readonly changedAt?: number | undefined;
}

/** What everybody is told, whoever they are. */
interface CommonView {
  readonly title: string;
  readonly host: string;
  readonly retainUntil: string;
  readonly stage: Stage;
  readonly timer: Timer;
  /** From when on the boards can only be looked at; undefined where they are open. */
  readonly frozenFrom?: number | undefined;
  /** Titles and minutes of the agenda; what is for facilitators alone is left out. */
  readonly plan: readonly Omit<Phase, 'note'>[];
  /** How many people are in, and how many of them are here. */
  readonly seated: number;
  readonly here: number;
  /** The alias of who leads, and whether any facilitator is here. */
  readonly lead?: string | undefined;
  readonly isLed: boolean;
  /** Whether whoever is told so may look at the boards of all groups. */
  readonly isWallOpen: boolean;
}

export interface SeatView extends CommonView {
  readonly kind: 'seat';
  readonly you: Pick<Seat, 'id' | 'alias' | 'languages' | 'city' | 'standing' | 'isMuted'>;
  readonly group?: OwnGroupView | undefined;
  readonly hands: readonly HandView[];
  readonly words: readonly Word[];
  /** That in which the group writes now, or wrote last. */
  readonly round?: RoundView | undefined;
}

/** A round as somebody of a group knows it. */
export interface RoundView {
  readonly kind: Round['kind'];
  readonly id: string;
  readonly standing: RoundStanding<RoundResult>;
  readonly own?: Paper | undefined;
  /** How many things the group has named, or how many of it have finished. */
  readonly count: number;
  readonly dots?: number | undefined;
  readonly mostOnOne?: number | undefined;
  readonly items?: readonly string[] | undefined;
  /** The last question, where the trainer wrote it. */
  readonly text?: string | undefined;
}

/** A round as those know it who lead: numbers alone. */
export interface RoundRow {
  readonly kind: Round['kind'];
  readonly id: string;
  readonly groups: readonly {
    readonly number: number;
    readonly standing: RoundStanding<RoundResult>;
    readonly count: number;
  }[];
}

export interface OwnGroupView {
  readonly number: number;
  readonly name?: string | undefined;
  readonly language: string;
  readonly board: string;
  readonly extraSeconds: number;
  readonly isDone: boolean;
  readonly members: readonly { readonly seat: string; readonly alias: string; readonly isHere: boolean }[];
}

export interface HandView extends Hand {
  /** Who comes, as people know them. */
  readonly taker?: string | undefined;
}

export interface StaffView extends CommonView {
  readonly kind: 'staff';
  readonly role: 'facilitate' | 'edit';
  readonly you?: StaffMember | undefined;
  readonly code: string;
  readonly languages: readonly string[];
  readonly scenarios: readonly string[];
  readonly groupCount: number;
  readonly notes: Readonly<Record<string, string>>;
  readonly starts: readonly PhaseStart[];
  readonly dueAt?: number | undefined;
  readonly door: Door;
  readonly seats: readonly SeatRow[];
  readonly groups: readonly GroupRow[];
  readonly staff: readonly (StaffMember & { readonly isHere: boolean })[];
  readonly leadId?: string | undefined;
  readonly hands: readonly HandView[];
  readonly words: readonly Word[];
  /** The latest. */
  readonly round?: RoundRow | undefined;
  /** The last question, which is asked once; its answers can be read once it has ended. */
  readonly question: 'unasked' | 'asked' | 'ended';
}

export interface SeatRow {
  readonly id: string;
  readonly alias: string;
  readonly languages: readonly string[];
  readonly city?: string | undefined;
  readonly group?: number | undefined;
  readonly standing: SeatStanding;
  readonly isMuted: boolean;
  readonly isHere: boolean;
}

export interface GroupRow extends Group, GroupActivity {}

export interface ScreenView extends CommonView {
  readonly kind: 'screen';
  readonly code: string;
  readonly groups: readonly Pick<Group, 'number' | 'name' | 'isDone'>[];
}

export type WorkshopView = SeatView | StaffView | ScreenView;

/** What a seat is told of words: as many as anybody reads back. */
const WORDS_TOLD = 12;

const QUIET: GroupActivity = {
  pulse: [0, 0, 0, 0, 0],
  steps: 0,
  legs: 0,
  barriers: 0,
  checks: 0,
  proposals: 0,
  owned: 0,
};

/**
 * All that a recipient may know, whole: whoever slept or came late needs nothing of what was before. Undefined for a
 * seat that there is not.
 */
export function viewFor(recipient: Holder, state: WorkshopState, live: Live): WorkshopView | undefined {
  switch (recipient.kind) {
    case 'seat':
      return seatView(recipient.seat, state, live);
    case 'staff':
      return staffView(recipient, state, live);
    case 'screen':
      return {
        kind: 'screen',
        ...commonView(state, live),
        lead: undefined,
        code: state.code,
        groups: openGroups(state).map(({ number, name, isDone }) => ({ number, name, isDone })),
      };
  }
}

function openGroups({ groups }: WorkshopState): readonly Group[] {
  return groups.filter(({ mergedInto }) => mergedInto === undefined);
}

function commonView(state: WorkshopState, { seatsHere, staffHere }: Live): CommonView {
  const { title, host, retainUntil, stage, timer, frozenFrom, plan, lead, staff } = state;
  const seats = seatsIn(state);
  return {
    title,
    host,
    retainUntil,
    stage,
    timer,
    frozenFrom,
    plan: plan.map(({ note: _, ...phase }) => phase),
    seated: seats.length,
    here: seats.filter(({ id }) => seatsHere.has(id)).length,
    lead: lead === undefined ? undefined : staff.get(lead)?.name,
    isLed: [...staffHere].some((id) => staff.get(id)?.role === 'facilitate'),
    isWallOpen: isWallOpen(state),
  };
}

function seatView(id: string, state: WorkshopState, live: Live): SeatView | undefined {
  const seat = state.seats.get(id);
  if (seat === undefined) return undefined;
  const { alias, languages, city, standing, isMuted } = seat;
  const group = standing === 'in' ? groupNow(state, seat.group) : undefined;
  return {
    kind: 'seat',
    ...commonView(state, live),
    isWallOpen: standing === 'in' && looksAtWall(state, group?.number),
    you: { id, alias, languages, city, standing, isMuted },
    group: group && ownGroupView(group, state, live),
    hands: handsOf(state, group?.number, id),
    words: state.words.filter((word) => isTold(word, state, group?.number)).slice(-WORDS_TOLD),
    round: group && roundView(id, group.number, state, live),
  };
}

function roundView(
  seat: string,
  number: number,
  { rounds }: WorkshopState,
  { papers }: Live,
): RoundView | undefined {
  const round = rounds.findLast((each) => groupIn(each, number) !== undefined);
  const group = round && groupIn(round, number);
  if (round === undefined || group === undefined) return undefined;
  const { kind, id } = round;
  return {
    kind,
    id,
    standing: group.standing,
    own: papers.of(id, seat),
    count: papers.count(id, number),
    ...(round.kind === 'vote' && { dots: round.dots, mostOnOne: round.mostOnOne }),
    ...('items' in group && { items: group.items }),
    ...(round.kind === 'question' && { text: round.text }),
  };
}

function roundRow({ rounds }: WorkshopState, { papers }: Live): RoundRow | undefined {
  const round = rounds.at(-1);
  return (
    round && {
      kind: round.kind,
      id: round.id,
      groups: round.groups.map(({ number, standing }) => ({
        number,
        standing,
        count: papers.count(round.id, number),
      })),
    }
  );
}

function ownGroupView(group: Group, state: WorkshopState, { seatsHere }: Live): OwnGroupView {
  const { number, name, language, board, extraSeconds, isDone } = group;
  const members = seatsIn(state)
    .filter((seat) => groupNow(state, seat.group)?.number === number)
    .map(({ id: seat, alias }) => ({ seat, alias, isHere: seatsHere.has(seat) }));
  return { number, name, language, board, extraSeconds, isDone, members };
}

/** Those of one's group, and one's own. */
function handsOf(state: WorkshopState, number: number | undefined, seat: string): readonly HandView[] {
  const own = state.hands.filter(
    (hand) => hand.seat === seat || (number !== undefined && groupNow(state, hand.group)?.number === number),
  );
  return own.map((hand) => handView(hand, state));
}

function handView(hand: Hand, { staff }: WorkshopState): HandView {
  return { ...hand, taker: hand.takenBy === undefined ? undefined : staff.get(hand.takenBy)?.name };
}

function isTold({ to }: Word, state: WorkshopState, number: number | undefined): boolean {
  switch (to.kind) {
    case 'all':
      return true;
    case 'groups':
      return number !== undefined && to.groups.some((each) => groupNow(state, each)?.number === number);
    case 'staff':
      return false;
  }
}

function staffView(
  { role, person }: Extract<Holder, { kind: 'staff' }>,
  state: WorkshopState,
  live: Live,
): StaffView {
  const { code, languages, scenarios, groupCount, starts, dueAt, door, staff, lead, hands, words, plan } =
    state;
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
    notes: Object.fromEntries(notes),
    starts,
    dueAt,
    door,
    seats: [...state.seats.values()].filter(isThere).map((seat) => seatRow(seat, state, live)),
    groups: state.groups.map((group) => ({
      ...group,
      ...(live.activity.get(group.number) ?? QUIET),
    })),
    staff: [...staff.values()].map((member) => ({ ...member, isHere: live.staffHere.has(member.id) })),
    leadId: lead,
    hands: hands.map((hand) => handView(hand, state)),
    words,
    round: roundRow(state, live),
    question: questionStanding(state),
  };
}

function questionStanding({ rounds }: WorkshopState): StaffView['question'] {
  const asked = rounds.find((round) => round.kind === 'question');
  if (asked?.kind !== 'question') return 'unasked';
  return asked.answers === undefined ? 'asked' : 'ended';
}

function seatRow(seat: Seat, state: WorkshopState, { seatsHere }: Live): SeatRow {
  const { id, alias, languages, city, standing, isMuted } = seat;
  const group = groupNow(state, seat.group)?.number;
  return { id, alias, languages, city, group, standing, isMuted, isHere: seatsHere.has(id) };
}
