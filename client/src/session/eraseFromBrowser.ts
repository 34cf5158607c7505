import { forgetInStep } from '../local/inStep.ts';
import { forgetView } from '../local/leftViews.ts';
import { forgetSeenComments } from '../local/seenComments.ts';
import { eraseLocalCopy } from './copy/indexedDb.ts';
import { eraseRejected } from './rejected/rejectedStorage.ts';

/** Erases all that this browser holds of a board's content. Resolves once it is gone, which no open copy of it may hinder. */
export async function eraseFromBrowser(boardId: string): Promise<void> {
  forgetView(boardId);
  forgetSeenComments(boardId);
  forgetInStep(boardId);
  await Promise.all([eraseLocalCopy(boardId), eraseRejected(boardId)]);
}
