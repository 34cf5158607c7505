import type { Role } from '../protocol/roles.ts';
import { presenting } from './presenters.ts';
import {
  GRACE_MILLISECONDS,
  type Group,
  type Holder,
  placeOf,
  roundOf,
  type WorkshopState,
} from './state.ts';
import { looksAtWall } from './wall.ts';

/**
 * How somebody is there for others on a board: with all that they do; by name alone; or not at all, and then they are not
 * told of others either.
 */
export type Presence = 'open' | 'quiet' | 'unseen';

/** What a person may do on a board of the workshop; undefined where they may not even look. */
export type BoardReach =
  | {
      readonly kind: 'reached';
      readonly role: Role;
      readonly alias?: string | undefined;
      readonly presence?: Presence;
    }
  /** Another board of the workshop is theirs now. */
  | { readonly kind: 'moved' };

/** Looked up when somebody comes to a board, and again at each change: no link says it. */
export function boardReach(
  holder: Holder,
  board: string,
  state: WorkshopState,
  now: number,
): BoardReach | undefined {
  const group = state.groups.find((each) => each.board === board);
  if (group === undefined) return undefined;
  switch (holder.kind) {
    case 'seat':
      return seatReach(holder.seat, group, state, now);
    case 'staff':
      return { kind: 'reached', role: holder.role };
    case 'screen':
      // It names nobody, so it is not told who is there.
      return presenting(state) === group.number
        ? { kind: 'reached', role: 'view', presence: 'unseen' }
        : undefined;
  }
}

function seatReach(id: string, group: Group, state: WorkshopState, now: number): BoardReach | undefined {
  const seat = state.seats.get(id);
  if (seat?.standing !== 'in') return undefined;
  const own = placeOf(state, seat);
  if (own?.number !== group.number) return guestReach(own, state);
  const mayWrite = !seat.isMuted && !isFrozen(state, now);
  // While nobody sees what another writes, nor does anybody see where another is.
  const round = roundOf(state, own.number);
  const presence = round === undefined || round.kind === 'question' ? 'open' : 'quiet';
  return { kind: 'reached', role: mayWrite ? 'contribute' : 'view', alias: seat.alias, presence };
}

/** At the board of another group: to look, as long as the wall is open. */
function guestReach(own: Group | undefined, state: WorkshopState): BoardReach | undefined {
  if (looksAtWall(state, own?.number)) return { kind: 'reached', role: 'view', presence: 'unseen' };
  return own && { kind: 'moved' };
}

/** Whether the server takes nothing more for the groups' boards from those who sit there. */
export function isFrozen({ frozenFrom }: Pick<WorkshopState, 'frozenFrom'>, now: number): boolean {
  return frozenFrom !== undefined && now >= frozenFrom + GRACE_MILLISECONDS;
}
