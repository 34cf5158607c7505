import { isThere, type WorkshopState } from '../state.ts';
import { type CommandTo, type Decision, done, type Facts, refused } from './decision.ts';

/** Robots come, or come back to their seats; with none all of them leave, and no seat of theirs is left. */
export function callRobots(
  state: WorkshopState,
  { count }: CommandTo<'robots'>,
  { now, robotsRefused }: Facts,
): Decision {
  if (state.rehearsal === undefined) return refused('rehearsal.none');
  if (count === 0) {
    const robots = [...state.seats.values()].filter((seat) => seat.isRobot && isThere(seat));
    return done(
      { kind: 'robots-called', count },
      ...robots.map(({ id }) => ({ kind: 'seat-ended', seat: id, standing: 'left', at: now }) as const),
    );
  }
  if (robotsRefused !== undefined) return refused(robotsRefused);
  return done({ kind: 'robots-called', count });
}

/** No robot sits in a workshop that is meant, or comes once all were told to leave. */
export function mayRobotsCome({ rehearsal }: WorkshopState): boolean {
  return rehearsal !== undefined && rehearsal.robots > 0;
}
