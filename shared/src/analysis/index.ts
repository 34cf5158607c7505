export { analyse } from './analyse.ts';
export type { BestChange } from './bestChange.ts';
export { type ChangesOverAll, changesOverAll } from './changesOverAll.ts';
export { ANALYSIS_FORMAT, ANALYSIS_VERSION, type AnalysisJson, toAnalysisJson } from './json.ts';
export type { BarrierOn, Lever, ObjectiveOn, SharedLeverageEntry } from './leverRemovals.ts';
export { type FindingToCheck, findingsToCheck, type RoutesOf } from './toCheck.ts';
export * from './types.ts';
export { areAllListed } from './unlock.ts';
export { withoutBarriers } from './whatIf.ts';
