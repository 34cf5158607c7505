import type {
  MapFormat,
  PictureFormat,
  Publication,
  ReportFormat,
  ServicesFormat,
  Theme,
} from '@parcours/shared/api';
import type { Paper } from '@parcours/shared/drawing/board/sizes';
import type { Language } from '@parcours/shared/messages';
import type { AbsentGroup, Audience, GroupName } from '@parcours/shared/report';
import type { Phase } from '@parcours/shared/workshop';

/**
 * Where a board is read, analysed and written up. Some boards take seconds, so no room may have to wait for it.
 *
 * What every job runner promises, and `tests/contracts/jobRunner.ts` checks:
 * - The same job gives the same product, byte for byte, whichever runner runs it.
 * - A refusal by the job itself (a board that is none) comes as the CodedError that it is.
 * - One job that fails has no effect on another, before or after it.
 * - The bytes of a job are left as they are.
 * - A job whose signal is given before its turn is never begun.
 */
export interface JobRunner {
  /**
   * Runs a job in its turn.
   * @throws CodedError `server.busy` where too much waits already, or no process can be started; `work.too-long`,
   * `work.too-large` where the job exceeds the limits of the runner; `work.ended` where its process ended by itself
   * or was killed; `request.gone` when `signal` is given; `server.stopping` once the runner closes.
   */
  run(job: Job, signal: AbortSignal): Promise<Product>;

  /** Refuses what waits and what is being done, and resolves when nothing runs any more. */
  close(): Promise<void>;
}

/** Plain data, so that it can be handed to another process. */
export type Job =
  | { readonly kind: 'analysis'; readonly source: BoardSource }
  /** Where a public report on it would print the names of what it withholds. */
  | { readonly kind: 'names'; readonly source: BoardSource }
  /** What a wall shows of the board, as JSON (`DrawnGlance`). */
  | { readonly kind: 'glance'; readonly source: BoardSource; readonly lang: Language }
  /** The board as `parcours.board` JSON. */
  | { readonly kind: 'snapshot'; readonly source: BoardSource }
  /** A new board from the body of a request that asks for one and holds it, as a Yjs update. */
  | { readonly kind: 'new-board'; readonly source: Uploaded }
  /** The change that makes a board what it was, as a Yjs update of a client id: of no bytes where it is that already. */
  | {
      readonly kind: 'restore';
      readonly source: StoredBoard;
      readonly past: StoredBoard;
      readonly client: number;
    }
  | WorkJob
  | {
      readonly kind: 'report';
      readonly source: BoardSource;
      readonly options: PublishedOptions;
      readonly format: ReportFormat;
      /** When it is asked for, in milliseconds since the epoch. */
      readonly now: number;
      /** What to report progress since. */
      readonly since?: EarlierSource | undefined;
      /** The address of the board's page, for sentences to lead to its cards. */
      readonly boardPage?: string | undefined;
    }
  | {
      readonly kind: 'map';
      readonly source: BoardSource;
      readonly options: ReportOptions;
      readonly format: MapFormat;
      readonly now: number;
    }
  | {
      readonly kind: 'picture';
      readonly source: BoardSource;
      readonly options: PictureOptions;
      readonly format: PictureFormat;
      readonly now: number;
    }
  /** What the city of the board offers, for a directory. */
  | {
      readonly kind: 'services';
      readonly source: BoardSource;
      readonly options: Pick<ReportOptions, 'audience' | 'timeZone'>;
      readonly format: ServicesFormat;
      readonly now: number;
    }
  /** What a group needs to map on paper. */
  | { readonly kind: 'kit'; readonly source: BoardSource; readonly options: KitOptions; readonly now: number }
  /** A directory of services, as JSON of what was read of it. */
  | { readonly kind: 'directory'; readonly source: HandedFile; readonly request: DirectoryRequest }
  /** A scenario file or a city pack, read and written again. */
  | { readonly kind: 'scenario'; readonly source: HandedFile }
  | { readonly kind: 'pack'; readonly source: HandedFile }
  | {
      readonly kind: 'workshop';
      /** Its id, by which its jobs take turns. */
      readonly workshop: string;
      readonly title: string;
      readonly isRehearsal?: boolean;
      readonly sources: readonly GroupSource[];
      readonly absent: readonly AbsentGroup[];
      /** Without a language it is that of most boards. */
      readonly options: PublishedOptions;
      readonly format: ReportFormat;
      readonly now: number;
    };

/** What one person did on a board: how much it is, as JSON, or the change that takes it back, as a Yjs update. */
export interface WorkJob {
  readonly kind: 'work-extent' | 'take-back';
  /** All that the log has, one by one, in its order. */
  readonly source: StoredBoard;
  /** Which of these are theirs, by their places. */
  readonly own: readonly number[];
  readonly client: number;
}

/** A board of a workshop, with what its group is called. */
interface GroupSource extends GroupName {
  readonly source: BoardSource;
}

/** How many bytes a board or a file lies in. */
export function sizeOf(source: BoardSource | HandedFile): number {
  if (source.kind === 'uploaded') return source.json.length;
  if (source.kind === 'file') return source.bytes.length;
  return source.updates.reduce((sum, { length }) => sum + length, 0);
}

/** The boards that a job is about, or the file. */
export function sourcesOf(job: Job): readonly (BoardSource | HandedFile)[] {
  if (job.kind === 'workshop') return job.sources.map(({ source }) => source);
  if (job.kind === 'restore') return [job.source, job.past];
  return job.kind === 'report' && job.since ? [job.source, job.since.source] : [job.source];
}

/** A board as it lies: Yjs updates (v1) that hold a whole document, or a body that came as `parcours.board` JSON. */
export type BoardSource =
  /** The jobs on each board take turns, and those on boards that do not say which they are. */
  StoredBoard | Uploaded;

interface StoredBoard {
  readonly kind: 'stored';
  readonly updates: readonly Uint8Array[];
  readonly document?: string;
}

export interface DirectoryRequest {
  /** BCP 47: of names, and of what is told. */
  readonly language: string;
  /** What cards and reports name as their source. */
  readonly dataset: string;
  /** What stands in the columns of a table, if it is not to be guessed. */
  readonly mapping?: unknown;
}

/** A file of any kind. */
interface HandedFile {
  readonly kind: 'file';
  readonly bytes: Uint8Array;
}

/** The body of a request. */
export interface Uploaded {
  readonly kind: 'uploaded';
  readonly json: Uint8Array;
}

/** A state of the board that was, as it lies, with its name and the time at which it was kept (milliseconds). */
export interface EarlierSource {
  readonly source: BoardSource;
  readonly name: string;
  readonly at: number;
}

export interface ReportOptions {
  /** Without one, the board's own where it can be had. */
  readonly lang?: Language | undefined;
  readonly audience: Audience;
  /** The time zone (IANA) in which a report gives days; UTC without one. */
  readonly timeZone?: string | undefined;
}

export interface PublishedOptions extends ReportOptions, Publication {}

export interface PictureOptions extends ReportOptions {
  readonly theme: Theme;
  readonly scale: number;
}

interface KitOptions extends Pick<ReportOptions, 'lang' | 'timeZone'> {
  readonly paper: Paper;
  /** What goes with a scenario. */
  readonly questions?: readonly string[];
  readonly sources?: readonly string[];
  readonly plan?: readonly Phase[] | undefined;
}

/** What a job gives: a file. */
export interface Product {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** Without a path. */
  readonly filename: string;
  /** Of a new board: the day after which it is erased. */
  readonly retainUntil?: string | undefined;
}
