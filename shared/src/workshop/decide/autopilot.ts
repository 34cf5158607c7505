import { groupNow, phaseNumber, type WorkshopState } from '../state.ts';
import { go } from './agenda.ts';
import { type Decision, type Facts, refused } from './decision.ts';

/** How long a phase is over, and nobody leads, before it moves on by itself. */
export const AUTOPILOT_MILLISECONDS = 120_000;

/** When the current phase moves on by itself where nobody leads; undefined where it does not. */
export function autopilotAt(state: WorkshopState): number | undefined {
  const { isAutopilot, stage, timer, plan, groups } = state;
  const isLast = plan[phaseNumber(state) + 1] === undefined;
  if (!isAutopilot || stage.kind !== 'running' || timer.kind !== 'running' || isLast) return undefined;
  const open = groups.filter(({ number }) => groupNow(state, number)?.number === number);
  // A group that has more time than the others is waited for.
  const extra = Math.max(0, ...open.map(({ extraSeconds }) => extraSeconds));
  return timer.endsAt + extra * 1000 + AUTOPILOT_MILLISECONDS;
}

/** Moves on from a phase; where the workshop is elsewhere by now, it stays there. */
export function moveOn(state: WorkshopState, from: number, facts: Facts): Decision {
  if (autopilotAt(state) === undefined) return refused('workshop.moved-on');
  const decision = go(state, { do: 'go', from, to: from + 1 }, facts);
  if (decision.kind === 'refused') return decision;
  const events = decision.events.map((event) =>
    event.kind === 'phase-begun' ? { ...event, isAutomatic: true } : event,
  );
  return { kind: 'done', events };
}
