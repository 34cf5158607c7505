import { groupNow, type Holder, type Seat, seatsIn, type WorkshopState } from './state.ts';

/** The number of the group that presents. */
export function presenting({ plenary }: Pick<WorkshopState, 'plenary'>): number | undefined {
  return plenary?.order[plenary.at];
}

/** Who may present the board of a group: those who sit there, and those who made it before they joined another. */
export function presentersOf(state: WorkshopState, number: number | undefined): readonly Seat[] {
  if (number === undefined) return [];
  return seatsIn(state).filter(({ group }) => group === number || groupNow(state, group)?.number === number);
}

export function isPresenter({ plenary }: Pick<WorkshopState, 'plenary'>, holder: Holder): boolean {
  const presenter = plenary?.presenter;
  switch (presenter?.kind) {
    case undefined:
      return false;
    case 'seat':
      return holder.kind === 'seat' && holder.seat === presenter.seat;
    case 'staff':
      return holder.kind === 'staff' && holder.person === presenter.person;
  }
}
