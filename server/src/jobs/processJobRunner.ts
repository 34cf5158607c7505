import { availableParallelism } from 'node:os';
import { CodedError } from '@parcours/shared/errors';
import type { Clock } from '../ports/clock.ts';
import type { Job, JobRunner, Product } from '../ports/jobRunner.ts';
import { watchMemory } from './memoryWatch.ts';
import { type Task, WaitingJobs, type WaitingLimits } from './waitingJobs.ts';
import { WorkProcess } from './workProcess.ts';

export interface RunnerLimits {
  readonly processes: number;
  readonly waiting: WaitingLimits;
  /** How long one job may take, from when it is begun. */
  readonly milliseconds: number;
  /** How long a report in print may take: setting hundreds of pages is longer work than any other. */
  readonly printMilliseconds: number;
  /** How much memory the objects of one job may take. */
  readonly megabytes: number;
  /** How much memory its process may have, with what native parts take. */
  readonly residentMegabytes: number;
}

/** One processor is left for the rooms, where there are two. */
export const RUNNER_LIMITS: RunnerLimits = {
  processes: Math.max(1, availableParallelism() - 1),
  waiting: { jobs: 300, jobsOnOne: 100, bytes: 64 * 1024 * 1024 },
  milliseconds: 30_000,
  printMilliseconds: 120_000,
  megabytes: 512,
  residentMegabytes: 1024,
};

/** For jobs that somebody waits for before they can go on. */
export const QUICK_LIMITS: RunnerLimits = { ...RUNNER_LIMITS, processes: 1 };

/** A report of a workshop's board is made in a second or two, on a machine that has much to do as well. */
export const SHORT_LIMITS: RunnerLimits = { ...RUNNER_LIMITS, milliseconds: 8000, printMilliseconds: 8000 };

/** For what takes longer, one at a time. */
export const LONG_LIMITS: RunnerLimits = { ...RUNNER_LIMITS, processes: 1 };

/**
 * Does jobs in processes of its own, which it starts when they are needed and keeps. One that a job has run too long
 * in, or taken too much memory, or whose asker went away, is ended; where it ends, another takes its place.
 */
export class ProcessJobRunner implements JobRunner {
  readonly #program: URL;
  readonly #clock: Clock;
  readonly #limits: RunnerLimits;
  readonly #waiting: WaitingJobs;
  readonly #idle: WorkProcess[] = [];
  readonly #busy = new Set<WorkProcess>();
  readonly #ending = new Set<Promise<void>>();
  #closed = false;

  /** `program` is the built file of `worker.ts`. */
  constructor(program: URL, clock: Clock, limits: RunnerLimits = RUNNER_LIMITS) {
    this.#program = program;
    this.#clock = clock;
    this.#limits = limits;
    this.#waiting = new WaitingJobs(limits.waiting);
  }

  async run(job: Job, signal: AbortSignal): Promise<Product> {
    if (this.#closed) throw new CodedError('server.stopping');
    if (signal.aborted) throw new CodedError('request.gone');
    return new Promise((resolve, reject) => {
      const task: Task = { job, signal, resolve, reject };
      if (!this.#waiting.add(task)) return reject(new CodedError('server.busy'));
      signal.addEventListener('abort', () => this.#drop(task), { once: true });
      this.#workOn();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const stopping = new CodedError('server.stopping');
    for (let task = this.#waiting.next(); task; task = this.#waiting.next()) task.reject(stopping);
    for (const worker of [...this.#idle, ...this.#busy]) this.#end(worker, stopping);
    await Promise.all(this.#ending);
  }

  #drop(task: Task): void {
    if (this.#waiting.drop(task)) task.reject(new CodedError('request.gone'));
  }

  #workOn(): void {
    while (this.#busy.size < this.#limits.processes) {
      const task = this.#waiting.next();
      if (task === undefined) return;
      void this.#do(task);
    }
  }

  async #do(task: Task): Promise<void> {
    try {
      task.resolve(await this.#doIn(this.#take(), task));
    } catch (error) {
      task.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #doIn(worker: WorkProcess, task: Task): Promise<Product> {
    this.#busy.add(worker);
    const release = this.#watch(worker, task);
    try {
      return await worker.do(task.job);
    } finally {
      release();
      this.#busy.delete(worker);
      if (worker.alive) this.#idle.push(worker);
      this.#workOn();
    }
  }

  /**
   * An idle process that is still alive, or a new one.
   * @throws CodedError `server.busy` where none can be started.
   */
  #take(): WorkProcess {
    let worker = this.#idle.pop();
    while (worker && !worker.alive) worker = this.#idle.pop();
    return worker ?? new WorkProcess(this.#program, this.#limits.megabytes);
  }

  /** Ends the process when the job's time is up, or nobody waits for it any more. Returns how to cancel. */
  #watch(worker: WorkProcess, { job, signal }: Task): () => void {
    const milliseconds = isInPrint(job) ? this.#limits.printMilliseconds : this.#limits.milliseconds;
    const tooLong = () =>
      this.#end(worker, new CodedError('work.too-long', { seconds: milliseconds / 1000 }));
    const tooLarge = () =>
      this.#end(worker, new CodedError('work.too-large', { megabytes: this.#limits.residentMegabytes }));
    const gone = () => this.#end(worker, new CodedError('request.gone'));
    const callOff = [
      this.#clock.after(milliseconds, tooLong),
      watchMemory(worker.pid, this.#limits.residentMegabytes, this.#clock, tooLarge),
    ];
    signal.addEventListener('abort', gone, { once: true });
    return () => {
      for (const cancel of callOff) cancel();
      signal.removeEventListener('abort', gone);
    };
  }

  #end(worker: WorkProcess, reason: CodedError): void {
    const ended = worker.end(reason);
    this.#ending.add(ended);
    void ended.then(() => this.#ending.delete(ended));
  }
}

function isInPrint(job: Job): boolean {
  return (job.kind === 'report' || job.kind === 'workshop') && job.format === 'pdf';
}
