import type { ErrorCode } from '../errors.ts';
import { type Holder, placeOf, roundOf, type WorkshopState } from './state.ts';

/** Whether the boards of all groups are there for everybody to look at: as a facilitator wished, and in a plenary. */
export function isWallOpen({ isWallOpen, plenary }: Pick<WorkshopState, 'isWallOpen' | 'plenary'>): boolean {
  return isWallOpen || plenary !== undefined;
}

/** Whether people of a group may look at the boards of others: not while they write what no other is to lead them to. */
export function looksAtWall(
  state: Pick<WorkshopState, 'isWallOpen' | 'plenary' | 'rounds'>,
  group: number | undefined,
): boolean {
  return isWallOpen(state) && roundOf(state, group) === undefined;
}

/** Why somebody may not look at the boards of all groups now; undefined where they may. */
export function refusalAtWall(holder: Holder, state: WorkshopState): ErrorCode | undefined {
  switch (holder.kind) {
    case 'staff':
      return undefined;
    case 'screen':
      return isWallOpen(state) ? undefined : 'workshop.wall';
    case 'seat': {
      const seat = state.seats.get(holder.seat);
      if (seat?.standing !== 'in') return 'workshop.seat';
      return looksAtWall(state, placeOf(state, seat)?.number) ? undefined : 'workshop.wall';
    }
  }
}
