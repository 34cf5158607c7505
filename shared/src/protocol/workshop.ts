import type { ErrorCode } from '../errors.ts';
import type { Shown } from '../workshop/plenary.ts';
import type { WorkshopView } from '../workshop/view/index.ts';

/** The WebSocket subprotocol of a live workshop; a page offers it together with its token, as for a board. */
export const WORKSHOP_SUBPROTOCOL = 'parcours.workshop.v1';

/** Where a live workshop is followed: `/workshop/<id>`. Its frames are JSON. */
export const WORKSHOP_PATH = '/workshop';

/** The largest frame that a page may send, in bytes. */
export const MAX_WORKSHOP_FRAME_BYTES = 16 * 1024;

/** What the server sends. What a page sends: `PageFrame` (`shared/src/workshop/command.ts`). */
export type WorkshopFrame =
  /** All that this page may know, whole; `now` by the server's clock. */
  | { readonly state: { readonly version: number; readonly now: number; readonly view: WorkshopView } }
  /** What the presenter of the plenary shows now; what was shown in a turn before holds no longer. */
  | { readonly shown: Shown }
  /** A command took effect, and is on disk. */
  | { readonly done: { readonly n: string; readonly version: number } }
  | { readonly refused: { readonly n: string; readonly code: ErrorCode } }
  /** The answer to `{ time: t }`. */
  | { readonly time: { readonly t: number; readonly now: number } };
