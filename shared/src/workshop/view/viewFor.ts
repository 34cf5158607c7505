import type { Holder, WorkshopState } from '../state.ts';
import type { Live } from './live.ts';
import { type ScreenView, screenView } from './screen.ts';
import { type SeatView, seatView } from './seat.ts';
import { type StaffView, staffView } from './staff.ts';

export type WorkshopView = SeatView | StaffView | ScreenView;

/**
 * All that a recipient may know, whole: whoever slept or came late needs nothing of what was before. Undefined for a
 * seat that there is not.
 */
export function viewFor(recipient: Holder, state: WorkshopState, live: Live): WorkshopView | undefined {
  switch (recipient.kind) {
    case 'seat':
      return seatView(recipient.seat, state, live);
    case 'staff':
      return staffView(recipient, state, live);
    case 'screen':
      return screenView(state, live);
  }
}
