import { groupNow, type Holder, seatsIn, type WorkshopState } from '../state.ts';
import {
  type CommandTo,
  changeSeat,
  type Decision,
  done,
  type Facts,
  refused,
  withGroup,
  withSeatIn,
} from './decision.ts';

const MINUTE = 60_000;

/** Somebody helps another group for some minutes, as a guest; their own group is kept. */
export function visit(
  state: WorkshopState,
  { seat: id, group: number, minutes }: CommandTo<'visit'>,
  { now }: Facts,
): Decision {
  return withGroup(state, number, ({ mergedInto }) =>
    withSeatIn(state, id, (seat) => {
      const own = groupNow(state, seat.group);
      if (mergedInto !== undefined || own === undefined || own.number === number)
        return refused('workshop.moved-on');
      return changeSeat(id, { visit: { group: number, until: now + minutes * MINUTE } });
    }),
  );
}

/** Back to one's own group: whoever is away may come by themselves. */
export function endVisit(
  state: WorkshopState,
  holder: Holder,
  { seat: id }: CommandTo<'visit-end'>,
): Decision {
  if (holder.kind === 'seat' && holder.seat !== id) return refused('access.role');
  return withSeatIn(state, id, (seat) =>
    seat.visit === undefined ? refused('workshop.moved-on') : changeSeat(id, { visit: null }),
  );
}

/** When the next visit is over; undefined where there is none. */
export function nextVisitEnd(state: WorkshopState): number | undefined {
  const ends = seatsIn(state).flatMap((seat) => (seat.visit ? [seat.visit.until] : []));
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** Those whose visit is over by a time are back. */
export function endVisitsBy(state: WorkshopState, time: number): Decision {
  const over = seatsIn(state).filter((seat) => seat.visit !== undefined && seat.visit.until <= time);
  return done(
    ...over.map(({ id }) => ({ kind: 'seat-changed', seat: id, change: { visit: null } }) as const),
  );
}
