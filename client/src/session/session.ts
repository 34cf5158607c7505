import type { Undo } from '@parcours/shared/doc';
import type { ErrorCode } from '@parcours/shared/errors';
import type { Role } from '@parcours/shared/protocol';
import type { StoreApi } from 'zustand/vanilla';
import type { AnalysisStore } from '../store/analysisStore.ts';
import type { BoardStore } from '../store/boardStore.ts';
import type { UiStore } from '../store/uiStore.ts';
import type { Commands } from './commands.ts';
import type { Kept } from './kept/kept.ts';
import type { KeptChanges } from './kept/keptChanges.ts';
import type { Presence } from './presence.ts';
import type { Rights } from './rights.ts';

/**
 * Where this browser's edits are. `connecting`: nothing heard from the server yet. `saving`: some edits are not
 * durable on the server yet. `saved`: all are. `offline`: no connection; edits are kept in this browser.
 * `refused`: the server will not have this link (see `closeCode`), and no attempt to reconnect is made.
 */
export type SavedState = 'connecting' | 'saving' | 'saved' | 'offline' | 'refused';

export interface SessionStatus {
  readonly state: SavedState;
  /** The close code of the protocol that ended a refused session. */
  readonly closeCode: number | null;
  /** What the server gave as its reason: a code of the error catalogue, where it is one of its own refusals. */
  readonly closeReason: string | null;
}

/** One open board: the document behind it, and all that the page may do with it. */
export interface BoardSession {
  readonly boardId: string;
  readonly role: Role;
  /** The role lets this person change the board. */
  readonly canEdit: boolean;
  /** What of the board that is. */
  readonly rights: Rights;
  readonly store: BoardStore;
  readonly analysis: AnalysisStore;
  readonly ui: UiStore;
  readonly commands: Commands;
  /** A step that the server would refuse is forgotten, with a notice. */
  readonly undo: Undo;
  readonly presence: Presence;
  /** Own changes that the server refused. */
  readonly kept: KeptChanges;
  readonly status: StoreApi<SessionStatus>;
  /** Runs an action; a coded error is shown as a notice, and undefined returned. Other errors pass through. */
  attempt<Result>(action: () => Result): Result | undefined;
  /** Shows a coded error as a notice; throws whatever is not one. */
  report(error: unknown): void;
  close(): void;
  /**
   * Ends the session after the server refused a change, or the whole copy, with the code that is given: this browser's
   * copy is erased, and the board must be opened anew, from what the server has. Returns what is kept of the changes
   * that the server does not have, for the session that follows.
   */
  setAside(code: ErrorCode): Promise<Kept>;
}
