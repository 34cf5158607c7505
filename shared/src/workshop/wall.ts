import { roundOf, type WorkshopState } from './state.ts';

/** Whether the boards of all groups are there for everybody to look at. */
export function isWallOpen({ isWallOpen }: Pick<WorkshopState, 'isWallOpen'>): boolean {
  return isWallOpen;
}

/** Whether people of a group may look at the boards of others: not while they write what no other is to lead them to. */
export function looksAtWall(
  state: Pick<WorkshopState, 'isWallOpen' | 'rounds'>,
  group: number | undefined,
): boolean {
  return isWallOpen(state) && roundOf(state, group) === undefined;
}
