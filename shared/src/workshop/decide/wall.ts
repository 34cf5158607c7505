import type { WorkshopState } from '../state.ts';
import { type CommandTo, type Decision, done, refused } from './decision.ts';

/** Before there are groups there is nothing to look at. */
export function turnWall(state: WorkshopState, { isOpen }: CommandTo<'wall'>): Decision {
  if (state.groups.length === 0) return refused('workshop.unknown');
  return state.isWallOpen === isOpen ? done() : done({ kind: 'wall-turned', isOpen });
}
