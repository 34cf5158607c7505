import type { Timer } from '../clock.ts';
import type { Presenter } from '../plenary.ts';
import { isPresenter, presentersOf, presenting } from '../presenters.ts';
import { type Group, groupOf, type Holder, type WorkshopState } from '../state.ts';
import { looksAtWall } from '../wall.ts';

/** A plenary as everybody is told of it: by groups, and by nobody's alias. */
export interface PlenaryView {
  readonly turn: string;
  /** In the order in which they present. */
  readonly groups: readonly Pick<Group, 'number' | 'name'>[];
  /** Which of them presents, from 0, and its board. */
  readonly at: number;
  readonly board: string;
  readonly timer: Timer;
  /** The name of a facilitator who presents. */
  readonly host?: string | undefined;
}

/** What somebody of a group has to do with a plenary: present, be able to, or look. */
export interface SeatPlenaryView extends PlenaryView {
  readonly part: 'presenter' | 'group' | 'guest';
  /** The seat that presents: told to its own group. */
  readonly presenter?: string | undefined;
}

export interface StaffPlenaryView extends PlenaryView {
  readonly seconds: number;
  readonly presenter?: Presenter | undefined;
  readonly isPresenter: boolean;
}

export function plenaryView(state: WorkshopState): PlenaryView | undefined {
  const { plenary, staff } = state;
  const group = groupOf(state, presenting(state));
  if (plenary === undefined || group === undefined) return undefined;
  const { turn, order, at, timer, presenter } = plenary;
  return {
    turn,
    groups: order.map((number) => ({ number, name: groupOf(state, number)?.name })),
    at,
    board: group.board,
    timer,
    host: presenter?.kind === 'staff' ? staff.get(presenter.person)?.name : undefined,
  };
}

/** Who is not to look at other boards is led to none. */
export function seatPlenaryView(
  seat: string,
  group: number | undefined,
  state: WorkshopState,
): SeatPlenaryView | undefined {
  const common = plenaryView(state);
  if (common === undefined) return undefined;
  if (!presentersOf(state, presenting(state)).some(({ id }) => id === seat))
    return looksAtWall(state, group) ? { ...common, part: 'guest' } : undefined;
  const presenter = state.plenary?.presenter;
  return {
    ...common,
    part: isPresenter(state, { kind: 'seat', seat }) ? 'presenter' : 'group',
    presenter: presenter?.kind === 'seat' ? presenter.seat : undefined,
  };
}

export function staffPlenaryView(holder: Holder, state: WorkshopState): StaffPlenaryView | undefined {
  const common = plenaryView(state);
  const { plenary } = state;
  return (
    common &&
    plenary && {
      ...common,
      seconds: plenary.seconds,
      presenter: plenary.presenter,
      isPresenter: isPresenter(state, holder),
    }
  );
}
