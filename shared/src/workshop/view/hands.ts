import { groupNow, type Hand, type WorkshopState } from '../state.ts';

export interface HandView extends Hand {
  /** Who comes, as people know them. */
  readonly taker?: string | undefined;
}

/** Those of one's group, and one's own. */
export function handsOf(state: WorkshopState, number: number | undefined, seat: string): readonly HandView[] {
  const own = state.hands.filter(
    (hand) => hand.seat === seat || (number !== undefined && groupNow(state, hand.group)?.number === number),
  );
  return own.map((hand) => handView(hand, state));
}

export function handView(hand: Hand, { staff }: WorkshopState): HandView {
  return { ...hand, taker: hand.takenBy === undefined ? undefined : staff.get(hand.takenBy)?.name };
}
