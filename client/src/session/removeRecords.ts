import { findRecord } from '../store/boardStore.ts';
import type { BoardSession } from './session.ts';

/** Removes records without asking, and tells it together with a way to take exactly that back. */
export function removeAndTell(session: BoardSession, ids: readonly string[]): void {
  const { attempt, commands, ui, undo } = session;
  const impact = attempt(() => session.removalImpact(ids));
  const gone = attempt(() => commands.removeMany(ids));
  if (impact === undefined || gone === undefined || gone.length === 0) return;
  const onTakeBack = undo.takingBackLatest();
  const removed = new Set(gone);
  ui.actions.select([...ui.getState().selection].filter((id) => !removed.has(id)));
  if (onTakeBack !== undefined) ui.actions.tellRemoved(impact.counts, onTakeBack);
}

/** Those of some records that no locked frame keeps as they are. */
export function unlocked({ rights, store }: BoardSession, ids: readonly string[]): readonly string[] {
  const { records } = store.getState();
  return ids.filter((id) => {
    const collection = findRecord(records, id)?.collection;
    return collection === undefined || rights.lockOn(records, collection, id) === undefined;
  });
}
