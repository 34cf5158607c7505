import { takesPins } from '../pins.ts';
import { isGroupWork, type Phase } from '../plan.ts';
import { WITHOUT_GROUP } from '../rounds/round.ts';
import {
  currentPhase,
  type Group,
  groupNow,
  isGuest,
  placeOf,
  type Seat,
  type Word,
  type WorkshopState,
} from '../state.ts';
import { looksAtWall } from '../wall.ts';
import { type CallView, callView, isTold } from './calls.ts';
import { type CommonView, commonView } from './common.ts';
import { type OwnGroupView, ownGroupView } from './group.ts';
import { type HandView, handsOf } from './hands.ts';
import { activityOf, type GroupActivity, type Live } from './live.ts';
import { type PinsView, pinsView } from './pins.ts';
import { type SeatPlenaryView, seatPlenaryView } from './plenary.ts';
import { type RoundView, roundView } from './rounds.ts';

/** What a seat is told of words: as many as anybody reads back. */
const WORDS_TOLD = 12;

export interface SeatView extends CommonView {
  readonly kind: 'seat';
  readonly you: Pick<Seat, 'id' | 'alias' | 'languages' | 'city' | 'standing' | 'isMuted' | 'part' | 'pin'>;
  /** While they are placed, and until the groups are at their boards. */
  readonly pins?: PinsView | undefined;
  /** What a late comer finds on the board of the group, in the phase in which they came. */
  readonly found?: FoundView | undefined;
  readonly group?: OwnGroupView | undefined;
  readonly hands: readonly HandView[];
  readonly words: readonly Word[];
  /** The last that reaches the group. */
  readonly call?: CallView | undefined;
  readonly plenary?: SeatPlenaryView | undefined;
  /** That in which the group writes now, or wrote last; of somebody without a group, the last question. */
  readonly round?: RoundView | undefined;
  /** Where the group is not one's own, but helped for a while. */
  readonly visit?: VisitView | undefined;
}

/** What is on the board, and what the groups did before. */
interface FoundView extends Pick<GroupActivity, 'personas' | 'steps' | 'legs' | 'barriers'> {
  readonly past: readonly Pick<Phase, 'kind' | 'title'>[];
}

/** Until when somebody helps a group, and to which they go back. */
export interface VisitView {
  readonly until: number;
  readonly home: Pick<Group, 'number' | 'name'>;
}

export function seatView(id: string, state: WorkshopState, live: Live): SeatView | undefined {
  const seat = state.seats.get(id);
  if (seat === undefined) return undefined;
  const { alias, languages, city, standing, isMuted, part, pin } = seat;
  const group = standing === 'in' ? placeOf(state, seat) : undefined;
  return {
    kind: 'seat',
    ...commonView(state, live),
    isWallOpen: standing === 'in' && looksAtWall(state, group?.number),
    you: { id, alias, languages, city, standing, isMuted, part, pin },
    pins:
      takesPins(state.stage, currentPhase(state)) || (state.arePinsShown && areBeforeBoards(state))
        ? pinsView(state)
        : undefined,
    found: group && foundBy(seat, group, state, live),
    group: group && ownGroupView(group, state, live),
    hands: handsOf(state, group?.number, id),
    words:
      standing === 'in'
        ? state.words.filter((word) => isTold(word, state, group?.number)).slice(-WORDS_TOLD)
        : [],
    call: group && callView(group.number, state),
    plenary: standing === 'in' ? seatPlenaryView(id, group?.number, state) : undefined,
    round: standing === 'in' ? roundView(id, group?.number ?? WITHOUT_GROUP, state, live) : undefined,
    visit: visitView(seat, state),
  };
}

function visitView(seat: Seat, state: WorkshopState): VisitView | undefined {
  const home = groupNow(state, seat.group);
  if (seat.visit === undefined || home === undefined || !isGuest(state, seat)) return undefined;
  return { until: seat.visit.until, home: { number: home.number, name: home.name } };
}

/** Of the board of a group, for who came in since the groups began what they are at. */
function foundBy({ joinedAt }: Seat, group: Group, state: WorkshopState, live: Live): SeatView['found'] {
  const start = state.starts.at(-1);
  if (areBeforeBoards(state) || state.stage.kind !== 'running') return undefined;
  if (start === undefined || joinedAt < start.at) return undefined;
  const { personas, steps, legs, barriers } = activityOf(live, group.number);
  const before = state.plan.slice(0, state.stage.phase).filter(isGroupWork);
  const past = before.map(({ kind, title }) => ({ kind, title }));
  return { personas, steps, legs, barriers, past };
}

function areBeforeBoards(state: WorkshopState): boolean {
  const phase = currentPhase(state);
  return phase === undefined || !isGroupWork(phase);
}
