import { needsConfirmation } from '../session/removalImpact.ts';
import { removeAndTell, unlocked } from '../session/removeRecords.ts';
import type { BoardSession } from '../session/session.ts';
import { contentsOf } from './cards.ts';

/**
 * Removes records, with what means nothing without them; the person is asked first where much would go, or cards lie in
 * a frame that goes. What a locked frame keeps stays, and a notice says so.
 */
export function requestRemoval(session: BoardSession, ids: readonly string[]): void {
  const { attempt, ui } = session;
  const free = unlocked(session, ids);
  if (free.length < ids.length) ui.actions.notify('access.locked');
  const impact = attempt(() => session.removalImpact(free));
  if (impact === undefined || impact.counts.size === 0) return;
  if (needsConfirmation(impact) || lyingInFrames(session, free).length > 0) ui.actions.askRemoval(free);
  else removeAndTell(session, free);
}

/** The cards that lie in frames among some records, and are not among them; what a locked frame keeps is left out. */
export function lyingInFrames(session: BoardSession, ids: readonly string[]): readonly string[] {
  const { records } = session.store.getState();
  const meant = new Set(ids);
  const frames = ids.flatMap((id) => records.frames.get(id) ?? []);
  const lying = new Set(frames.flatMap((frame) => contentsOf(frame, records).map(({ record }) => record.id)));
  return unlocked(
    session,
    [...lying].filter((id) => !meant.has(id)),
  );
}
