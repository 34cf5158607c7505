import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from './SessionContext.tsx';

/** Whether there is something of one's own to undo or to do again. */
export function useUndoState(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = useSession();
  const subscribe = useCallback((listener: () => void) => undo.onChange(listener), [undo]);
  const canUndo = useSyncExternalStore(subscribe, () => undo.canUndo());
  const canRedo = useSyncExternalStore(subscribe, () => undo.canRedo());
  return { canUndo, canRedo };
}
