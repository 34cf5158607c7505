import type { Call } from './call.ts';
import type { Timer } from './clock.ts';
import type { Phase } from './plan.ts';
import type { Plenary } from './plenary.ts';
import { type Round, takesPapers } from './rounds/round.ts';

/** A live workshop as its log tells it. Moments are milliseconds since the epoch, by the server's clock. */
export interface WorkshopState {
  /** How many events made it. */
  readonly version: number;
  readonly title: string;
  /** Who invites, as people are told before they come in. */
  readonly host: string;
  /** Which languages are offered to those who come in (BCP 47). */
  readonly languages: readonly string[];
  /** What the groups work on, taken in turn: ids of scenarios. */
  readonly scenarios: readonly string[];
  /** How many groups are to be made. */
  readonly groupCount: number;
  /** ISO date: the last day on which the workshop is kept. */
  readonly retainUntil: string;
  /** Of a workshop that is led to try out another, with robots for people. */
  readonly rehearsal?: Rehearsal | undefined;
  /** By which people come in who cannot follow a link. */
  readonly code: string;
  readonly plan: readonly Phase[];
  readonly stage: Stage;
  readonly timer: Timer;
  /** When each phase that took place was begun, the latest last. */
  readonly starts: readonly PhaseStart[];
  /** When all was to be over, by the plan as it was when the first phase began. */
  readonly dueAt?: number | undefined;
  /**
   * From when on the groups' boards can only be looked at: a moment ahead while people are warned, and what was on its
   * way then is still taken for `GRACE_MILLISECONDS`.
   */
  readonly frozenFrom: number | undefined;
  readonly door: Door;
  /** Whether a phase that is over moves on by itself where nobody leads. */
  readonly isAutopilot: boolean;
  readonly seats: ReadonlyMap<string, Seat>;
  /** By number, from 1. */
  readonly groups: readonly Group[];
  readonly staff: ReadonlyMap<string, StaffMember>;
  /** Which facilitator leads. */
  readonly lead: string | undefined;
  readonly hands: readonly Hand[];
  readonly words: readonly Word[];
  /** The latest last. */
  readonly calls: readonly Call[];
  /** Undefined where none takes place. */
  readonly plenary?: Plenary | undefined;
  /** The latest last. */
  readonly rounds: readonly Round[];
  /** As a facilitator set it: `isWallOpen` says whether it is. */
  readonly isWallOpen: boolean;
  /** Whether a facilitator looks at remarks before anybody else does. */
  readonly holdsRemarks: boolean;
  /** The latest last. */
  readonly remarks: readonly Remark[];
  /** Whether the pins of all are shown to all: a facilitator wished it, or the phase of placing them is over. */
  readonly arePinsShown: boolean;
}

export type Stage =
  /** Nobody can come in yet. */
  | { readonly kind: 'draft' }
  | { readonly kind: 'lobby' }
  | { readonly kind: 'running'; readonly phase: number }
  /** The boards can only be looked at. `phase` is where it goes on if it is opened again. */
  | { readonly kind: 'closed'; readonly phase: number };

export interface PhaseStart {
  readonly phase: number;
  readonly at: number;
  /** Whether nobody asked for it: the autopilot moved on. */
  readonly isAutomatic?: boolean | undefined;
}

/** How long people are warned before their board can only be looked at. */
export const WARNING_MILLISECONDS = 10_000;

/** How long the server still takes what was written before. */
export const GRACE_MILLISECONDS = 5000;

/** Who may come in: everybody with the link, those whom somebody admits, nobody. */
export type Door = 'open' | 'ask' | 'closed';

/** As many robots as take part in one rehearsal. */
export const MAX_ROBOTS = 100;

export interface Rehearsal {
  /** The id of the workshop that it is a rehearsal of. */
  readonly of: string;
  /** How many robots were called; 0 once they were told to leave. */
  readonly robots: number;
}

/** One person's place. */
export interface Seat {
  readonly id: string;
  /** Drawn by the page that asked for it, so that asking twice gives one seat. */
  readonly key: string;
  readonly alias: string;
  /** Main tags of BCP 47, best first. */
  readonly languages: readonly string[];
  readonly city?: string | undefined;
  /** In a rehearsal alone. */
  readonly isRobot?: true | undefined;
  readonly standing: SeatStanding;
  /** The group's number. */
  readonly group?: number | undefined;
  /** Where it helps another group for a while, as a guest. */
  readonly visit?: Visit | undefined;
  /** What it does for its group. */
  readonly part?: SeatPart | undefined;
  /** Where it placed itself on the picture of a city. */
  readonly pin?: Pin | undefined;
  /** Whether it only looks: it changes no board, and writes nothing that is shown to others. */
  readonly isMuted: boolean;
  readonly joinedAt: number;
  /** Of somebody who left. */
  readonly leftAt?: number | undefined;
  /** Indexes of the four words by which it is found again on another device. */
  readonly wayBack: readonly number[];
}

export interface Visit {
  /** The number of the group that is helped. */
  readonly group: number;
  /** When it ends by itself. */
  readonly until: number;
}

/** Who writes for the group, and who plays the office that says no. */
export const SEAT_PARTS = ['scribe', 'clerk'] as const;

export type SeatPart = (typeof SEAT_PARTS)[number];

/** A place on the picture of a city: from its left and from its top, in thousandths of its width. */
export type Pin = readonly [x: number, y: number];

export type SeatStanding =
  /** Waits for somebody to admit it. */
  | 'knocking'
  | 'in'
  | 'refused'
  /** Left by itself, or was taken out: it opens nothing any more. */
  | 'left'
  | 'removed';

export interface Group {
  readonly number: number;
  /** What the group or a facilitator called it; else a name by its number. */
  readonly name?: string | undefined;
  /** Its working language (BCP 47). */
  readonly language: string;
  readonly board: string;
  readonly scenario: string;
  /** Seconds that it has beyond the others in this phase. */
  readonly extraSeconds: number;
  /** Whether it says that it has finished the phase. */
  readonly isDone: boolean;
  /** The group that it joined; its own board can only be looked at. */
  readonly mergedInto?: number | undefined;
}

/** A facilitator or a helper, who came by a link of that role. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
}

export type StaffRole = 'facilitate' | 'edit';

export const HAND_REASONS = ['stuck', 'question', 'technical', 'finished', 'time', 'present'] as const;

export type HandReason = (typeof HAND_REASONS)[number];

/** A call for help. */
export interface Hand {
  readonly id: string;
  readonly seat: string;
  /** Of the seat when it was raised. */
  readonly group?: number | undefined;
  /** Whether it is raised for the whole group. */
  readonly isForGroup: boolean;
  readonly reason: HandReason;
  readonly at: number;
  /** Who comes. */
  readonly takenBy?: string | undefined;
}

export const READY_WORDS = [
  'two-minutes',
  'save-last-word',
  'one-voice',
  'look-here',
  'come-to-plenary',
  'break',
  'back-from-break',
  'check-barriers',
  'second-way',
  'well-done',
  'no-real-people',
  'help-comes',
] as const;

export type ReadyWord = (typeof READY_WORDS)[number];

/** What is said to all or some groups. A ready one arrives in each reader's language. */
export interface Word {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly to: WordReach;
  readonly said: { readonly ready: ReadyWord } | { readonly text: string };
  readonly isUrgent: boolean;
}

export type WordReach =
  | { readonly kind: 'all' }
  | { readonly kind: 'groups'; readonly groups: readonly number[] }
  | { readonly kind: 'staff' };

export const REMARK_KINDS = ['same', 'way', 'question', 'free'] as const;

/** That one has this too, that one knows a way, a question; or what one says in words of one's own alone. */
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** What somebody says of the board of another group. */
export interface Remark {
  readonly id: string;
  readonly at: number;
  readonly seat: string;
  /** The group that says it, as far as the writer sat in one. */
  readonly from?: number | undefined;
  /** On whose board. */
  readonly group: number;
  /** A record there; else the board as a whole. */
  readonly on?: string | undefined;
  readonly kind: RemarkKind;
  readonly text?: string | undefined;
  readonly standing: RemarkStanding;
}

export type RemarkStanding =
  /** Waits for a facilitator, who alone knows of it. */
  | 'held'
  /** On its way to the board. */
  | 'due'
  /** A comment on the board. */
  | 'shown'
  | 'thrown-away';

/** The phase that takes place, or took place last. */
export function currentPhase({ stage, plan }: Pick<WorkshopState, 'stage' | 'plan'>): Phase | undefined {
  return stage.kind === 'running' || stage.kind === 'closed' ? plan[stage.phase] : undefined;
}

/** A seat that has not ended. */
export function isThere({ standing }: Pick<Seat, 'standing'>): boolean {
  return standing === 'in' || standing === 'knocking';
}

/** The seats that count: those of people who are in. */
export function seatsIn({ seats }: Pick<WorkshopState, 'seats'>): readonly Seat[] {
  return [...seats.values()].filter(({ standing }) => standing === 'in');
}

export function groupOf(state: Pick<WorkshopState, 'groups'>, number: number | undefined): Group | undefined {
  return state.groups.find((group) => group.number === number);
}

/** The group to whose board somebody of a group goes, along all mergers. */
export function groupNow(
  state: Pick<WorkshopState, 'groups'>,
  number: number | undefined,
): Group | undefined {
  let group = groupOf(state, number);
  // A group merges into one that has not merged, so this ends.
  while (group?.mergedInto !== undefined) group = groupOf(state, group.mergedInto);
  return group;
}

/** The group at whose board somebody sits now: one that they help for a while, else their own. */
export function placeOf(
  state: Pick<WorkshopState, 'groups'>,
  { group, visit }: Pick<Seat, 'group' | 'visit'>,
): Group | undefined {
  return groupNow(state, visit?.group ?? group);
}

/** Whether somebody sits at the board of another group than their own. */
export function isGuest(state: Pick<WorkshopState, 'groups'>, seat: Pick<Seat, 'group' | 'visit'>): boolean {
  return placeOf(state, seat)?.number !== groupNow(state, seat.group)?.number;
}

/** The round in which a group writes now. */
export function roundOf(
  { rounds }: Pick<WorkshopState, 'rounds'>,
  number: number | undefined,
): Round | undefined {
  return rounds.find((round) => takesPapers(round, number));
}

/** −1 before the first phase. */
export function phaseNumber({ stage }: Pick<WorkshopState, 'stage'>): number {
  return stage.kind === 'running' || stage.kind === 'closed' ? stage.phase : -1;
}

/** Who is at the other end, by the link that they hold. */
export type Holder =
  | { readonly kind: 'seat'; readonly seat: string }
  /** `person` once they have said who they are. */
  | { readonly kind: 'staff'; readonly role: StaffRole; readonly person: string | undefined }
  /** What everybody in the room sees: it names nobody, and asks for nothing. */
  | { readonly kind: 'screen' };
