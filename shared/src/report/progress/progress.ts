import type { Outcome } from '../../analysis/index.ts';
import type { Barrier, Proposal } from '../../board/index.ts';
import type { BarrierSite } from '../barrierSite.ts';
import type { Named } from '../gaps.ts';

/** What has changed on a board since an earlier state of it, as one audience may know it. */
export interface Progress {
  readonly since: Since;
  readonly gaps: readonly GapProgress[];
  readonly objectives: readonly ObjectiveProgress[];
  readonly actions: readonly ActionProgress[];
  /** Something of either board could not be read, and so is not compared. */
  readonly incomplete: boolean;
}

/** The earlier state. The public edition does not tell its name, which nobody can mark as sensitive. */
interface Since {
  readonly name: string | undefined;
  /** ISO time at which it was kept, where that is known. */
  readonly at: string | undefined;
  /** ISO 4217: what its costs are in. */
  readonly currency: string;
}

/** A gap that closed, opened or changed. Each `barrier` stands in one entry at most. */
export type GapProgress = ClosedGap | OpenedGap | ChangedGap;

export interface ClosedGap {
  readonly kind: 'closed';
  readonly barrier: string;
  readonly title: string;
  readonly site: BarrierSite;
  readonly blocks: boolean;
  /** `gone`: no longer on the board at all. */
  readonly how: 'taken-away' | 'gone';
}

export interface OpenedGap {
  readonly kind: 'opened';
  readonly barrier: string;
  readonly title: string;
  readonly blocks: boolean;
  /** `back`: it had been taken away. */
  readonly how: 'new' | 'back';
}

export interface ChangedGap {
  readonly kind: 'changed';
  readonly barrier: string;
  readonly title: string;
  readonly blocked: boolean;
  readonly blocks: boolean;
  /** At least one. */
  readonly changes: readonly GapChange[];
}

export type GapChange =
  | { readonly what: 'blocks'; readonly now: boolean }
  | {
      readonly what: 'severity';
      readonly before: Barrier['severity'];
      readonly now: Barrier['severity'];
    }
  | { readonly what: 'level'; readonly before: Barrier['level']; readonly now: Barrier['level'] }
  | {
      readonly what: 'confidence';
      readonly before: Barrier['confidence'];
      readonly now: Barrier['confidence'];
    }
  | { readonly what: 'site'; readonly now: BarrierSite }
  /** Null is everyone. */
  | { readonly what: 'people'; readonly now: readonly Named[] | null }
  /** Whether a way on the board leads to where it stands. */
  | { readonly what: 'way'; readonly now: boolean }
  /** Whether the objective stays blocked as long as the gap is there. */
  | { readonly what: 'decides'; readonly objective: Named; readonly now: boolean };

/** What a plan takes: `cost` in the currency of its board. */
export interface Effort {
  readonly days: number;
  readonly visits: number;
  readonly cost: number;
}

export interface Standing {
  readonly outcome: Outcome;
  /** What the quickest way takes; null where there is none. */
  readonly plan: Effort | null;
}

/** An objective whose outcome or quickest way changed, that is new, or that is gone. */
export interface ObjectiveProgress {
  readonly objective: Named;
  readonly persona: Named;
  readonly trend: Trend;
  /** Null where it was not on the board. */
  readonly before: Standing | null;
  /** Null where it is no longer on the board. */
  readonly now: Standing | null;
}

/**
 * `reached`: there is a way now, `lost`: there is none any more; `better` and `worse` fall short of that. `plan`: the
 * outcome is the same, what the quickest way takes is not.
 */
export type Trend =
  | 'reached'
  | 'lost'
  | 'better'
  | 'worse'
  | 'explored'
  | 'unexplored'
  | 'plan'
  | 'new'
  | 'gone';

/** A proposal whose state or day changed, or whose day is past. */
export interface ActionProgress {
  readonly proposal: string;
  readonly title: string;
  readonly owner: string;
  /** Null where it was not on the board, or no longer is. */
  readonly before: Proposal['state'] | null;
  readonly now: Proposal['state'] | null;
  readonly step: ActionStep | null;
  readonly due: string | undefined;
  /** The day that was set before, where another is set now. */
  readonly dueBefore: string | undefined;
  /** Its day is past, and it is neither done nor turned down. */
  readonly overdue: boolean;
}

export type ActionStep = 'proposed' | 'agreed' | 'started' | 'done' | 'turned-down' | 'gone' | 'set-back';
