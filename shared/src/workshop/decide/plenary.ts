import { addTime, startTimer } from '../clock.ts';
import type { WorkshopEvent } from '../events.ts';
import type { Plenary, Presenter } from '../plenary.ts';
import { presentersOf, presenting } from '../presenters.ts';
import { groupOf, type Holder, type WorkshopState } from '../state.ts';
import { type CommandTo, type Decision, done, type Facts, refused, withPerson } from './decision.ts';

export function startPlenary(
  state: WorkshopState,
  { order, seconds }: CommandTo<'plenary-start'>,
  facts: Facts,
): Decision {
  if (state.stage.kind !== 'running' || state.plenary !== undefined) return refused('workshop.moved-on');
  if (!order.every((number) => mayPresent(state, number))) return refused('workshop.unknown');
  return begun(state, { order, seconds, at: 0 }, facts);
}

function mayPresent(state: WorkshopState, number: number): boolean {
  const group = groupOf(state, number);
  return group !== undefined && group.mergedInto === undefined;
}

/** Another group presents: its time begins, and its hand for that goes down. */
function begun(
  state: WorkshopState,
  { order, seconds, at }: Pick<Plenary, 'order' | 'seconds' | 'at'>,
  facts: Facts,
): Decision {
  const number = order[at];
  const hands = state.hands.filter(({ group, reason }) => reason === 'present' && group === number);
  const lowered = hands.map(({ id: hand }): WorkshopEvent => ({ kind: 'hand-lowered', hand }));
  const asked = hands.map(({ seat }) => seat);
  const presenter = firstPresenter(state, number, asked, facts);
  const timer = startTimer(facts.now, seconds);
  const plenary = { turn: facts.newId(), order, at, seconds, timer, ...(presenter && { presenter }) };
  return done(...lowered, { kind: 'plenary-set', plenary });
}

/** Who asked to, of those who are here; else whoever is here; else anybody of the group, who may come back. */
function firstPresenter(
  state: WorkshopState,
  number: number | undefined,
  asked: readonly string[],
  { here = new Set() }: Facts,
): Presenter | undefined {
  const seats = presentersOf(state, number).map(({ id }) => id);
  const present = seats.filter((id) => here.has(id));
  const seat = present.find((id) => asked.includes(id)) ?? present[0] ?? seats[0];
  return seat === undefined ? undefined : { kind: 'seat', seat };
}

/** What is asked of a turn that is over is asked too late. */
function atTurn(state: WorkshopState, from: string, decision: (plenary: Plenary) => Decision): Decision {
  const { plenary } = state;
  return plenary?.turn === from ? decision(plenary) : refused('workshop.moved-on');
}

export function goInPlenary(
  state: WorkshopState,
  { from, to }: CommandTo<'plenary-go'>,
  facts: Facts,
): Decision {
  return atTurn(state, from, ({ order, seconds }) =>
    to < order.length ? begun(state, { order, seconds, at: to }, facts) : refused('workshop.unknown'),
  );
}

/** Which groups come after the one that presents. */
export function queueInPlenary(state: WorkshopState, { from, next }: CommandTo<'plenary-queue'>): Decision {
  return atTurn(state, from, (plenary) => {
    const past = plenary.order.slice(0, plenary.at + 1);
    const isRight = next.every((number) => mayPresent(state, number) && number !== past.at(-1));
    return isRight
      ? done({ kind: 'plenary-set', plenary: { ...plenary, order: [...past, ...next] } })
      : refused('workshop.unknown');
  });
}

export function timeInPlenary(
  state: WorkshopState,
  { from, seconds }: CommandTo<'plenary-time'>,
  { now }: Facts,
): Decision {
  return atTurn(state, from, (plenary) =>
    done({ kind: 'plenary-set', plenary: { ...plenary, timer: addTime(plenary.timer, now, seconds) } }),
  );
}

/** A facilitator names somebody of the group, or presents; of the group whoever asks presents. */
export function presentInPlenary(
  state: WorkshopState,
  holder: Holder,
  { from, seat }: CommandTo<'plenary-present'>,
): Decision {
  return atTurn(state, from, (plenary) => {
    const presentedBy = (presenter: Presenter) =>
      done({ kind: 'plenary-set', plenary: { ...plenary, presenter } });
    if (holder.kind === 'staff' && seat === undefined)
      return withPerson(state, holder, ({ id: person }) => presentedBy({ kind: 'staff', person }));
    const wanted = holder.kind === 'seat' ? holder.seat : seat;
    const isOfGroup = presentersOf(state, presenting(state)).some(({ id }) => id === wanted);
    if (holder.kind === 'seat' && (seat !== undefined || !isOfGroup)) return refused('access.role');
    return wanted !== undefined && isOfGroup
      ? presentedBy({ kind: 'seat', seat: wanted })
      : refused('workshop.unknown');
  });
}

export function endPlenary(state: WorkshopState, { from }: CommandTo<'plenary-end'>): Decision {
  return atTurn(state, from, () => done({ kind: 'plenary-ended' }));
}
