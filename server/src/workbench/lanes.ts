import type { Job, Workbench } from '../ports/workbench.ts';

/** Has one workbench do what is quick, so that it does not wait for reports, and another all else. */
export function lanes(quick: Workbench, slow: Workbench): Workbench {
  return {
    run: (job, signal) => (isQuick(job) ? quick : slow).run(job, signal),
    close: async () => {
      await Promise.all([quick.close(), slow.close()]);
    },
  };
}

const isQuick = ({ kind }: Job): boolean => kind === 'snapshot' || kind === 'new-board' || kind === 'restore';
