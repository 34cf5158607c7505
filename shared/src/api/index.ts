import { analysis } from './analysis.ts';
import { boards } from './boards.ts';
import type { Together } from './calls.ts';
import { connections } from './connections.ts';
import { directories } from './directories.ts';
import { history } from './history.ts';
import { leading } from './leading.ts';
import { library } from './library.ts';
import { operations } from './operations.ts';
import { rehearsals } from './rehearsals.ts';
import { report } from './report.ts';
import { scenarios } from './scenarios.ts';
import { seats } from './seats.ts';
import { wall } from './wall.ts';
import { workshops } from './workshops.ts';

/** The whole HTTP interface, a line a resource: the tag of its description, and its operations. */
export const API = {
  boards,
  connections,
  history,
  analysis,
  report,
  workshops,
  seats,
  leading,
  wall,
  rehearsals,
  scenarios,
  library,
  directories,
  operations,
} as const;

/** Every operation by its route. */
export type Api = Together<(typeof API)[keyof typeof API]>;

export { type NewBoard, newBoardShape } from './boards.ts';
export type { AnswerOf, Asked, BodyOf, PathOf, QueryOf } from './calls.ts';
export { boardShape, problemShape } from './common.ts';
export {
  type Access,
  type Answer,
  type Operation,
  type Operations,
  type RouteName,
  refusalsOf,
} from './contract.ts';
export type { DirectoryAnswer } from './directories.ts';
export * from './formats.ts';
export { type Occasion, ON_REQUEST, occasionShape, type VersionAnswer } from './history.ts';
export type { LookedAt, WorkExtent } from './leading.ts';
export type { PackCard } from './library.ts';
export type { ScenarioCard, ScenarioDetails } from './scenarios.ts';
export { type Glance, glanceShape, type WallTile } from './wall.ts';
export {
  type ChangedWorkshop,
  type GatheredWorkshop,
  type LiveSetup,
  MAX_WORKSHOP_BOARDS,
  type NewWorkshop,
  type WantedBoard,
} from './workshops.ts';
