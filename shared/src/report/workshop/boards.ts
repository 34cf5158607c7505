import type { Analysis } from '../../analysis/index.ts';
import type { Board } from '../../board/index.ts';
import type { ReportContext } from '../context.ts';

/** What a group is called: by its own name, else by its place in the workshop, counted from 1. */
export interface GroupName {
  readonly group?: string | undefined;
  readonly place?: number | undefined;
}

/** A board of a workshop. Without a place it has the one in which it is given. */
export interface WorkshopBoard extends GroupName {
  readonly board: Board;
  /** The whole board's. */
  readonly analysis: Analysis;
}

/** One group of the workshop, and its board as the reader may see it. */
export interface Group {
  /** Distinct from all others. */
  readonly name: string;
  readonly context: ReportContext;
}

/** Why a board that belonged to the workshop is not in the report. */
export const ABSENCES = ['erased', 'closed'] as const;
export type Absence = (typeof ABSENCES)[number];

/** A group whose board cannot be read any more: it was erased, or its link was revoked or has expired. */
export interface AbsentGroup extends GroupName {
  readonly absence: Absence;
}
