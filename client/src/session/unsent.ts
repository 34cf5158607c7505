import type { StoreApi } from 'zustand/vanilla';
import type { SessionStatus } from './session.ts';

const open = new Set<StoreApi<SessionStatus>>();

/** Counts a session among those that may have something to send, until the returned function is called. */
export function mayHaveUnsent(status: StoreApi<SessionStatus>): () => void {
  open.add(status);
  return () => open.delete(status);
}

/** Whether the server has all that was done on this page. */
export function isAllSent(): boolean {
  return [...open].every((status) => status.getState().state === 'saved');
}

/** Calls back once all is sent, at once where it is; returns a function that ends it. */
export function whenAllSent(action: () => void): () => void {
  const look = () => {
    if (!isAllSent()) return;
    stop();
    action();
  };
  const endings = [...open].map((status) => status.subscribe(look));
  const stop = () => {
    for (const end of endings) end();
  };
  look();
  return stop;
}
