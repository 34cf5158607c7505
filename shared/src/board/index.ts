export * from './board.ts';
export { type Change, changesBetween, isSame, type RecordChange } from './changes.ts';
export { COLLECTION_NAMES, type CollectionName, type Reference } from './collection.ts';
export * from './collections.ts';
export { LEVELS, type Level } from './fields.ts';
export * from './ids.ts';
export * from './json.ts';
export * from './jsonSchema.ts';
export type { BoardMeta, MetaFields, MetaLongText } from './meta.ts';
export { META_FIELDS, META_LONG_TEXTS } from './meta.ts';
export { isDictionary, type PlainValue, toPlain } from './plain.ts';
export { type RawBoard, readBoard, readMeta, readRecord } from './reading.ts';
export { ACTOR_KINDS, type Actor, type ActorKind } from './records/actor.ts';
export { ASSET_KINDS, type Asset, type AssetKind } from './records/asset.ts';
export {
  type Barrier,
  BURDENS,
  type Burden,
  CONFIDENCES,
  type Confidence,
  DIMENSIONS,
  type Dimension,
  SEVERITIES,
} from './records/barrier.ts';
export type { Comment } from './records/comment.ts';
export { COORDINATION_STATES, type Coordination, type CoordinationState } from './records/coordination.ts';
export type { Frame } from './records/frame.ts';
export { LEG_KINDS, type Leg, type LegKind } from './records/leg.ts';
export { NOTE_COLOURS, type Note } from './records/note.ts';
export { type Objective, RIGHTS, type Right } from './records/objective.ts';
export type { Persona } from './records/persona.ts';
export { COST_BANDS, HORIZONS, PROPOSAL_STATES, type Proposal } from './records/proposal.ts';
export { CHANNELS, type Channel, type Service } from './records/service.ts';
export type { Step } from './records/step.ts';
export type { Vote } from './records/vote.ts';
export { safeUrl } from './url.ts';
