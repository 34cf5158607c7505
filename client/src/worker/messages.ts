import type { Analysis } from '@parcours/shared/analysis';
import {
  type BarrierId,
  type Board,
  COLLECTION_NAMES,
  type CollectionName,
  type Problem,
} from '@parcours/shared/board';
import type { DrawnReport, PrintedBoard, ReportOptions, SheetOptions } from '@parcours/shared/drawing';
import type { TidyPlan } from '@parcours/shared/layout';
import type { Language } from '@parcours/shared/messages';
import type { Audience, NameInProse } from '@parcours/shared/report';

/** Whether the analysis reads a collection; the others are the report's alone. */
const IS_ANALYSED: Readonly<Record<CollectionName, boolean>> = {
  personas: true,
  objectives: true,
  assets: true,
  actors: true,
  services: true,
  steps: true,
  legs: true,
  barriers: true,
  coordination: true,
  proposals: false,
  notes: false,
  frames: false,
  comments: false,
  votes: true,
  checks: false,
  practices: false,
};

export const ANALYSED = COLLECTION_NAMES.filter((name) => IS_ANALYSED[name]);

/**
 * Asks for an analysis. `changes` holds the parts of the board that changed since they were sent last (all of them
 * in the first request), so that a large board is not copied whole for each edit.
 */
export interface AnalysisRequest {
  readonly changes: Partial<Board>;
  readonly removed: readonly BarrierId[];
  /** The report to write on the same board; null where nobody reads one. */
  readonly report: ReportRequest | null;
  /** The picture to draw of it; null where nobody looks at one. */
  readonly picture: PictureRequest | null;
}

export interface PictureRequest {
  readonly lang: Language;
  readonly audience: Audience;
  readonly theme: 'light' | 'dark';
  /** The cards to draw; null for all. */
  readonly only: readonly string[] | null;
  /** The paper to print it on; null where it is to be one picture. */
  readonly sheets: SheetOptions | null;
}

export interface ReportRequest extends Omit<ReportOptions, 'now'> {
  /** What the reader of the board had to leave out or mend. */
  readonly problems: readonly Problem[];
  /** Whether to look for withheld names in the texts of the public edition. */
  readonly withNames: boolean;
}

/** The answer to one request; requests are answered in order, one answer each. */
export interface AnalysisReply {
  readonly analysis: Analysis;
  /** With the `removed` of the request taken away; null where that was empty. */
  readonly whatIf: Analysis | null;
  /** Null where none was asked for. */
  readonly report: ReportReply | null;
  /** Null where none was asked for. */
  readonly picture: PictureReply | null;
}

/** Why there is none of what was asked for. */
type Unmade =
  | { readonly step: 'failed' }
  /** The code that makes it cannot be fetched. */
  | { readonly step: 'missing' };

export type ReportReply =
  | { readonly step: 'written'; readonly report: DrawnReport; readonly names: readonly NameInProse[] }
  | Unmade;

export type PictureReply = { readonly step: 'drawn'; readonly picture: DrawnPicture } | Unmade;

/** In canvas units one picture, or sheets of paper. */
export type DrawnPicture =
  | { readonly kind: 'picture'; readonly svg: string; readonly width: number; readonly height: number }
  | ({ readonly kind: 'sheets' } & PrintedBoard);

/** What the worker that lays a board out says while it does, and at last. */
export type TidyReply =
  | { readonly step: 'working'; readonly share: number }
  | { readonly step: 'done'; readonly plan: TidyPlan };
