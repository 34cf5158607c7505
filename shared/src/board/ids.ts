import { z } from 'zod';

export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * Whether a value may be a record's id. `__proto__` fits the pattern and is refused all the same: as a key of
 * an object it would change the object's prototype instead of adding a property.
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value) && value !== '__proto__';
}

/** A validator of ids that TypeScript keeps apart from the ids of other collections. */
export const idOf = <B extends string>(_brand: B) => z.string().regex(ID_PATTERN).brand<B>();

export const personaId = idOf('PersonaId');
export const objectiveId = idOf('ObjectiveId');
export const assetId = idOf('AssetId');
export const actorId = idOf('ActorId');
export const serviceId = idOf('ServiceId');
export const stepId = idOf('StepId');
export const legId = idOf('LegId');
export const barrierId = idOf('BarrierId');
export const coordinationId = idOf('CoordinationId');
export const proposalId = idOf('ProposalId');
export const noteId = idOf('NoteId');
export const frameId = idOf('FrameId');
export const commentId = idOf('CommentId');
export const voteId = idOf('VoteId');
export const anyId = z.string().regex(ID_PATTERN);

export type PersonaId = z.output<typeof personaId>;
export type ObjectiveId = z.output<typeof objectiveId>;
export type AssetId = z.output<typeof assetId>;
export type ActorId = z.output<typeof actorId>;
export type ServiceId = z.output<typeof serviceId>;
export type StepId = z.output<typeof stepId>;
export type LegId = z.output<typeof legId>;
export type BarrierId = z.output<typeof barrierId>;
export type CoordinationId = z.output<typeof coordinationId>;
export type ProposalId = z.output<typeof proposalId>;
export type NoteId = z.output<typeof noteId>;
export type FrameId = z.output<typeof frameId>;
export type CommentId = z.output<typeof commentId>;
export type VoteId = z.output<typeof voteId>;
/** What a leg can start from; it can end at a step or an objective. */
export type NodeId = PersonaId | StepId | ObjectiveId;
