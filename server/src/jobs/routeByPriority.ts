import { CodedError } from '@parcours/shared/errors';
import type { Job, JobRunner, Product } from '../ports/jobRunner.ts';

export interface PriorityRunners {
  /** For jobs that somebody waits for before they can go on. */
  readonly quick: JobRunner;
  /** For all else, as long as it takes no longer than this grants. */
  readonly short: JobRunner;
  /** For what has taken too long there, from its beginning. */
  readonly long: JobRunner;
}

/**
 * Runs quick jobs apart from the others, and moves aside those that turn out to be long: neither the kind nor the
 * size of a job tells how long it takes, and a small request must not wait for large ones.
 */
export function routeByPriority({ quick, short, long }: PriorityRunners): JobRunner {
  return {
    run: (job, signal) => (isQuick(job) ? quick.run(job, signal) : moved(job, signal, short, long)),
    close: async () => {
      await Promise.all([quick, short, long].map((lane) => lane.close()));
    },
  };
}

async function moved(job: Job, signal: AbortSignal, short: JobRunner, long: JobRunner): Promise<Product> {
  try {
    return await short.run(job, signal);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'work.too-long') return long.run(job, signal);
    throw error;
  }
}

const QUICK: ReadonlySet<Job['kind']> = new Set([
  'snapshot',
  'new-board',
  'restore',
  'work-extent',
  'take-back',
]);

const isQuick = ({ kind }: Job): boolean => QUICK.has(kind);
