import type { ErrorCode } from '@parcours/shared/errors';
import type { StoreApi } from 'zustand/vanilla';
import type { SessionStatus } from './session.ts';

/**
 * Calls once where the server rejects what a session holds, so that it must begin again. Nothing is watched any more by
 * then: what the call itself still writes into the document changes the status of the closed session again.
 */
export function whenToBeginAgain(
  status: StoreApi<SessionStatus>,
  begin: (code: ErrorCode) => void,
): () => void {
  const stop = status.subscribe(({ finalClose }) => {
    if (finalClose?.wayOn !== 'begin-anew') return;
    stop();
    begin(finalClose.code);
  });
  return stop;
}
