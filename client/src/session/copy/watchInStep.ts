import type { StoreApi } from 'zustand';
import { rememberInStep } from '../../local/inStep.ts';
import type { SessionStatus } from '../session.ts';

/** Remembers until when the copy of a board was the same as the board on the server; returns how to end that. */
export function watchInStep(boardId: string, status: StoreApi<SessionStatus>): () => void {
  const note = () => rememberInStep(boardId, Date.now());
  const noteIfSaved = () => {
    if (status.getState().state === 'saved') note();
  };
  const unsubscribe = status.subscribe(({ state }, before) => {
    if (state !== before.state && (state === 'saved' || before.state === 'saved')) note();
  });
  // The last that a page hears of on a phone.
  document.addEventListener('visibilitychange', noteIfSaved);
  window.addEventListener('pagehide', noteIfSaved);
  return () => {
    noteIfSaved();
    unsubscribe();
    document.removeEventListener('visibilitychange', noteIfSaved);
    window.removeEventListener('pagehide', noteIfSaved);
  };
}
