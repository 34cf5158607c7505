import { createContext, type ReactNode, use, useMemo } from 'react';
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

/** Where something may be looked at alone, `when` that is so: what is inside offers nothing to change. */
export function ReadOnly({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const session = useSession();
  const shown = useMemo(() => (when ? { ...session, canEdit: false } : session), [session, when]);
  return <SessionProvider session={shown}>{children}</SessionProvider>;
}

/** By what people sign what they write, where their own name is not for all who may read it. */
export const Signature = createContext<string | undefined>(undefined);
