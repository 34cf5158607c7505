import type {
  ActorId,
  AssetId,
  BarrierId,
  CoordinationState,
  ObjectiveId,
  PersonaId,
  Problem,
  ServiceId,
  StepId,
} from '../board/index.ts';

/** From the best to the blank spot. `unexplored` says that nobody drew a way yet, never that there is none. */
export const OUTCOMES = ['open', 'hindered', 'blocked', 'unattainable', 'unexplored'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How far a persona gets with a service. */
export const ACCESSES = ['open', 'hindered', 'blocked', 'out-of-reach', 'unused'] as const;
export type Access = (typeof ACCESSES)[number];

/** Of a hand-off: what the group said of the two actors, or that it said nothing. */
export const HANDOFF_STATES = ['working', 'weak', 'missing', 'unstated'] as const satisfies readonly (
  | CoordinationState
  | 'unstated'
)[];
export type HandoffState = (typeof HANDOFF_STATES)[number];

/** The smallest sets of barriers whose removal makes a blocked objective done. */
export interface UnlockSets {
  /** How many barriers each set has. */
  readonly size: number;
  /** At most 20, each sorted, in lexicographic order. */
  readonly sets: readonly (readonly BarrierId[])[];
  /** False where a smaller set, or another of this size, may have been missed. */
  readonly exact: boolean;
}

/** The steps and actors without which the objective would not be done. */
export interface Gatekeepers {
  /** `if-unblocked`: counted with every barrier removed, since the objective is blocked as things are. */
  readonly basis: 'as-is' | 'if-unblocked';
  readonly steps: readonly StepId[];
  readonly actors: readonly ActorId[];
}

/** The earliest way to a done objective. */
export interface Plan {
  readonly days: number;
  readonly visits: number;
  /** In the board's currency. */
  readonly cost: number;
  /** In the order in which they finish. */
  readonly steps: readonly StepId[];
}

export interface ObjectiveAnalysis {
  readonly objective: ObjectiveId;
  readonly persona: PersonaId;
  readonly outcome: Outcome;
  /** Null unless blocked. */
  readonly unlock: UnlockSets | null;
  /** Assets that no step within reach gives; empty unless unattainable. */
  readonly missing: readonly AssetId[];
  /** Assets that need one another; empty unless unattainable. */
  readonly circles: readonly (readonly AssetId[])[];
  /** Null where the objective is neither done nor blocked. */
  readonly gatekeepers: Gatekeepers | null;
  /** Null unless done (open or hindered). */
  readonly plan: Plan | null;
}

export interface BarrierAnalysis {
  readonly barrier: BarrierId;
  /** Objectives whose every unlock set, listed or not, holds the barrier. */
  readonly essentialFor: readonly ObjectiveId[];
  /** Objectives with the barrier in some listed unlock set. */
  readonly partOf: readonly ObjectiveId[];
  /** Personas for whom the barrier is active, and who can come to it by legs. */
  readonly personas: readonly PersonaId[];
}

/** What the best set of at most `budget` barriers would open. */
export interface LeverageEntry {
  readonly budget: number;
  readonly barriers: readonly BarrierId[];
  readonly unlocks: readonly ObjectiveId[];
  readonly exact: boolean;
}

export interface EquityEntry {
  readonly service: ServiceId;
  readonly persona: PersonaId;
  readonly access: Access;
}

/** The hand-offs from one actor to another. Where `state` is not `working`, the person carries the file. */
export interface CoordinationEntry {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly handoffs: number;
  readonly personas: readonly PersonaId[];
  readonly state: HandoffState;
}

/** Everything that the board says by itself. Keys and lists are in the order of the format. */
export interface Analysis {
  /** Sorted by objective. */
  readonly objectives: readonly ObjectiveAnalysis[];
  /** Barriers not removed, in priority order. */
  readonly barriers: readonly BarrierAnalysis[];
  /** Budgets 1 to 5. */
  readonly leverage: readonly LeverageEntry[];
  /** Sorted by service, then persona: every pair. */
  readonly equity: readonly EquityEntry[];
  /** Sorted by `from`, then `to`: the pairs with a hand-off. */
  readonly coordination: readonly CoordinationEntry[];
  /** As the reader of the board reported them. */
  readonly problems: readonly Problem[];
}
