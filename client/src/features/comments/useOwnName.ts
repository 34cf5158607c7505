import { use } from 'react';
import { Signature, useSession } from '../../session/SessionContext.tsx';

/** By what this person signs what they write: as the others see them at that moment, or as their workshop has it. */
export function useOwnName(): () => string {
  const { presence } = useSession();
  const given = use(Signature);
  return () => given ?? presence.store.getState().self.user.name;
}
