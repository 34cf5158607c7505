import { Rehearsals } from '../../server/src/live/rehearsals.ts';
import type { RobotRunner } from '../../server/src/ports/robotRunner.ts';
import type { Manner } from '../../server/src/robots/cast.ts';
import { crowd } from '../../server/src/robots/crowd.ts';
import { systemClock } from '../../server/src/storage/systemClock.ts';

/** As people are, and quick about it. */
const QUICK: Manner = { pace: 60, comingIn: 0, late: 0, isHuman: false };

/** Robots in the process of the test, over the sockets that those of a process of their own use. */
export function directRobots(manner = QUICK): RobotRunner {
  return {
    run: (wanted, ended) => {
      const stop = new AbortController();
      const over = () => stop.signal.aborted || ended();
      crowd({ ...wanted, manner, signal: stop.signal }).then(over, over);
      return () => stop.abort();
    },
  };
}

/** A server's, on which there are none. */
export function noRehearsals(): Rehearsals {
  return new Rehearsals({
    robotRunner: directRobots(),
    tokenAuthority: { issue: () => '' },
    clock: systemClock,
    most: 0,
    address: () => '',
  });
}
