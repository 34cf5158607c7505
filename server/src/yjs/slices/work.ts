import type { Pace } from './pace.ts';

/** Work that may be interrupted wherever it yields. */
export type Work<Result> = Generator<undefined, Result>;

export function atOnce<Result>(work: Work<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Does work in slices between which the event loop turns. */
export async function inSlices<Result>(work: Work<Result>, pace: Pace): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (pace.isDue) await pace.pause();
  }
}
