import { addTime, startTimer, type Timer } from '../clock.ts';
import type { WorkshopEvent } from '../events.ts';
import { featureOf, fitted, type Phase } from '../plan.ts';
import { phaseNumber, WARNING_MILLISECONDS, type WorkshopState } from '../state.ts';
import { type CommandTo, type Decision, defined, done, type Facts, refused, withGroup } from './decision.ts';
import { refusals } from './people.ts';
import { closing, lastQuestion, openIn } from './rounds.ts';

const MINUTE_SECONDS = 60;

/** What takes effect only once can be changed until then; what it is called, and who invites, at any time. */
export function prepare(
  state: WorkshopState,
  { change }: CommandTo<'prepare'>,
  { hasScenario = () => true }: Pick<Facts, 'hasScenario'>,
): Decision {
  const { title: _, host: _host, ...ofTheDay } = change;
  if (state.stage.kind === 'closed' && Object.values(ofTheDay).some((value) => value !== undefined))
    return refused('workshop.moved-on');
  const hasGroups = state.groups.length > 0;
  if (hasGroups && (change.scenarios !== undefined || change.groupCount !== undefined))
    return refused('workshop.moved-on');
  if (change.scenarios?.every(hasScenario) === false) return refused('scenario.not-found');
  if (change.plan !== undefined && !keepsPast(state, change.plan)) return refused('workshop.moved-on');
  // Who waits at a door that is closed waits in vain.
  const atDoor = change.door === 'closed' ? refusals(state.seats.values()) : [];
  return done(...atDoor, { kind: 'prepared', change: defined(change) });
}

/** Phases up to the current one are what took place. */
function keepsPast({ stage, plan }: WorkshopState, next: readonly Phase[]): boolean {
  if (stage.kind !== 'running' && stage.kind !== 'closed') return true;
  return plan.slice(0, stage.phase + 1).every(({ id }, at) => next[at]?.id === id);
}

function isAt(state: WorkshopState, from: number): boolean {
  return phaseNumber(state) === from;
}

export function go(state: WorkshopState, { from, to }: CommandTo<'go'>, facts: Facts): Decision {
  const { now } = facts;
  if (!isAt(state, from) || from === to) return refused('workshop.moved-on');
  const phase = state.plan[to];
  if (phase === undefined) return refused('workshop.unknown');
  const opened: WorkshopEvent[] = state.stage.kind === 'draft' ? [{ kind: 'opened' }] : [];
  const timer = startTimer(now, phase.minutes * MINUTE_SECONDS);
  const frozenFrom = phase.isFrozen ? (state.frozenFrom ?? now + WARNING_MILLISECONDS) : undefined;
  // The last question is what the close is for.
  const question = featureOf(phase) === 'question' ? lastQuestion(state, facts) : undefined;
  const asked: WorkshopEvent[] = question ? [{ kind: 'round-opened', round: question }] : [];
  return done(...opened, { kind: 'phase-begun', phase: to, at: now, timer, frozenFrom }, ...asked);
}

/** Fits the phases after the current one into the minutes that are left beside it. */
export function fit(state: WorkshopState, minutesLeft: number): Decision {
  const past = phaseNumber(state) + 1;
  const rest = state.plan.slice(past);
  const minutes = fitted(
    rest.map((phase) => phase.minutes),
    minutesLeft,
  );
  const plan = rest.map((phase, at) => ({ ...phase, minutes: minutes[at] ?? phase.minutes }));
  return done({ kind: 'prepared', change: { plan: [...state.plan.slice(0, past), ...plan] } });
}

export function open({ stage }: WorkshopState): Decision {
  return stage.kind === 'draft' ? done({ kind: 'opened' }) : refused('workshop.moved-on');
}

export function reopen({ stage }: WorkshopState): Decision {
  return stage.kind === 'closed' ? done({ kind: 'reopened' }) : refused('workshop.moved-on');
}

export function close(state: WorkshopState, { from }: CommandTo<'close'>, { now }: Facts): Decision {
  if (state.stage.kind !== 'running' || !isAt(state, from)) return refused('workshop.moved-on');
  // Nothing that was written alone is left behind, where nobody would end its round any more.
  const rounds = state.rounds.flatMap((round) => closing(round, openIn(round), now));
  const frozenFrom = state.frozenFrom ?? now + WARNING_MILLISECONDS;
  // Nor anybody at the door, whom nobody lets in any more.
  return done(...rounds, ...refusals(state.seats.values()), { kind: 'closed', frozenFrom });
}

/** A group has more time than the others by its own; for all it is the timer that changes. */
export function giveTime(
  state: WorkshopState,
  { seconds, group: number }: CommandTo<'timer-add'>,
  { now }: Facts,
): Decision {
  if (number === undefined) return turnTimer(state, (timer) => addTime(timer, now, seconds));
  return withGroup(state, number, ({ extraSeconds }) =>
    done({
      kind: 'group-changed',
      group: number,
      change: { extraSeconds: Math.max(0, extraSeconds + seconds) },
    }),
  );
}

export function setTimer(timer: Timer): Decision {
  return done({ kind: 'timer-set', timer });
}

/** Where that changes nothing, the timer is elsewhere than whoever asks believes. */
export function turnTimer({ timer }: WorkshopState, turn: (timer: Timer) => Timer): Decision {
  const next = turn(timer);
  return next === timer ? refused('workshop.moved-on') : setTimer(next);
}
