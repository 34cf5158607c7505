export { outcomeBadge } from './badges.ts';
export type { BarrierSite } from './barrierSite.ts';
export * from './blocks.ts';
export {
  buildReport,
  type ReportHead,
  type ReportModel,
  writeReport,
} from './buildReport.ts';
export type { ReportOptions } from './context.ts';
export {
  canBeTurned,
  hasRightToLeft,
  LEFT_TO_RIGHT_ISOLATE,
  LEFT_TO_RIGHT_MARKS,
  textDirection,
  uprightBetween,
  uprightStretches,
} from './direction.ts';
export { AUDIENCES, type Audience } from './edition/audience.ts';
export { type Edition, editionFor } from './edition/edition.ts';
export { type NameInProse, namesInProse } from './edition/namesInProse.ts';
export { emotionWord, type Feeling, feelingsOf } from './feelings.ts';
export type { Gap, GapProposal, Named, UnlockUse } from './gaps.ts';
export { grouped, type Lookup, lookUp } from './lookup.ts';
export { mapTexts } from './mapTexts.ts';
export type { Catalogue } from './messages/catalogue.ts';
export { languageOf, reportLanguageFor } from './messages/languages.ts';
export type { Credit } from './parts/annexSources.ts';
export { passagesOf } from './passages.ts';
export { localPractices } from './practices/localPractices.ts';
export { matchPractices } from './practices/matchPractices.ts';
export type { Practice } from './practices/practice.ts';
export { practicesIn, readPractices } from './practices/readPractices.ts';
export type { Progress } from './progress/progress.ts';
export { type EarlierBoard, progressSince } from './progress/progressSince.ts';
export { maybeSameBoard } from './progress/sameBoard.ts';
export { type Datatype, type Register, SEPARATOR } from './register.ts';
export { own, plainText, printable, type Rich, type Span, type Tone, type Value, valueIn } from './rich.ts';
export type { Sheet, Workbook } from './workbook.ts';
export {
  ABSENCES,
  type Absence,
  type AbsentGroup,
  type GroupName,
  type WorkshopBoard,
} from './workshop/boards.ts';
export { type WorkshopContext, type WorkshopOptions, workshopContextOf } from './workshop/context.ts';
export type { Finding } from './workshop/findings.ts';
export type { SharedGap } from './workshop/sharedGaps.ts';
export { workshopAnalysisJson, writeWorkshop } from './workshop/writeWorkshop.ts';
