import { forgetInStep } from '../local/inStep.ts';
import { forgetView } from '../local/leftViews.ts';
import { forgetSeenComments } from '../local/seenComments.ts';
import { eraseLocalCopy } from './copy/indexedDb.ts';
import { eraseRejected } from './rejected/rejectedStorage.ts';

/** Erases all that this browser holds of a board's content. */
export function eraseFromBrowser(boardId: string): void {
  eraseLocalCopy(boardId);
  eraseRejected(boardId);
  forgetView(boardId);
  forgetSeenComments(boardId);
  forgetInStep(boardId);
}
