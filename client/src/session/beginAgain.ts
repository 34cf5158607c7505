import type { ErrorCode } from '@parcours/shared/errors';
import type { StoreApi } from 'zustand/vanilla';
import type { SessionStatus } from './session.ts';

/**
 * Calls once where the server refuses what a session holds, so that it must begin anew. Nothing is watched any more by
 * then: what the call itself still writes into the document changes the status of the refused session once more.
 */
export function whenRefused(status: StoreApi<SessionStatus>, begin: (code: ErrorCode) => void): () => void {
  const stop = status.subscribe(({ refusal }) => {
    if (refusal?.wayOn !== 'begin-anew') return;
    stop();
    begin(refusal.code);
  });
  return stop;
}
