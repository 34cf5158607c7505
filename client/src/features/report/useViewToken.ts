import { useCallback } from 'react';
import { changeWorkshop, type WorkshopAccess } from '../../api/workshops.ts';
import { recentWorkshop } from '../../local/recentWorkshops.ts';
import { roleOfToken } from '../../session/role.ts';
import { loadedValue, useLoad } from '../../ui/useLoad.ts';

/**
 * A token that allows no more than to look at a workshop; undefined until it is known, and where the server gives none.
 */
export function useViewToken({ workshopId, token }: WorkshopAccess): string | undefined {
  const known = roleOfToken(token) === 'view' ? token : recentWorkshop(workshopId)?.view;
  const load = useCallback(
    // A change of nothing: its answer has links that last as long as the boards do.
    async () => (await changeWorkshop({ workshopId, token }, {})).tokens.view,
    [workshopId, token],
  );
  const { state } = useLoad(known === undefined ? load : undefined);
  return known ?? loadedValue(state);
}
