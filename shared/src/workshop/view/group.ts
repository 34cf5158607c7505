import { type Group, groupNow, placeOf, type SeatPart, seatsIn, type WorkshopState } from '../state.ts';
import type { Live } from './live.ts';

export interface OwnGroupView {
  readonly number: number;
  readonly name?: string | undefined;
  readonly language: string;
  readonly board: string;
  readonly extraSeconds: number;
  readonly isDone: boolean;
  readonly members: readonly MemberView[];
}

export interface MemberView {
  readonly seat: string;
  readonly alias: string;
  readonly isHere: boolean;
  /** The number of the group that a guest comes from. */
  readonly guestFrom?: number | undefined;
  /** The number of the group that somebody of this one helps just now. */
  readonly helps?: number | undefined;
  readonly part?: SeatPart | undefined;
}

export function ownGroupView(group: Group, state: WorkshopState, { seatsHere }: Live): OwnGroupView {
  const { number, name, language, board, extraSeconds, isDone } = group;
  const members = seatsIn(state).flatMap((seat): MemberView[] => {
    const [home, place] = [groupNow(state, seat.group)?.number, placeOf(state, seat)?.number];
    if (home !== number && place !== number) return [];
    const { id, alias } = seat;
    const elsewhere = home === place ? {} : place === number ? { guestFrom: home } : { helps: place };
    const part = home === number ? seat.part : undefined;
    return [{ seat: id, alias, isHere: seatsHere.has(id), part, ...elsewhere }];
  });
  return { number, name, language, board, extraSeconds, isDone, members };
}
