import type { Undo } from '@parcours/shared/doc';
import type { ErrorCode } from '@parcours/shared/errors';
import type { Role } from '@parcours/shared/protocol';
import type { StoreApi } from 'zustand/vanilla';
import type { AnalysisStore } from '../store/analysisStore.ts';
import type { BoardStore } from '../store/boardStore.ts';
import type { UiStore } from '../store/uiStore.ts';
import type { PictureStore, ReportStore } from '../store/wantedStore.ts';
import type { Commands } from './commands.ts';
import type { CommentNews } from './commentNews.ts';
import type { Keeping } from './copy/indexedDb.ts';
import type { LineStatus } from './line/line.ts';
import type { Meanwhile } from './meanwhile/meanwhile.ts';
import type { OthersWatched } from './othersWork.ts';
import type { Presence } from './presence.ts';
import type { Rejected } from './rejected/rejected.ts';
import type { RejectedChanges } from './rejected/rejectedChanges.ts';
import type { RemovalImpact } from './removalImpact.ts';
import type { Rights } from './rights.ts';
import type { WayOn } from './wayOn.ts';

/**
 * Where this browser's edits are. `connecting`: nothing heard from the server yet. `saving`: some edits are not
 * durable on the server yet. `saved`: all are. `offline`: no connection; edits are kept here (see `Keeping`).
 * `closed`: the server has closed the connection for good (see `FinalClose`), and no attempt to reconnect is made.
 */
export type SavedState = 'connecting' | 'saving' | 'saved' | 'offline' | 'closed';

/** A close of the connection after which it does not come back by itself. */
export interface FinalClose {
  readonly wayOn: WayOn;
  readonly code: ErrorCode;
}

export interface SessionStatus {
  readonly state: SavedState;
  /** Some edits are not known to be durable on the server. */
  readonly unsent: boolean;
  /** This session has had all that the server has, at least once: else what is there is from the copy in this browser. */
  readonly wasInStep: boolean;
  /** Null while the connection comes back by itself. */
  readonly finalClose: FinalClose | null;
}

/** One open board: the document behind it, and all that the page may do with it. */
export interface BoardSession {
  readonly boardId: string;
  /** The token by which the board is open, and by which alone this window acts. */
  readonly token: string;
  readonly role: Role;
  /** Whether it is open by a link of the board itself, and not by way of a workshop. */
  readonly isByLink: boolean;
  /** Whether the person looks on from elsewhere: they are not there for anybody, nor anybody for them. */
  readonly isGuest: boolean;
  /** The role lets this person change the board. */
  readonly canEdit: boolean;
  /** What of the board that is. */
  readonly rights: Rights;
  readonly store: BoardStore;
  readonly analysis: AnalysisStore;
  /** The gap report, kept in step with the board while it is wanted. */
  readonly gapReport: ReportStore;
  /** A picture of the board, likewise. */
  readonly picture: PictureStore;
  readonly ui: UiStore;
  readonly commands: Commands;
  /** A step that the server would refuse is forgotten, with a notice. */
  readonly undo: Undo;
  /** What would go where some records are removed. @throws CodedError `record.not-found`. */
  removalImpact(ids: readonly string[]): RemovalImpact;
  readonly presence: Presence;
  /** What others do, as it is read aloud. */
  readonly others: OthersWatched;
  /** What of the comments is this person's own, and what is new to them. */
  readonly commentNews: CommentNews;
  /** Own changes that the server rejected. */
  readonly rejected: RejectedChanges;
  /** What others did while this person was writing. */
  readonly meanwhile: Meanwhile;
  readonly status: StoreApi<SessionStatus>;
  /** How the way to the server is. */
  readonly line: StoreApi<LineStatus>;
  readonly keeping: StoreApi<Keeping>;
  /** Runs an action; a coded error is shown as a notice, and undefined returned. Other errors pass through. */
  attempt<Result>(action: () => Result): Result | undefined;
  /** Shows a coded error as a notice; throws whatever is not one. */
  report(error: unknown): void;
  close(): void;
  /** Ends keeping the board in this browser, and erases the copy, with what the server does not have of it yet. */
  eraseCopy(): void;
  /**
   * Ends the session after the server rejected a change, or the whole copy, with the code that is given: this browser's
   * copy is erased, and the board must be opened again, from what the server has. Returns what is kept of the changes
   * that the server does not have, for the session that follows.
   */
  setAside(code: ErrorCode): Promise<Rejected>;
}
