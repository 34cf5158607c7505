import { useEffect } from 'react';
import { useSession } from '../../../session/SessionContext.tsx';
import type { RecordMaps } from '../../../store/boardStore.ts';
import type { UiStore } from '../../../store/uiStore.ts';
import { whereShown } from '../../../store/whereShown.ts';
import { NARROW } from '../../../ui/narrow.ts';

interface CalledHereProps {
  /** A card or a way; undefined where it is the board as a whole. */
  readonly card: string | undefined;
}

/**
 * Brings the board to what somebody was called to, for as long as it is drawn, and then back to where it was. The
 * keyboard stays where it is.
 */
export function CalledHere({ card }: CalledHereProps) {
  const { store, ui } = useSession();
  useEffect(() => {
    if (card === undefined) return;
    const { selection, panel, view } = ui.getState();
    show(card, store.getState().records, ui);
    return () => ui.actions.goBack({ selection, panel, view });
  }, [card, store, ui]);
  return null;
}

/** A phone has it in words. */
function show(id: string, records: RecordMaps, ui: UiStore): void {
  const shown = whereShown(records, id);
  if (shown === undefined) ui.actions.notify('record.not-found', { id });
  else if (matchMedia(NARROW).matches) {
    ui.actions.select([shown.selected]);
    ui.actions.setPanel('details');
  } else ui.actions.revealRecords([shown.selected], shown.inSight);
}
