import type { Analysis } from './types.ts';

export const ANALYSIS_FORMAT = 'parcours.analysis';
export const ANALYSIS_VERSION = 1;

export type AnalysisJson = { format: typeof ANALYSIS_FORMAT; version: typeof ANALYSIS_VERSION } & Analysis;

/** An analysis as a `parcours.analysis` JSON value, its keys in the order of the format. */
export function toAnalysisJson(analysis: Analysis): AnalysisJson {
  const { objectives, barriers, leverage, equity, coordination, problems } = analysis;
  return {
    format: ANALYSIS_FORMAT,
    version: ANALYSIS_VERSION,
    objectives,
    barriers,
    leverage,
    equity,
    coordination,
    problems,
  };
}
