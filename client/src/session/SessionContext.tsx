import { createContext, type ReactNode, use } from 'react';
import type { BoardSession } from './session.ts';

const SessionContext = createContext<BoardSession | null>(null);

export function SessionProvider({ session, children }: { session: BoardSession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/**
 * The open board's session.
 * @throws Error outside of a `SessionProvider`.
 */
export function useSession(): BoardSession {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
