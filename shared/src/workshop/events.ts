import type { Call } from './call.ts';
import type { Timer } from './clock.ts';
import type { Phase } from './plan.ts';
import type { Plenary } from './plenary.ts';
import type { Round, RoundResult, RoundStanding } from './rounds/round.ts';
import type {
  Door,
  Group,
  Hand,
  Pin,
  Remark,
  RemarkStanding,
  Seat,
  SeatPart,
  StaffMember,
  Visit,
  Word,
} from './state.ts';

/** What is decided when a workshop is prepared. */
export interface WorkshopSetup {
  readonly title: string;
  readonly host: string;
  readonly languages: readonly string[];
  readonly scenarios: readonly string[];
  readonly groupCount: number;
  readonly retainUntil: string;
  readonly plan: readonly Phase[];
  readonly door: Door;
  /** Off unless it is set. */
  readonly isAutopilot?: boolean | undefined;
  readonly holdsRemarks?: boolean;
}

/**
 * What happened, as the log keeps it: with all that it takes to make the state again, so that nothing is drawn or
 * looked up when it is read.
 */
export type WorkshopEvent =
  | {
      readonly kind: 'created';
      readonly setup: WorkshopSetup;
      readonly code: string;
      /** The id of the workshop that it is a rehearsal of, where it is one. */
      readonly rehearsalOf?: string | undefined;
    }
  /** With none all that are there have left. */
  | { readonly kind: 'robots-called'; readonly count: number }
  | { readonly kind: 'prepared'; readonly change: SetupChange }
  | { readonly kind: 'opened' }
  | { readonly kind: 'code-drawn'; readonly code: string }
  | { readonly kind: 'seat-taken'; readonly seat: Seat }
  | { readonly kind: 'seat-changed'; readonly seat: string; readonly change: SeatChange }
  | { readonly kind: 'seat-ended'; readonly seat: string; readonly standing: 'refused' | 'removed' }
  | { readonly kind: 'seat-ended'; readonly seat: string; readonly standing: 'left'; readonly at: number }
  /** Where there are as many as can be, another who is not here any more is forgotten. */
  | { readonly kind: 'staff-named'; readonly member: StaffMember; readonly insteadOf?: string | undefined }
  | { readonly kind: 'lead-taken'; readonly by: string }
  | { readonly kind: 'grouped'; readonly groups: readonly Group[]; readonly places: readonly Place[] }
  | { readonly kind: 'group-changed'; readonly group: number; readonly change: GroupChange }
  | {
      readonly kind: 'phase-begun';
      readonly phase: number;
      readonly at: number;
      readonly timer: Timer;
      readonly frozenFrom?: number | undefined;
      readonly isAutomatic?: boolean | undefined;
    }
  | { readonly kind: 'timer-set'; readonly timer: Timer }
  | { readonly kind: 'hand-raised'; readonly hand: Hand }
  | { readonly kind: 'hand-taken'; readonly hand: string; readonly by: string }
  | { readonly kind: 'hand-lowered'; readonly hand: string }
  | { readonly kind: 'said'; readonly word: Word }
  | { readonly kind: 'called'; readonly call: Call }
  | { readonly kind: 'call-ended'; readonly call: string }
  | { readonly kind: 'plenary-set'; readonly plenary: Plenary }
  | { readonly kind: 'plenary-ended' }
  | { readonly kind: 'round-opened'; readonly round: Round }
  | {
      readonly kind: 'round-turned';
      readonly round: string;
      readonly groups: readonly number[];
      readonly standing: RoundStanding<RoundResult>;
      /** To the last question, where that has ended. */
      readonly answers?: readonly string[] | undefined;
    }
  | { readonly kind: 'wall-turned'; readonly isOpen: boolean }
  | { readonly kind: 'remarked'; readonly remark: Remark }
  | { readonly kind: 'remark-turned'; readonly remark: string; readonly standing: RemarkStanding }
  | { readonly kind: 'pins-shown'; readonly areShown: boolean }
  | { readonly kind: 'closed'; readonly frozenFrom: number }
  | { readonly kind: 'reopened' };

export interface SeatChange
  extends Partial<
    Pick<Seat, 'alias' | 'languages' | 'group' | 'isMuted' | 'standing' | 'joinedAt' | 'wayBack'>
  > {
  /** Of these `null` where there is none any more: the log keeps nothing that is undefined. */
  readonly city?: string | null;
  readonly visit?: Visit | null;
  readonly part?: SeatPart | null;
  readonly pin?: Pin | null;
}

type GroupChange = Partial<Pick<Group, 'name' | 'extraSeconds' | 'isDone' | 'mergedInto'>>;

/** Who sits where. */
interface Place {
  readonly seat: string;
  readonly group: number;
}

/** What is left out stays as it is. */
type SetupChange = Partial<WorkshopSetup>;
