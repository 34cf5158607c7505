import { CodedError } from '@parcours/shared/errors';
import type { Workbench } from '../ports/workbench.ts';
import { doJob } from './doJob.ts';

/** Does every job at once, where it is asked for: for a process that has nothing else to do. */
export function directWorkbench(): Workbench {
  const running = new Set<Promise<unknown>>();
  let closed = false;
  return {
    run: async (job, signal) => {
      if (closed) throw new CodedError('server.stopping');
      if (signal.aborted) throw new CodedError('request.gone');
      const work = doJob(job);
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
