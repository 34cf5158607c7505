import { useSession } from '../../session/SessionContext.tsx';
import { whereShown } from '../../store/whereShown.ts';

/** Selects a record, where the page shows it, and brings it into sight. */
export function useShowRecord(): (id: string) => void {
  const { store, ui } = useSession();
  return (id) => {
    const shown = whereShown(store.getState().records, id);
    if (shown !== undefined) ui.actions.revealRecords([shown.selected], shown.inSight);
  };
}
