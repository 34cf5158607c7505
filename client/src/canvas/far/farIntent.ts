import { useCallback } from 'react';
import { findCard, isLocked } from '../../records/cards.ts';
import type { Point } from '../../records/kind.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { BoardSession } from '../../session/session.ts';
import { useFlowStoreApi } from '../flow.ts';
import { type Intent, selectionAfter } from '../fromFlow.ts';
import type { Far } from './useFar.ts';

/** What a person meant from afar, where React Flow reports it of the elements that it has. */
export function useFarIntent(far: Far | null): (intent: Intent) => Intent {
  const session = useSession();
  const flow = useFlowStoreApi();
  return useCallback(
    (intent) =>
      far === null ? intent : meantFromAfar(session, far.only, intent, flow.getState().multiSelectionActive),
    [far, session, flow],
  );
}

/** `isAdding`: a key is held that adds to what is selected. */
export function meantFromAfar(
  session: BoardSession,
  elements: Far['only'],
  intent: Intent,
  isAdding: boolean,
): Intent {
  switch (intent.kind) {
    case 'select':
      return isAdding ? intent : selectingAlone(session, elements, intent);
    case 'drag':
    case 'put':
      return { ...intent, places: withSelected(session, intent.places) };
    case 'resize':
      return intent;
  }
}

type Selecting = Intent & { kind: 'select' };

/** What has no element is not selected any more either. */
function selectingAlone({ ui }: BoardSession, { cards, legs }: Far['only'], intent: Selecting): Selecting {
  const after = selectionAfter(ui.getState().selection, intent);
  const unseen = [...after].filter((id) => !cards.has(id) && !legs.has(id));
  return { ...intent, remove: [...intent.remove, ...unseen] };
}

/** All selected cards go as far as the one that was moved. */
function withSelected(
  { ui, store, rights }: BoardSession,
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const { records } = store.getState();
  const { selection } = ui.getState();
  const [[anchor, to] = ['', { x: 0, y: 0 }]] = places;
  const from = findCard(records, anchor)?.record;
  if (from === undefined || !selection.has(anchor)) return places;
  const all = new Map(places);
  for (const id of selection) {
    const card = all.has(id) ? undefined : findCard(records, id);
    if (card === undefined || isLocked(card) || rights.lockOn(records, card.collection, id) !== undefined)
      continue;
    all.set(id, { x: card.record.x + to.x - from.x, y: card.record.y + to.y - from.y });
  }
  return all;
}
