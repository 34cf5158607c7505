import type { Call } from '../call.ts';
import { isGroupWork } from '../plan.ts';
import { currentPhase, groupNow, groupOf, type Holder, type WorkshopState } from '../state.ts';
import { isWallOpen } from '../wall.ts';
import { type CommandTo, type Decision, defined, done, type Facts, refused, withPerson } from './decision.ts';

/** Nobody is called to where they cannot look. */
export function call(
  state: WorkshopState,
  holder: Holder,
  { to, where }: CommandTo<'call'>,
  { now, newId }: Facts,
): Decision {
  if (!mayCall(holder, to)) return refused('access.role');
  if (!isAtBoards(state)) return refused('workshop.moved-on');
  if (!isThere(state, { to, where })) return refused('workshop.unknown');
  return withPerson(state, holder, ({ id: by }) => {
    const place = where.kind === 'board' ? { kind: where.kind, ...defined(where) } : where;
    return done({ kind: 'called', call: { id: newId(), at: now, by, to, where: place } });
  });
}

/** Else nobody has a board before them to be led over. */
function isAtBoards(state: WorkshopState): boolean {
  const phase = currentPhase(state);
  return state.stage.kind === 'running' && phase !== undefined && isGroupWork(phase);
}

/** Those who help call the groups that they step into. */
function mayCall(holder: Holder, to: Call['to']): boolean {
  return holder.kind === 'staff' && (holder.role === 'facilitate' || to.kind === 'groups');
}

function isThere(state: WorkshopState, { to, where }: Pick<Call, 'to' | 'where'>): boolean {
  const numbers = to.kind === 'all' ? state.groups.map(({ number }) => number) : to.groups;
  const called = numbers.map((number) => groupNow(state, number)?.number);
  if (called.length === 0 || called.includes(undefined)) return false;
  if (where.kind === 'wall') return isWallOpen(state);
  if (where.group === undefined) return true;
  const shown = groupOf(state, where.group)?.number;
  return shown !== undefined && (isWallOpen(state) || called.every((number) => number === shown));
}

export function endCall(state: WorkshopState, holder: Holder, id: string): Decision {
  const known = state.calls.find((each) => each.id === id);
  if (known === undefined) return refused('workshop.moved-on');
  return mayCall(holder, known.to) ? done({ kind: 'call-ended', call: id }) : refused('access.role');
}
