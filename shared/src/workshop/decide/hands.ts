import { groupNow, type Hand, type Holder, type WorkshopState } from '../state.ts';
import { type CommandTo, type Decision, done, type Facts, ownGroup, refused, withHand } from './decision.ts';

const MAX_HANDS = 300;

/** A seat has one hand, and a group has one. */
export function raiseHand(
  state: WorkshopState,
  holder: Holder,
  { reason, isForGroup: isWanted }: CommandTo<'hand-raise'>,
  { now, newId }: Facts,
): Decision {
  if (holder.kind !== 'seat') return refused('access.role');
  const { seat } = holder;
  const group = ownGroup(state, holder)?.number;
  const isForGroup = isWanted && group !== undefined;
  const isUp = state.hands.some(
    (hand) => hand.isForGroup === isForGroup && (isForGroup ? hand.group === group : hand.seat === seat),
  );
  if (isUp || state.hands.length >= MAX_HANDS) return refused('workshop.moved-on');
  const hand: Hand = {
    id: newId(),
    seat,
    ...(group !== undefined && { group }),
    isForGroup,
    reason,
    at: now,
  };
  return done({ kind: 'hand-raised', hand });
}

export function lowerHand(state: WorkshopState, holder: Holder, id: string): Decision {
  return withHand(state, id, (hand) => {
    const isOwn =
      holder.kind !== 'seat' || hand.seat === holder.seat || isForGroupOf(state, hand, holder.seat);
    return isOwn ? done({ kind: 'hand-lowered', hand: hand.id }) : refused('access.role');
  });
}

function isForGroupOf(state: WorkshopState, { isForGroup, group }: Hand, seat: string): boolean {
  const own = ownGroup(state, { kind: 'seat', seat })?.number;
  return isForGroup && own !== undefined && groupNow(state, group)?.number === own;
}
