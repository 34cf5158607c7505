export * from './board.ts';
export { FARTHEST, isOffCanvas, onCanvas } from './bounds.ts';
export { type Change, changesBetween, isSame, type RecordChange } from './changes.ts';
export * from './collections.ts';
export { dayIn, isOld, isOverdue, isTimeZone, isUnsettled, ownTimeZone } from './day.ts';
export {
  type Fault,
  faultSchema,
  type Problem,
  problemOf,
  TEXT_EXAMPLES,
  type TextFormat,
  type ValueType,
} from './fault.ts';
export { LEVELS, type Level, type Source } from './fields.ts';
export { cutText, firstSign } from './graphemes.ts';
export { ID_PATTERN, isId } from './ids.ts';
export * from './json.ts';
export * from './jsonSchema.ts';
export { countryOf, numberLocale } from './locale.ts';
export type { BoardMeta, MetaFields, MetaLongText } from './meta.ts';
export { META_FIELDS, META_LONG_TEXTS } from './meta.ts';
export { type Graft, type Grafting, graftsOf } from './part/graft.ts';
export { type BoardPart, type Collections, takePart } from './part/part.ts';
export { MOST_CARDS, PART_FORMAT, readPart, writePart } from './part/partJson.ts';
export { isDictionary, type PlainValue, toPlain } from './plain.ts';
export { type RawBoard, readBoard, readMeta, readRecord } from './reading.ts';
export { ACTOR_KINDS, type Actor, type ActorId, type ActorKind } from './records/actor.ts';
export { ASSET_KINDS, type Asset, type AssetId, type AssetKind } from './records/asset.ts';
export {
  type Barrier,
  type BarrierId,
  BURDENS,
  type Burden,
  CONFIDENCES,
  type Confidence,
  DIMENSIONS,
  type Dimension,
  SEVERITIES,
} from './records/barrier.ts';
export {
  type Check,
  checksByFinding,
  FINDINGS,
  type FindingKind,
  findingKey,
  VERDICTS,
  type Verdict,
} from './records/check.ts';
export type { Comment, Reply } from './records/comment.ts';
export {
  type CommentPiece,
  commentPieces,
  mentionTitle,
  mentionWords,
  plainComment,
  writtenMention,
} from './records/commentText.ts';
export { COORDINATION_STATES, type Coordination, type CoordinationState } from './records/coordination.ts';
export type { Frame } from './records/frame.ts';
export { LEG_KINDS, type Leg, type LegId, type LegKind, type NodeId } from './records/leg.ts';
export { NOTE_COLOURS, type Note } from './records/note.ts';
export { type Objective, type ObjectiveId, RIGHTS, type Right } from './records/objective.ts';
export type { Persona, PersonaId } from './records/persona.ts';
export type { LocalPractice } from './records/practice.ts';
export { COST_BANDS, HORIZONS, PROPOSAL_STATES, type Proposal } from './records/proposal.ts';
export { CHANNELS, type Channel, type Service, type ServiceId } from './records/service.ts';
export type { Step, StepId } from './records/step.ts';
export { countVotes, type Vote } from './records/vote.ts';
export { safeUrl } from './url.ts';
export {
  facilitatorsFields,
  fieldsOf,
  isLine,
  isOptional,
  translatedFields,
  type WordsShape,
  writtenFields,
} from './written.ts';
