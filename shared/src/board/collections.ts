import type { CollectionName } from './collection.ts';
import { type Actor, actors } from './records/actor.ts';
import { type Asset, assets } from './records/asset.ts';
import { type Barrier, barriers } from './records/barrier.ts';
import { type Comment, comments } from './records/comment.ts';
import { type Coordination, coordination } from './records/coordination.ts';
import { type Frame, frames } from './records/frame.ts';
import { type Leg, legs } from './records/leg.ts';
import { type Note, notes } from './records/note.ts';
import { type Objective, objectives } from './records/objective.ts';
import { type Persona, personas } from './records/persona.ts';
import { type Proposal, proposals } from './records/proposal.ts';
import { type Service, services } from './records/service.ts';
import { type Step, steps } from './records/step.ts';
import { type Vote, votes } from './records/vote.ts';

/** Every collection of the board, in the order of the JSON format. */
export const COLLECTIONS = {
  personas,
  objectives,
  assets,
  actors,
  services,
  steps,
  legs,
  barriers,
  coordination,
  proposals,
  notes,
  frames,
  comments,
  votes,
} as const satisfies { [Name in CollectionName]: { name: Name } };

/** The type of a record of each collection. */
export interface Records {
  personas: Persona;
  objectives: Objective;
  assets: Asset;
  actors: Actor;
  services: Service;
  steps: Step;
  legs: Leg;
  barriers: Barrier;
  coordination: Coordination;
  proposals: Proposal;
  notes: Note;
  frames: Frame;
  comments: Comment;
  votes: Vote;
}

export type RecordOf<Name extends CollectionName> = Records[Name];
export type AnyRecord = Records[CollectionName];
