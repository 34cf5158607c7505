import type { WorkshopEvent } from './events.ts';
import { NOTHING } from './reduce.ts';
import type { Seat, StaffMember, WorkshopState } from './state.ts';

/** A state as the log keeps it, in the place of the events that made it. */
export interface StoredState extends Omit<WorkshopState, 'seats' | 'staff' | 'frozenFrom' | 'lead'> {
  readonly seats: readonly Seat[];
  readonly staff: readonly StaffMember[];
  readonly frozenFrom?: number | undefined;
  readonly lead?: string | undefined;
}

export function storedState(state: WorkshopState): StoredState {
  return { ...state, seats: [...state.seats.values()], staff: [...state.staff.values()] };
}

export function restoredState(stored: StoredState): WorkshopState {
  const { seats, staff, frozenFrom, lead } = stored;
  const byId = <Kept extends { readonly id: string }>(kept: readonly Kept[]) =>
    new Map(kept.map((each) => [each.id, each]));
  // What a log from before does not know of is as it is at first.
  return { ...NOTHING, ...stored, frozenFrom, lead, seats: byId(seats), staff: byId(staff) };
}

/** Events as they are read back: what is undefined is not there. */
export function asStored(events: readonly WorkshopEvent[]): readonly WorkshopEvent[] {
  return JSON.parse(JSON.stringify(events));
}
