import type { Analysis } from '../../analysis/index.ts';
import type { Board } from '../../board/index.ts';
import type { ReportContext } from '../context.ts';

/** A board of a workshop, with the name of the group that made it; without one it is named by its place. */
export interface WorkshopBoard {
  readonly group?: string | undefined;
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
export interface AbsentGroup {
  readonly group: string;
  readonly absence: Absence;
}
