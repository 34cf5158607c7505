import type { Call } from './call.ts';
import type { Timer } from './clock.ts';
import { pinsOf, takesPins } from './pins.ts';
import { isGroupWork, type Phase } from './plan.ts';
import type { Presenter } from './plenary.ts';
import { isPresenter, presentersOf, presenting } from './presenters.ts';
import { groupIn, type Paper, type Round, type RoundResult, type RoundStanding } from './rounds/round.ts';
import {
  currentPhase,
  type Door,
  type Group,
  groupNow,
  groupOf,
  type Hand,
  type Holder,
  isGuest,
  isThere,
  type PhaseStart,
  type Pin,
  placeOf,
  type Remark,
  type Seat,
  type SeatPart,
  type SeatStanding,
  type StaffMember,
  type StaffRole,
  type Stage,
  seatsIn,
  type Visit,
  type Word,
  type WorkshopState,
} from './state.ts';
import { isWallOpen, looksAtWall } from './wall.ts';

/** What is known of who is here and what happens, and kept nowhere. */
export interface Live {
  readonly seatsHere: ReadonlySet<string>;
  readonly staffHere: ReadonlySet<string>;
  /** By the group's number. */
  readonly activity: Pick<ReadonlyMap<number, GroupActivity>, 'get'>;
  /** What is written in rounds that are not over. */
  readonly papers: Papers;
  /** Whether the server runs robots for it. */
  readonly runsRobots?: boolean;
  /** Since when this server runs: what it was away before is lost time. */
  readonly servedSince: number;
  /** When nobody led last, as long as it was worth a word. */
  readonly unled?: Absence | undefined;
}

/** From when until when nobody led. */
export interface Absence {
  readonly from: number;
  readonly to: number;
}

/** What nobody but its writer is told, and numbers of it. */
export interface Papers {
  of(round: string, seat: string): Paper | undefined;
  /** Of a group: how many things were named, or how many have finished. */
  count(round: string, group: number): number;
  /** How many of a group's were set aside. */
  aside(round: string, group: number): number;
}

/** What happens on the board of a group. */
export interface GroupActivity {
  /** Whom the board is about. */
  readonly personas: readonly string[];
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
  /** Whether it is led to try out another, with robots for people. */
  readonly isRehearsal?: true | undefined;
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
  /** Whether what is remarked on a board is looked at first. */
  readonly holdsRemarks: boolean;
}

/** A plenary as everybody is told of it: by groups, and by nobody's alias. */
export interface PlenaryView {
  readonly turn: string;
  /** In the order in which they present. */
  readonly groups: readonly Pick<Group, 'number' | 'name'>[];
  /** Which of them presents, from 0, and its board. */
  readonly at: number;
  readonly board: string;
  readonly timer: Timer;
  /** The name of a facilitator who presents. */
  readonly host?: string | undefined;
}

/** What somebody of a group has to do with a plenary: present, be able to, or look. */
export interface SeatPlenaryView extends PlenaryView {
  readonly part: 'presenter' | 'group' | 'guest';
  /** The seat that presents: told to its own group. */
  readonly presenter?: string | undefined;
}

export interface StaffPlenaryView extends PlenaryView {
  readonly seconds: number;
  readonly presenter?: Presenter | undefined;
  readonly isPresenter: boolean;
}

/** A call as those hear it who are called. */
export interface CallView extends Pick<Call, 'id' | 'where'> {
  /** The name of who calls. */
  readonly caller?: string | undefined;
}

/** Of the pins on the picture of a city: how many there are, and where, once they are shown. */
export interface PinsView {
  readonly placed: number;
  readonly all?: readonly Pin[] | undefined;
}

export interface SeatView extends CommonView {
  readonly kind: 'seat';
  readonly you: Pick<Seat, 'id' | 'alias' | 'languages' | 'city' | 'standing' | 'isMuted' | 'part' | 'pin'>;
  /** While they are placed, and until the groups are at their boards. */
  readonly pins?: PinsView | undefined;
  /** What a late comer finds on the board of the group, in the phase in which they came. */
  readonly found?: Pick<GroupActivity, 'personas' | 'steps' | 'legs' | 'barriers'> | undefined;
  readonly group?: OwnGroupView | undefined;
  readonly hands: readonly HandView[];
  readonly words: readonly Word[];
  /** The last that reaches the group. */
  readonly call?: CallView | undefined;
  readonly plenary?: SeatPlenaryView | undefined;
  /** That in which the group writes now, or wrote last. */
  readonly round?: RoundView | undefined;
  /** Where the group is not one's own, but helped for a while. */
  readonly visit?: VisitView | undefined;
}

/** Until when somebody helps a group, and to which they go back. */
export interface VisitView {
  readonly until: number;
  readonly home: Pick<Group, 'number' | 'name'>;
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
    readonly aside: number;
  }[];
}

export interface OwnGroupView {
  readonly number: number;
  readonly name?: string | undefined;
  readonly language: string;
  readonly board: string;
  readonly extraSeconds: number;
  readonly isDone: boolean;
  readonly members: readonly MemberView[];
}

export interface MemberView {
  readonly seat: string;
  readonly alias: string;
  readonly isHere: boolean;
  /** The number of the group that a guest comes from. */
  readonly guestFrom?: number | undefined;
  /** The number of the group that somebody of this one helps just now. */
  readonly helps?: number | undefined;
  readonly part?: SeatPart | undefined;
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
  /** The last question, which is asked once; its answers can be read once it has ended. */
  readonly question: 'unasked' | 'asked' | 'ended';
  readonly rehearsal?: RehearsalView | undefined;
  /** Those that are held back are told to facilitators alone. */
  readonly remarks: RemarksView;
  readonly pins: PinsView;
}

/** What is said of boards, as those know it who lead. */
export interface RemarksView {
  /** How many wait for a facilitator, of whom the first are told. */
  readonly held: number;
  readonly waiting: readonly Remark[];
  /** The latest that were let through, the latest first. */
  readonly shown: readonly Remark[];
}

/** How the robots of a rehearsal are. */
export interface RehearsalView {
  /** The id of the workshop that it is a rehearsal of. */
  readonly of: string;
  /** How many were called. */
  readonly called: number;
  /** False where they were told to leave, and where the server was restarted meanwhile. */
  readonly isRunning: boolean;
  /** How many have come, whether or not their connection is lost; and how many left by themselves. */
  readonly come: number;
  readonly here: number;
  readonly left: number;
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

export interface ScreenView extends CommonView {
  readonly kind: 'screen';
  readonly code: string;
  readonly plenary?: PlenaryView | undefined;
  readonly groups: readonly Pick<Group, 'number' | 'name' | 'isDone'>[];
  /** While they are placed. */
  readonly pins?: PinsView | undefined;
}

export type WorkshopView = SeatView | StaffView | ScreenView;

/** What a seat is told of words: as many as anybody reads back. */
const WORDS_TOLD = 12;

/** What staff is told of remarks that wait, and of those that do not. */
const REMARKS_TOLD = 20;

const QUIET: GroupActivity = {
  personas: [],
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
        plenary: plenaryView(state),
        groups: openGroups(state).map(({ number, name, isDone }) => ({ number, name, isDone })),
        pins: takesPins(state) ? pinsView(state) : undefined,
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
    isRehearsal: state.rehearsal && true,
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
    holdsRemarks: state.holdsRemarks,
  };
}

function pinsView(state: WorkshopState): PinsView {
  const pins = pinsOf(state);
  return { placed: pins.length, ...(state.arePinsShown && { all: pins }) };
}

function areBeforeBoards(state: WorkshopState): boolean {
  const phase = currentPhase(state);
  return phase === undefined || !isGroupWork(phase);
}

/** Of the board of a group, for who came in since the groups began what they are at. */
function foundBy(
  { joinedAt }: Seat,
  group: Group,
  state: WorkshopState,
  { activity }: Live,
): SeatView['found'] {
  const start = state.starts.at(-1);
  if (areBeforeBoards(state) || state.stage.kind !== 'running') return undefined;
  if (start === undefined || joinedAt < start.at) return undefined;
  const { personas, steps, legs, barriers } = activity.get(group.number) ?? QUIET;
  return { personas, steps, legs, barriers };
}

function seatView(id: string, state: WorkshopState, live: Live): SeatView | undefined {
  const seat = state.seats.get(id);
  if (seat === undefined) return undefined;
  const { alias, languages, city, standing, isMuted, part, pin } = seat;
  const group = standing === 'in' ? placeOf(state, seat) : undefined;
  return {
    kind: 'seat',
    ...commonView(state, live),
    isWallOpen: standing === 'in' && looksAtWall(state, group?.number),
    you: { id, alias, languages, city, standing, isMuted, part, pin },
    pins: takesPins(state) || (state.arePinsShown && areBeforeBoards(state)) ? pinsView(state) : undefined,
    found: group && foundBy(seat, group, state, live),
    group: group && ownGroupView(group, state, live),
    hands: handsOf(state, group?.number, id),
    words: state.words.filter((word) => isTold(word, state, group?.number)).slice(-WORDS_TOLD),
    call: group && callView(group.number, state),
    plenary: standing === 'in' ? seatPlenaryView(id, group?.number, state) : undefined,
    round: group && roundView(id, group.number, state, live),
    visit: visitView(seat, state),
  };
}

function visitView(seat: Seat, state: WorkshopState): VisitView | undefined {
  const home = groupNow(state, seat.group);
  if (seat.visit === undefined || home === undefined || !isGuest(state, seat)) return undefined;
  return { until: seat.visit.until, home: { number: home.number, name: home.name } };
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
        aside: papers.aside(round.id, number),
      })),
    }
  );
}

function ownGroupView(group: Group, state: WorkshopState, { seatsHere }: Live): OwnGroupView {
  const { number, name, language, board, extraSeconds, isDone } = group;
  const members = seatsIn(state).flatMap((seat): MemberView[] => {
    const [home, place] = [groupNow(state, seat.group)?.number, placeOf(state, seat)?.number];
    if (home !== number && place !== number) return [];
    const { id, alias } = seat;
    const elsewhere = home === place ? {} : place === number ? { guestFrom: home } : { helps: place };
    const part = home === number ? seat.part : undefined;
    return [{ seat: id, alias, isHere: seatsHere.has(id), part, ...elsewhere }];
  });
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

function isTold({ to }: Pick<Word, 'to'>, state: WorkshopState, number: number | undefined): boolean {
  switch (to.kind) {
    case 'all':
      return true;
    case 'groups':
      return number !== undefined && to.groups.some((each) => groupNow(state, each)?.number === number);
    case 'staff':
      return false;
  }
}

/** Where a group may not look any more, since it was merged or writes alone, it is not called. */
function callView(own: number, state: WorkshopState): CallView | undefined {
  const call = state.calls.findLast((each) => isTold(each, state, own));
  return call && mayGo(call, own, state)
    ? { id: call.id, where: call.where, caller: state.staff.get(call.by)?.name }
    : undefined;
}

function mayGo({ where }: Call, own: number, state: WorkshopState): boolean {
  const isOwn = where.kind === 'board' && (where.group === undefined || where.group === own);
  return isOwn || looksAtWall(state, own);
}

function plenaryView(state: WorkshopState): PlenaryView | undefined {
  const { plenary, staff } = state;
  const group = groupOf(state, presenting(state));
  if (plenary === undefined || group === undefined) return undefined;
  const { turn, order, at, timer, presenter } = plenary;
  return {
    turn,
    groups: order.map((number) => ({ number, name: groupOf(state, number)?.name })),
    at,
    board: group.board,
    timer,
    host: presenter?.kind === 'staff' ? staff.get(presenter.person)?.name : undefined,
  };
}

/** Who is not to look at other boards is led to none. */
function seatPlenaryView(
  seat: string,
  group: number | undefined,
  state: WorkshopState,
): SeatPlenaryView | undefined {
  const common = plenaryView(state);
  if (common === undefined) return undefined;
  if (!presentersOf(state, presenting(state)).some(({ id }) => id === seat))
    return looksAtWall(state, group) ? { ...common, part: 'guest' } : undefined;
  const presenter = state.plenary?.presenter;
  return {
    ...common,
    part: isPresenter(state, { kind: 'seat', seat }) ? 'presenter' : 'group',
    presenter: presenter?.kind === 'seat' ? presenter.seat : undefined,
  };
}

function staffPlenaryView(holder: Holder, state: WorkshopState): StaffPlenaryView | undefined {
  const common = plenaryView(state);
  const { plenary } = state;
  return (
    common &&
    plenary && {
      ...common,
      seconds: plenary.seconds,
      presenter: plenary.presenter,
      isPresenter: isPresenter(state, holder),
    }
  );
}

function staffView(holder: Extract<Holder, { kind: 'staff' }>, state: WorkshopState, live: Live): StaffView {
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
    notes: Object.fromEntries(notes),
    starts,
    dueAt,
    door,
    isAutopilot,
    servedSince: live.servedSince,
    unled: live.unled,
    seats: [...state.seats.values()].filter(isThere).map((seat) => seatRow(seat, state, live)),
    groups: state.groups.map((group) => ({
      ...group,
      ...(live.activity.get(group.number) ?? QUIET),
    })),
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

function remarksView(role: StaffRole, { remarks }: WorkshopState): RemarksView {
  const held = role === 'facilitate' ? remarks.filter(({ standing }) => standing === 'held') : [];
  const shown = remarks.filter(({ standing }) => standing === 'shown' || standing === 'due');
  return {
    held: held.length,
    waiting: held.slice(0, REMARKS_TOLD),
    shown: shown.slice(-REMARKS_TOLD).reverse(),
  };
}

function questionStanding({ rounds }: WorkshopState): StaffView['question'] {
  const asked = rounds.find((round) => round.kind === 'question');
  if (asked?.kind !== 'question') return 'unasked';
  return asked.answers === undefined ? 'asked' : 'ended';
}

function rehearsalView(
  { rehearsal, seats }: WorkshopState,
  { runsRobots = false, seatsHere }: Live,
): RehearsalView | undefined {
  if (rehearsal === undefined) return undefined;
  const robots = [...seats.values()].filter(({ isRobot }) => isRobot);
  const come = robots.filter(({ standing }) => standing === 'in');
  return {
    of: rehearsal.of,
    called: rehearsal.robots,
    isRunning: runsRobots,
    come: come.length,
    here: come.filter(({ id }) => seatsHere.has(id)).length,
    left: robots.filter(({ standing }) => standing === 'left').length,
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
