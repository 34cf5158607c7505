export { analyse } from './analyse.ts';
export { ANALYSIS_FORMAT, ANALYSIS_VERSION, type AnalysisJson, toAnalysisJson } from './json.ts';
export { type BarrierOn, leverageOverAll, type SharedLeverageEntry } from './leverageOverAll.ts';
export * from './types.ts';
export { withoutBarriers } from './whatIf.ts';
