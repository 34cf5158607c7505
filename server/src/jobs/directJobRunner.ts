import { CodedError } from '@parcours/shared/errors';
import type { JobRunner } from '../ports/jobRunner.ts';
import { runJob } from './runJob.ts';

/** Does every job at once, where it is asked for: for a process that has nothing else to do. */
export function directJobRunner(): JobRunner {
  const running = new Set<Promise<unknown>>();
  let closed = false;
  return {
    run: async (job, signal) => {
      if (closed) throw new CodedError('server.stopping');
      if (signal.aborted) throw new CodedError('request.gone');
      const work = runJob(job);
      const ended = work.catch(() => {});
      running.add(ended);
      void ended.then(() => running.delete(ended));
      return work;
    },
    close: async () => {
      closed = true;
      await Promise.all(running);
    },
  };
}
