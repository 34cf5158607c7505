import { findRecord } from '../store/boardStore.ts';
import type { BoardSession } from './session.ts';

/** Removes records, with what means nothing without them. What a locked frame keeps stays, and a notice says so. */
export function removeUnlocked(session: BoardSession, ids: readonly string[]): void {
  const { attempt, commands, rights, store, ui } = session;
  const { records } = store.getState();
  const free = ids.filter((id) => {
    const collection = findRecord(records, id)?.collection;
    return collection === undefined || rights.lockOn(records, collection, id) === undefined;
  });
  if (free.length < ids.length) ui.actions.notify('access.locked');
  if (free.length > 0) attempt(() => commands.removeMany(free));
}
