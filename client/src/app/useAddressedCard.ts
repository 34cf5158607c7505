import { useEffect } from 'react';
import { useSession } from '../session/SessionContext.tsx';
import { whereShown } from '../store/whereShown.ts';
import { useAddress } from './useRoute.ts';

/** Shows the record that the address names, as a sentence of the report does that leads here. */
export function useAddressedCard(): void {
  const { card } = useAddress();
  const { store, ui } = useSession();
  useEffect(() => {
    if (card === undefined) return;
    const shown = whereShown(store.getState().records, card);
    if (shown === undefined) ui.actions.notify('record.not-found', { id: card });
    else ui.actions.revealRecords([shown.selected], shown.inSight);
  }, [card, store, ui]);
}
