import { type ReactNode, useMemo } from 'react';
import { SessionProvider, useSession } from './SessionContext.tsx';

/** Where something may be looked at alone, `when` that is so: what is inside offers nothing to change. */
export function ReadOnly({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const session = useSession();
  const shown = useMemo(() => (when ? { ...session, canEdit: false } : session), [session, when]);
  return <SessionProvider session={shown}>{children}</SessionProvider>;
}
