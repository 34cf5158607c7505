export type { Call, CallPlace, CallReach } from './call.ts';
export {
  offsetOf,
  remaining,
  secondsShown,
  type TimeLeft,
  type Timer,
  type TimeSample,
} from './clock.ts';
export type { Command, PageFrame } from './command.ts';
export { AUTOPILOT_MILLISECONDS, autopilotAt, moveOn } from './decide/autopilot.ts';
export { decide, isAskedNow, mayAsk } from './decide/decide.ts';
export type { Decision, Facts } from './decide/decision.ts';
export { MAX_SEATS, seatOfKey, takeSeat, type Wanted } from './decide/people.ts';
export { type TakenPaper, takePaper } from './decide/rounds.ts';
export { endVisitsBy, nextVisitEnd } from './decide/visits.ts';
export type { WorkshopEvent, WorkshopSetup } from './events.ts';
export { assign, type Proposal } from './groups/assign.ts';
export type { GroupingWish } from './groups/cost.ts';
export { drawsFrom, shuffled } from './groups/draw.ts';
export type { Placeable } from './groups/people.ts';
export { placeLate, type Table } from './groups/placeLate.ts';
export { type Unmet, unmetBy } from './groups/unmet.ts';
export { workingLanguage } from './groups/workingLanguage.ts';
export { MOST_SIGNS, MOST_UNITS } from './limits.ts';
export { PICTURE, takesPins } from './pins.ts';
export {
  defaultPlan,
  featureOf,
  fitted,
  isGroupWork,
  MAX_PHASE_MINUTES,
  MAX_PHASE_TEXT,
  MAX_PHASES,
  PHASE_KINDS,
  PHASE_TEXTS,
  type Phase,
  type PhaseKind,
  type PhaseText,
  planMinutes,
  tidied,
} from './plan.ts';
export type { Plenary, Presenter, Shown } from './plenary.ts';
export { isPresenter, presentersOf, presenting } from './presenters.ts';
export { type BoardReach, boardReach, isFrozen, type Presence } from './reach.ts';
export { reduce } from './reduce.ts';
export { count, isWithinBudget } from './rounds/count.ts';
export { countedPapers, type WrittenPaper } from './rounds/counted.ts';
export { entryKey, mergeEntries, type Named } from './rounds/mergeEntries.ts';
export * from './rounds/round.ts';
export * from './state.ts';
export { asStored, restoredState, type StoredState, storedState } from './stored.ts';
export * from './view/index.ts';
export { isWallOpen, looksAtWall, refusalAtWall } from './wall.ts';
