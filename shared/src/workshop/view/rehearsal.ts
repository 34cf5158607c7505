import type { WorkshopState } from '../state.ts';
import type { Live } from './live.ts';

/** How the robots of a rehearsal are. */
export interface RehearsalView {
  /** The id of the workshop that it is a rehearsal of. */
  readonly of: string;
  /** How many were called. */
  readonly called: number;
  /** False where they were told to leave, and where the server was restarted meanwhile. */
  readonly isRunning: boolean;
  /** How many have come, whether or not their connection is lost; and how many left by themselves. */
  readonly come: number;
  readonly here: number;
  readonly left: number;
}

export function rehearsalView(
  { rehearsal, seats }: WorkshopState,
  { runsRobots = false, seatsHere }: Live,
): RehearsalView | undefined {
  if (rehearsal === undefined) return undefined;
  const robots = [...seats.values()].filter(({ isRobot }) => isRobot);
  const come = robots.filter(({ standing }) => standing === 'in');
  return {
    of: rehearsal.of,
    called: rehearsal.robots,
    isRunning: runsRobots,
    come: come.length,
    here: come.filter(({ id }) => seatsHere.has(id)).length,
    left: robots.filter(({ standing }) => standing === 'left').length,
  };
}
