import type { Analysis } from '@parcours/shared/analysis';
import type { BarrierId, Board } from '@parcours/shared/board';

/**
 * Asks for an analysis. `changes` holds the parts of the board that changed since the last request (all of them
 * in the first one), so that a large board is not copied whole for each edit.
 */
export interface AnalysisRequest {
  readonly changes: Partial<Board>;
  readonly removed: readonly BarrierId[];
}

/** The answer to one request; requests are answered in order, one answer each. */
export interface AnalysisReply {
  readonly analysis: Analysis;
  /** With the `removed` of the request taken away; null where that was empty. */
  readonly whatIf: Analysis | null;
}
