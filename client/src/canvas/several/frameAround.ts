import type { Translate } from '../../i18n/messages.ts';
import { findCard } from '../../records/cards.ts';
import type { BoardSession } from '../../session/session.ts';
import { boundsOf } from '../gestures/useView.ts';

/** Between a frame and the cards in it: above them its title, below them what hangs from cards. */
const ROOM_IN_FRAME = { top: 60, side: 32, bottom: 56 } as const;

/** Draws a frame around some cards, in one step, and has its title written. */
export function frameAround(session: BoardSession, ids: readonly string[], t: Translate): void {
  const { attempt, commands, store, ui } = session;
  const { records } = store.getState();
  const cards = ids.flatMap((id) => findCard(records, id) ?? []);
  if (cards.length === 0) return;
  const { x, y, width, height } = boundsOf(cards);
  const { top, side, bottom } = ROOM_IN_FRAME;
  const frame = attempt(() =>
    commands.addRecord('frames', {
      title: t('canvas.new.frame'),
      x: Math.round(x - side),
      y: Math.round(y - top),
      width: Math.round(width + 2 * side),
      height: Math.round(height + top + bottom),
    }),
  );
  if (frame === undefined) return;
  ui.actions.select([frame]);
  ui.actions.rename(frame, 'all');
}
