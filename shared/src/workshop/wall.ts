import { roundOf, type WorkshopState } from './state.ts';

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
