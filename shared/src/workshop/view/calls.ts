import type { Call } from '../call.ts';
import { groupNow, type Word, type WorkshopState } from '../state.ts';
import { looksAtWall } from '../wall.ts';

/** A call as those hear it who are called. */
export interface CallView extends Pick<Call, 'id' | 'where'> {
  /** The name of who calls. */
  readonly caller?: string | undefined;
}

/** Where a group may not look any more, since it was merged or writes alone, it is not called. */
export function callView(own: number, state: WorkshopState): CallView | undefined {
  const call = state.calls.findLast((each) => isTold(each, state, own));
  return call && mayGo(call, own, state)
    ? { id: call.id, where: call.where, caller: state.staff.get(call.by)?.name }
    : undefined;
}

function mayGo({ where }: Call, own: number, state: WorkshopState): boolean {
  const isOwn = where.kind === 'board' && (where.group === undefined || where.group === own);
  return isOwn || looksAtWall(state, own);
}

export function isTold({ to }: Pick<Word, 'to'>, state: WorkshopState, number: number | undefined): boolean {
  switch (to.kind) {
    case 'all':
      return true;
    case 'groups':
      return number !== undefined && to.groups.some((each) => groupNow(state, each)?.number === number);
    case 'staff':
      return false;
  }
}
