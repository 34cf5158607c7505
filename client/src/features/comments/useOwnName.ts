import { useSession } from '../../session/SessionContext.tsx';

/** By what this person signs what they write: as the others see them at that moment. */
export function useOwnName(): () => string {
  const { presence } = useSession();
  return () => presence.store.getState().self.user.name;
}
